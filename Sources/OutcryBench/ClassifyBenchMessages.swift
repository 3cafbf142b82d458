import ArgumentParser
import Foundation

/// The messages that the classifier's benchmark reads.
enum ClassifyBenchMessages {
    private struct Request: Decodable {
        let text: String
    }

    /// The texts of a file of requests, one JSON object a line, or of a corpus folder where there is no such file.
    static func texts(in file: String, orCorpus folder: String) throws -> [String] {
        guard let content = try? String(contentsOfFile: file, encoding: .utf8) else {
            return try EchoBenchCorpus(folder: folder).all
        }
        let texts = try content.split(separator: "\n").map { line in
            try JSONDecoder().decode(Request.self, from: Data(line.utf8)).text
        }
        guard !texts.isEmpty else { throw ValidationError("There are no messages in \(file).") }
        return texts
    }
}
