import Foundation

/// Reads the files this room brings along.
enum ClassifierResource {
    // Not `resourceURL`: a bundle with a folder of this name in it takes that folder for its resource root on Linux.
    private static let folder = Bundle.module.bundleURL.appending(path: "Resources")

    /// The weights of the project, which `outcry train` has made. They are read once; later calls return the same.
    static func model() throws(ClassifierError) -> LinearModel { try standardModel.get() }

    /// What tells languages apart, which `outcry train` has made. It is read once; later calls return the same.
    static func languages() throws(ClassifierError) -> LanguageModel { try standardLanguages.get() }

    /// The words of the project, one file a language. They are read once; later calls return the same.
    static func lexicon() throws(ClassifierError) -> Lexicon { try standardLexicon.get() }

    private static let standardModel = Result { () throws(ClassifierError) in
        try ModelFile.model(from: [UInt8](try data("model.bin")))
    }

    private static let standardLanguages = Result { () throws(ClassifierError) in
        try LanguageModelFile.model(from: [UInt8](try data("languages.bin")))
    }

    private static let standardLexicon = Result { () throws(ClassifierError) in
        var texts: [(language: String, text: String)] = []
        for file in try names(in: "lexicon") {
            let text = String(decoding: try data("lexicon/\(file)"), as: UTF8.self)
            texts.append((String(file.dropLast(".txt".count)), text))
        }
        return Lexicon(texts)
    }

    private static func data(_ name: String) throws(ClassifierError) -> Data {
        do {
            return try Data(contentsOf: folder.appending(path: name))
        } catch {
            throw .unreadable(resource: name, reason: error.localizedDescription)
        }
    }

    /// The names of the files in a folder, in order.
    private static func names(in name: String) throws(ClassifierError) -> [String] {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
            return names.filter { $0.hasSuffix(".txt") }.sorted()
        } catch {
            throw .unreadable(resource: name, reason: error.localizedDescription)
        }
    }
}
