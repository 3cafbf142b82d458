/// What keeps a command from doing its job, beyond what the rooms report.
enum CommandError: Error {
    case noCatalogue
    case notAPort(String)
    case notAFile(String)
    case notWritable(String, reason: String)
    case unknownService(String, like: [String])
    case unknownScenario(String, known: [String])
    case noData(folder: String)
    case notAnInstant(String)
    case portTaken(Int)
    case portForbidden(Int)
    case hostNotHere(String)
    case notASite(String)
    case notAContact(String)
    case instance(address: String, reason: String)
    case noCorpus(folder: String)
    case noLexicon(folder: String)
    case unreadLexicon(lines: [String])
    case otherWeights(file: String, folder: String, corpus: String)
}

extension CommandError: CustomStringConvertible {
    var description: String {
        switch self {
        case .noCatalogue:
            "No catalogue found. Name its folder with --catalogue or OUTCRY_CATALOGUE."
        case .notAPort(let text):
            "“\(text)” is no port. Choose a number from 0 to 65535 with --port or OUTCRY_PORT."
        case .notAFile(let path):
            "\(path) cannot be read."
        case .notWritable(let path, let reason):
            "\(path) cannot be written: \(reason)"
        case .unknownService(let name, let like):
            "The catalogue has no service “\(name)”."
                + (like.isEmpty ? " `outcry services` lists them." : " Did you mean \(like.joined(separator: " or "))?")
        case .unknownScenario(let name, let known):
            "There is no scenario “\(name)”. There are: \(known.joined(separator: ", "))."
        case .noData(let folder):
            "\(folder) holds no data of Outcry. `outcry serve --data \(folder)` starts with an empty folder."
        case .notAnInstant(let text):
            "“\(text)” is not an instant. Write it as 2026-11-22T12:50:00Z."
        case .portTaken(let port):
            "Port \(port) is taken, perhaps by another Outcry. Choose another with --port."
        case .portForbidden(let port):
            "This user may not listen on port \(port). Choose one above 1023 with --port."
        case .hostNotHere(let host):
            "\(host) is no address of this machine to listen on. Choose another with --host, such as 127.0.0.1."
        case .notASite(let text):
            "“\(text)” is no address of a site. Write it as https://outcry.example, with --site or OUTCRY_SITE."
        case .notAContact(let text):
            "“\(text)” is no contact. Write a page or a mail address, such as https://outcry.example/about or "
                + "mailto:ops@outcry.example, with --contact or OUTCRY_CONTACT."
        case .instance(let address, let reason):
            "\(address) does not answer as Outcry does: \(reason)"
        case .noCorpus(let folder):
            "\(folder) holds no corpus, which is one file such as de.tsv a language. Name its folder with --corpus."
        case .noLexicon(let folder):
            "\(folder) holds no lexicon, which is one file such as de.txt a language. Name its folder with --lexicon."
        case .unreadLexicon(let lines):
            "The lexicon has \(lines.count) lines that say nothing; the first is “\(lines.first ?? "")”."
        case .otherWeights(let file, let folder, let corpus):
            "\(folder)/\(file) is not what \(corpus) and its lexicon come to. `outcry train --output \(folder)` renews it."
        }
    }
}
