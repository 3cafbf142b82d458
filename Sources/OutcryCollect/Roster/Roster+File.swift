extension Roster {
    /// Reads the roster of a data folder; an empty one where there is no file.
    ///
    /// Throws `CatalogueError` with everything that is wrong with the file, each with its line. That a source of the
    /// catalogue has the same address is not wrong: catalogues grow.
    public static func load(from folder: String, with catalogue: Catalogue) throws(CatalogueError) -> Roster {
        guard let text = try RosterFile(folder: folder).text() else { return Roster() }
        return try Roster(text, folder: folder, catalogue: catalogue)
    }

    init(_ text: String, folder: String, catalogue: Catalogue) throws(CatalogueError) {
        let path = RosterFile(folder: folder).path
        var reader = NodeReader(file: path)
        let record = RosterRecord(text, path: path, catalogue: catalogue, reader: &reader)
        guard let record, reader.problems.isEmpty else { throw CatalogueError(reader.problems) }
        self = record.roster
    }

    /// Writes the roster into a data folder, whole or not at all, readable for this user only.
    public func save(to folder: String) throws(RosterError) {
        try RosterFile(folder: folder).write(RosterText(self).text)
    }

    /// Changes the roster of a data folder, alone: two commands at once never undo each other's work. The folder is made
    /// where it is missing. When `change` throws, nothing is written.
    ///
    /// Throws `CatalogueError` for a file that is not valid, which is left as it is, `RosterError`, and what `change`
    /// throws.
    public static func update<Result>(
        in folder: String, with catalogue: Catalogue, _ change: (inout Roster) throws -> Result
    ) throws -> Result {
        try RosterFile(folder: folder).alone {
            let before = try load(from: folder, with: catalogue)
            var after = before
            let result = try change(&after)
            if after != before { try after.save(to: folder) }
            return result
        }
    }
}
