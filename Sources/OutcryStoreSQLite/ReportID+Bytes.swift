import Foundation
import OutcryModel

extension ReportID {
    /// The sixteen bytes of the id, which order as the ids do.
    var bytes: Data {
        withBytes { Data($0) }
    }

    /// Hands over the sixteen bytes where they stand.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withUnsafeBytes(of: (bits.high.bigEndian, bits.low.bigEndian)) { try body($0) }
    }

    /// Reads the sixteen bytes back; `nil` unless they are a UUID of version 7.
    init?(bytes: Data) {
        guard bytes.count == 16 else { return nil }
        let halves = [bytes.prefix(8), bytes.dropFirst(8)].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        self.init(high: halves[0], low: halves[1])
    }
}
