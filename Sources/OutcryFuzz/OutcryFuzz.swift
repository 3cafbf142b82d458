import CLibFuzzer
import Foundation
import OutcryTrial

/// Makes up documents until one of them brings a fault to light. `make fuzz` builds and runs it.
@main
enum OutcryFuzz {
    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        let status = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
            let faults = DocumentTrial(Array(UnsafeBufferPointer(start: data, count: size))).faults()
            guard !faults.isEmpty else { return 0 }
            FileHandle.standardError.write(Data("Faults: \(faults.joined(separator: " "))\n".utf8))
            // It is what libFuzzer takes for a find: it keeps the document and stops.
            abort()
        }
        exit(status)
    }
}
