import Foundation

/// The figures of one benchmark, for people or as one JSON object.
struct Figures: Encodable {
    let bench: String
    private(set) var figures: [String: Double] = [:]
    private var order: [(name: String, meaning: String)] = []

    init(bench: String) {
        self.bench = bench
    }

    mutating func add(_ name: String, _ value: Double, _ meaning: String) {
        figures[name] = value
        order.append((name, meaning))
    }

    func print(asJSON: Bool) throws {
        if asJSON {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            Swift.print(String(decoding: try encoder.encode(self), as: UTF8.self))
            return
        }
        let width = order.map(\.name.count).max() ?? 0
        for (name, meaning) in order {
            let number = figures[name].map {
                $0 >= 100 ? String(Int($0.rounded())) : String(($0 * 1000).rounded() / 1000)
            }
            let padding = String(repeating: " ", count: width - name.count)
            Swift.print("\(name)\(padding)  \(number ?? "")  \(meaning)")
        }
    }

    private enum CodingKeys: CodingKey {
        case bench
        case figures
    }
}
