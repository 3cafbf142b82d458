import Foundation
import OutcryModel
import Synchronization

/// The time of day as answers tell it (RFC 9110, section 6.6.1), written once a second.
final class DateField: Sendable {
    private let written = Mutex<(second: Int, text: String)>((.min, ""))

    /// The field of an answer that is given now.
    func now() -> String {
        let second = time(nil)
        return written.withLock { written in
            if written.second != second { written = (second, HTTPDate.text(Timestamp(seconds: Int64(second)))) }
            return written.text
        }
    }
}
