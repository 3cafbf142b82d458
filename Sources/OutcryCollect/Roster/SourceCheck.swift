import OutcryModel

/// What must hold of an own source, whoever wrote it.
enum SourceCheck {
    /// Throws `RosterError.invalid` for the first field that is not what it must be.
    static func check(_ source: Source, with catalogue: Catalogue) throws(RosterError) {
        if let fault = fault(ofID: source.id.rawValue) ?? SourceAddress.fault(of: source.url ?? "") {
            throw .invalid(reason: fault.prefix(1).uppercased() + fault.dropFirst())
        }
        guard SourceRecord.kinds.contains(source.kind) else {
            let kinds = SourceRecord.kinds.map(\.rawValue).joined(separator: ", ")
            throw .invalid(reason: "“\(source.kind.rawValue)” is fetched from nowhere; expected one of \(kinds)")
        }
        if let language = source.language, !CatalogueText.isLanguage(language) {
            throw .invalid(reason: "“\(language)” is no language; expected a BCP 47 tag such as de, pt-BR or zh-Hant")
        }
        if let region = source.region?.rawValue, !CatalogueText.isRegionCode(region) {
            throw .invalid(reason: "“\(region)” is no region code; expected one such as 150, DE, DE-BE")
        }
        guard (60...86_400).contains(source.interval.components.seconds) else {
            throw .invalid(reason: "An interval of \(source.interval) was given; expected one from 60s to 24h")
        }
        if let fault = fault(ofService: source.service, with: catalogue) { throw .invalid(reason: fault) }
    }

    /// What is wrong with an id.
    static func fault(ofID id: String) -> String? {
        let prefix = Roster.owner + "/"
        guard id.hasPrefix(prefix), CatalogueText.isSlug(String(id.dropFirst(prefix.count))) else {
            return
                "“\(id)” is no id of an own source; expected “own/” and lower-case letters, digits and single hyphens"
        }
        return nil
    }

    /// What is wrong with the service that entries are said to be about.
    static func fault(ofService service: Service.ID?, with catalogue: Catalogue) -> String? {
        guard let service, !catalogue.services.contains(where: { $0.id == service }) else { return nil }
        let near = NearMiss.nearest(to: service.rawValue, among: catalogue.services.map(\.id.rawValue))
        return "unknown service “\(service)”; expected the slug of one in the catalogue"
            + (near.map { "; did you mean “\($0)”?" } ?? "")
    }
}
