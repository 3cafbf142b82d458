public import OutcryModel

/// The services and sources an instance knows, as the files of a folder describe them.
///
/// The folder holds `services/`, with one YAML file for each service, and may hold `sources/`, with files of sources
/// that are about no service in particular. `feeds/README.md` says what stands in a file.
public struct Catalogue: Hashable, Sendable {
    /// The services, ordered by slug.
    public let services: [Service]
    /// The sources, ordered by id; a source's id starts with the name of its file and a slash.
    public let sources: [Source]

    /// A catalogue from its parts, for a rehearsal or a test; what is valid is not checked.
    public init(services: [Service], sources: [Source]) {
        self.services = services
        self.sources = sources
    }

    /// Reads every file of the folder `directory`.
    ///
    /// Throws `CatalogueError` with everything that is wrong with all the files, each with its line.
    public static func load(from directory: String) throws(CatalogueError) -> Catalogue {
        var folder = CatalogueFolder(directory)
        let services = folder.files(in: "services", needed: true)
        let sources = folder.files(in: "sources", needed: false)
        var draft = CatalogueDraft(problems: folder.problems, slugs: Set(services.map(\.name)))
        for file in services { draft.addService(from: file) }
        for file in sources { draft.addSources(from: file) }
        return try draft.finish()
    }
}
