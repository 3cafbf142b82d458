import Foundation
import OutcryImport
import OutcryPipeline

/// Tells of an import while it goes on: a bar on a terminal, nothing of the kind elsewhere, and the rows at fault.
final class ImportProgress {
    /// The most faults that are told one by one.
    static let mostFaults = 100
    private static let width = 24

    private let file: ImportFile
    private let isTerminal: Bool
    private let started = ContinuousClock.now
    private var shown: ContinuousClock.Instant?
    private var faults = 0

    init(of file: ImportFile, isTerminal: Bool = isatty(STDERR_FILENO) == 1) {
        self.file = file
        self.isTerminal = isTerminal
    }

    /// Draws the bar anew, ten times a second at the most.
    func show(_ summary: ImportSummary, bytes: Int) {
        let now = ContinuousClock.now
        guard isTerminal, shown.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
        shown = now
        write("\r" + Self.bar(summary, bytes: bytes, of: file.size, after: now - started) + "\u{1B}[K")
    }

    /// Names a row at fault.
    func tell(_ fault: ImportFault) {
        faults += 1
        if faults <= Self.mostFaults { note("\(file.name):\(fault.line): \(TerminalText.plain(fault.reason))") }
    }

    /// Says something on a line of its own.
    func note(_ text: String) {
        clear()
        Output.note(text)
    }

    /// Takes the bar away.
    func finish() {
        clear()
        if faults > Self.mostFaults {
            Output.note("\(file.name): \(Self.number(faults - Self.mostFaults)) more rows are at fault.")
        }
    }

    private func clear() {
        if shown != nil { write("\r\u{1B}[K") }
        shown = nil
    }

    private func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// The bar as text: how much of the file has been read, as far as its size is known, and how fast.
    static func bar(_ summary: ImportSummary, bytes: Int, of size: Int?, after time: Duration) -> String {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        let rate = number(Int(Double(summary.rows) / max(seconds, 0.001)))
        let rows = "\(number(summary.rows)) rows, \(rate)/s"
        guard let size, size > 0 else { return rows }
        let share = min(1, Double(bytes) / Double(size))
        let full = Int(share * Double(width))
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
        return "[\(bar)] \(Int(share * 100)) %  \(rows)"
    }

    /// A number with commas between its thousands.
    static func number(_ value: Int) -> String {
        var digits = String(value)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}
