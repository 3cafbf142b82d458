import CLibFuzzer
import Foundation
import OutcryTrial

/// Makes up documents, or messages where `OUTCRY_FUZZ_OF` says so, until one of them brings a fault to light.
/// `make fuzz` builds and runs it.
@main
enum OutcryFuzz {
    /// Where messages are tried; `nil` where documents are.
    private static let stage = Result {
        ProcessInfo.processInfo.environment["OUTCRY_FUZZ_OF"] == "messages" ? try MessageStage() : nil
    }

    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        let status = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
            let faults = OutcryFuzz.faults(Array(UnsafeBufferPointer(start: data, count: size)))
            guard !faults.isEmpty else { return 0 }
            FileHandle.standardError.write(Data("Faults: \(faults.joined(separator: " "))\n".utf8))
            // It is what libFuzzer takes for a find: it keeps the document and stops.
            abort()
        }
        exit(status)
    }

    private static func faults(_ bytes: [UInt8]) -> [String] {
        switch stage {
        case .failure(let error): return ["The classifier cannot begin: \(error)"]
        case .success(nil): return DocumentTrial(bytes).faults()
        case .success(let stage?):
            let trial = MessageTrial(bytes, on: stage)
            // Time is dear, so that few are timed.
            let isTimed = bytes.reduce(0) { $0 &* 31 &+ UInt32($1) } % 512 == 0
            return trial.faults() + (isTimed && !trial.isLinear() ? ["A longer text takes too long."] : [])
        }
    }
}
