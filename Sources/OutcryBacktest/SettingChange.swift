import Foundation
public import OutcryAggregate

/// A change of one setting of the method, told as `name=value`.
public struct SettingChange: Hashable, Sendable {
    /// The name of the setting, as in `DetectionSettings`.
    public let name: String
    /// The number it is to have.
    public let value: Double

    /// A change from its text; throws `BacktestError`.
    public init(_ text: String) throws(BacktestError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { throw .badChange(text) }
        name = String(parts[0])
        guard let value = Double(parts[1]), value.isFinite else {
            throw .badValue(name: name, value: String(parts[1]), expected: "a number")
        }
        self.value = value
        _ = try DetectionSettings.standard.changed([self])
    }
}

extension DetectionSettings {
    /// All settings by name, in the order of the alphabet.
    public var byName: [(name: String, value: Double)] {
        numbers().sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// These settings with some of them changed; throws `BacktestError` for one that is not known or cannot be so.
    public func changed(_ changes: [SettingChange]) throws(BacktestError) -> DetectionSettings {
        var numbers = numbers()
        for change in changes {
            guard numbers[change.name] != nil else {
                throw .unknownSetting(name: change.name, known: byName.map(\.name))
            }
            let value = String(change.value)
            let range = Self.range(
                of: change.name, isWhole: Self.read(numbers.merging([change.name: 0.5]) { $1 }) == nil)
            guard range.contains(change.value) else {
                throw .badValue(
                    name: change.name, value: value,
                    expected: "a number from \(range.lowerBound) to \(range.upperBound)")
            }
            numbers[change.name] = change.value
            // Some settings are whole numbers, which only reading them tells.
            guard Self.read(numbers) != nil else {
                throw .badValue(name: change.name, value: value, expected: "a whole number")
            }
        }
        guard let changed = Self.read(numbers), changed.hoursToKnow <= changed.memoryHours else {
            throw .badValue(
                name: "hoursToKnow", value: String(numbers["hoursToKnow"] ?? 0), expected: "no more than memoryHours")
        }
        return changed
    }

    /// What a setting may be: a share, minutes or hours of at most twelve weeks, or a number above 0.
    private static func range(of name: String, isWhole: Bool) -> ClosedRange<Double> {
        let shares: Set = [
            "caution", "followUpWeight", "otherGroupWeight", "togetherShare", "secondGroupShare", "chatterShare",
            "sideReports", "echoChatterShare", "oneSourceShare", "strayShare",
        ]
        if shares.contains(name) { return 0...1 }
        if name == "memoryHours" { return 48...2016 }
        return isWhole ? 1...20_160 : 0.001...1_000_000
    }

    private func numbers() -> [String: Double] {
        (try? JSONDecoder().decode([String: Double].self, from: JSONEncoder().encode(self))) ?? [:]
    }

    private static func read(_ numbers: [String: Double]) -> DetectionSettings? {
        try? JSONDecoder().decode(DetectionSettings.self, from: JSONEncoder().encode(numbers))
    }
}
