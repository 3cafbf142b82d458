import Foundation

/// The folder of a catalogue: lists its files and reads their text.
struct CatalogueFolder {
    let directory: String
    private(set) var problems: [CatalogueProblem] = []

    init(_ directory: String) {
        self.directory = directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    }

    /// The files of one part of the catalogue, ordered by name. A file that cannot be read is noted and left out.
    mutating func files(in part: String, needed: Bool) -> [CatalogueFile] {
        let folder = "\(directory)/\(part)"
        guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            if needed || FileManager.default.fileExists(atPath: folder) {
                note(folder, "cannot be listed; expected a folder of YAML files")
            }
            return []
        }
        return entries.filter { !$0.hasPrefix(".") }.sorted().compactMap { file(named: $0, in: folder) }
    }

    private mutating func file(named entry: String, in folder: String) -> CatalogueFile? {
        let path = "\(folder)/\(entry)"
        guard entry.hasSuffix(".yaml") else {
            note(path, "does not belong here; expected files whose names end in “.yaml”")
            return nil
        }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            note(path, "cannot be read; expected a file that this user may read")
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            note(path, "is not valid UTF-8; expected a text file in UTF-8")
            return nil
        }
        return CatalogueFile(path: path, name: String(entry.dropLast(".yaml".count)), text: text)
    }

    private mutating func note(_ path: String, _ message: String) {
        problems.append(CatalogueProblem(file: path, line: nil, message: message))
    }
}
