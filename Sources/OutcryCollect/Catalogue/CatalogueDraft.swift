import OutcryModel
import Yams

/// A catalogue while its files are read, with what must hold between them.
struct CatalogueDraft {
    private var problems: [CatalogueProblem]
    /// The names of all files of services, broken ones included, so that one mistake is not told twice.
    private let slugs: Set<String>
    private var services: [ServiceRecord] = []
    private var sources: [SourceRecord] = []

    init(problems: [CatalogueProblem], slugs: Set<String>) {
        self.problems = problems
        self.slugs = slugs
    }

    mutating func addService(from file: CatalogueFile) {
        guard
            let record = read(file, { root, reader in ServiceRecord(root, fileName: file.name, reader: &reader) })
        else { return }
        services.append(record)
        sources.append(contentsOf: record.sources)
    }

    mutating func addSources(from file: CatalogueFile) {
        guard !slugs.contains(file.name) else {
            problems.append(
                CatalogueProblem(
                    file: file.path, line: nil,
                    message: "has the name of a service, whose sources have the same ids; expected another name"))
            return
        }
        let record = read(file) { root, reader in GeneralRecord(root, fileName: file.name, reader: &reader) }
        sources.append(contentsOf: record?.sources ?? [])
    }

    /// The catalogue, or everything wrong with it.
    consuming func finish() throws(CatalogueError) -> Catalogue {
        checkDependencies()
        checkNames()
        checkAddresses()
        guard problems.isEmpty else { throw CatalogueError(problems) }
        return Catalogue(
            services: services.map(\.service).sorted { $0.id < $1.id },
            sources: sources.map(\.source).sorted { $0.id < $1.id })
    }

    private mutating func read<Record>(
        _ file: CatalogueFile, _ make: (Node, inout NodeReader) -> Record?
    ) -> Record? {
        var reader = NodeReader(file: file.path)
        let record = file.root(reader: &reader).flatMap { make($0, &reader) }
        problems.append(contentsOf: reader.problems)
        return record
    }

    private mutating func checkDependencies() {
        for record in services {
            for dependency in record.dependencies {
                let slug = dependency.value.rawValue
                if slug == record.service.id.rawValue {
                    problems.append(dependency.problem("“\(slug)” depends on itself; expected another service"))
                } else if !slugs.contains(slug) {
                    let hint = NearMiss.nearest(to: slug, among: slugs.sorted()).map { "; did you mean “\($0)”?" } ?? ""
                    problems.append(
                        dependency.problem("unknown service “\(slug)”; expected the slug of one in this folder\(hint)"))
                }
            }
        }
    }

    /// A name that two services share tells nothing by itself: each must say beside which words it counts.
    private mutating func checkNames() {
        var first: [String: (id: Service.ID, needsContext: Bool)] = [:]
        for record in services {
            for name in record.names {
                let key = CatalogueText.folded(name.value.text)
                let needsContext = !name.value.requires.isEmpty
                if let other = first[key], !(other.needsContext && needsContext) {
                    problems.append(
                        name.problem(
                            "alias “\(name.value.text)” is a name of “\(other.id)” too; expected “requires” with both"))
                }
                first[key] = first[key] ?? (record.service.id, needsContext)
            }
        }
    }

    private mutating func checkAddresses() {
        var first: [String: Source.ID] = [:]
        for record in sources {
            if let other = first[record.url.value] {
                problems.append(
                    record.url.problem("“\(record.url.value)” is the address of “\(other)” too; expected each once"))
            }
            first[record.url.value] = first[record.url.value] ?? record.source.id
        }
    }
}
