import OutcryModel

/// What reading needs to know of each service of the catalogue, made ready beforehand.
struct ServiceNotes: Sendable {
    let id: Service.ID
    /// What evidence calls it, such as `service:gmail`.
    let tag: String
    /// What the model is told of its kind.
    let mark: UInt32
    /// Whether it brings a line, power or water to a place.
    let isSupply: Bool

    init(_ service: Service) {
        id = service.id
        tag = "service:\(service.id)"
        mark = Features.mark(.category, service.category.place)
        isSupply = [.mobile, .broadband, .utility].contains(service.category)
    }
}
