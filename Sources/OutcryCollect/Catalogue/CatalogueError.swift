/// Why a catalogue was refused: everything wrong with its files, ordered by file and line.
public struct CatalogueError: Error, Hashable, Sendable {
    /// What is wrong, at least one.
    public let problems: [CatalogueProblem]

    init(_ problems: [CatalogueProblem]) {
        self.problems = problems.sorted()
    }
}

extension CatalogueError: CustomStringConvertible {
    /// One problem a line.
    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
