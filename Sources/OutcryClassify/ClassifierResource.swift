import Foundation

/// Reads the files this room brings along.
enum ClassifierResource {
    // Not `resourceURL`: a bundle with a folder of this name in it takes that folder for its resource root on Linux.
    private static let folder = Bundle.module.bundleURL.appending(path: "Resources")

    /// The weights of the project, which `outcry train` has made. They are read once; later calls return the same.
    static func model() throws(ClassifierError) -> LinearModel { try standardModel.get() }

    /// What tells languages apart, which `outcry train` has made. It is read once; later calls return the same.
    static func languages() throws(ClassifierError) -> LanguageModel { try standardLanguages.get() }

    /// The rules of the project, which `outcry train` has made ready. They are read once; later calls return the same.
    static func rules() throws(ClassifierError) -> RuleBook { try standardRules.get() }

    private static let standardModel = Result { () throws(ClassifierError) in
        try ModelFile.model(from: [UInt8](try data("model.bin")))
    }

    private static let standardLanguages = Result { () throws(ClassifierError) in
        try LanguageModelFile.model(from: [UInt8](try data("languages.bin")))
    }

    private static let standardRules = Result { () throws(ClassifierError) in
        try RuleBookFile.book(from: [UInt8](try data("lexicon.bin")))
    }

    private static func data(_ name: String) throws(ClassifierError) -> Data {
        do {
            return try Data(contentsOf: folder.appending(path: name))
        } catch {
            throw .unreadable(resource: name, reason: error.localizedDescription)
        }
    }
}
