import OutcryModel
import OutcryRegions

/// Makes a submission of a draft, or says all that is wrong with it at once.
struct SubmissionCheck: Sendable {
    /// How far ahead of this clock a sender's may be.
    static let futureAllowed: Duration = .seconds(5 * 60)
    /// How long ago a report may have happened.
    static let pastAllowed: Duration = .seconds(7 * 86_400)

    private let services: [Service.ID: Service]
    private let serviceNames: NameIndex<Service>
    private let symptomNames: NameIndex<Symptom>
    private let regions: RegionTree
    private let countryNames: NameIndex<Region>
    private let regionsByName: [String: Region]
    private let locator: RegionLocator
    private let filter: TextFilter

    init(services: [Service], regions: RegionTree) {
        self.services = Dictionary(services.map { ($0.id, $0) }) { first, _ in first }
        self.regions = regions
        locator = RegionLocator(regions)
        filter = TextFilter(services: services)
        serviceNames = NameIndex(
            services.flatMap { service in
                [(service.id.rawValue, service), (service.name, service)] + service.aliases.map { ($0.text, service) }
            })
        symptomNames = NameIndex(Symptom.allCases.map { ($0.rawValue, $0) })
        // Comparing letter by letter costs time, so it is done among countries alone; the name of any other region but
        // a city is known as it is.
        let known = regions.ids.compactMap { regions[$0] }.filter { $0.level != .city }
        let countries = known.filter { $0.level == .country }
        countryNames = NameIndex(countries.map { ($0.name, $0) })
        regionsByName = Dictionary(
            known.flatMap { [(NameIndex<Region>.fold($0.id.rawValue), $0), (NameIndex<Region>.fold($0.name), $0)] }
        ) { first, _ in first }
    }

    /// What may be sent on.
    struct Checked: Equatable {
        var service: Service.ID
        var symptoms: [Symptom]
        var region: Region.ID?
        var text: String?
        var occurredAt: Timestamp?
        /// Why its words have to be looked at before it counts.
        var hold: Hold?
    }

    /// The parts of a submission, or the faults of the draft, in the order of its members.
    func check(_ draft: SubmissionDraft, now: Timestamp) -> Result<Checked, Faults> {
        var faults: [Problem.Item] = []
        let service = service(draft.service, &faults)
        let symptoms = symptoms(draft.symptoms, &faults)
        let region = region(draft, &faults)
        let text = text(draft.text, &faults)
        let occurredAt = time(draft.occurredAt, now: now, &faults)
        guard faults.isEmpty, let service else { return .failure(Faults(items: faults)) }
        return .success(
            Checked(
                service: service, symptoms: symptoms, region: region, text: text, occurredAt: occurredAt,
                hold: text.flatMap { filter.hold($0) }))
    }

    /// All that is wrong with a draft.
    struct Faults: Error {
        let items: [Problem.Item]
    }

    /// The service that was probably meant.
    func suggestion(for service: String) -> Service? {
        serviceNames.nearest(to: service)
    }

    private func service(_ id: String?, _ faults: inout [Problem.Item]) -> Service.ID? {
        guard let id, !id.isEmpty else {
            faults.append(
                Problem.Item(pointer: "/service", detail: "Name the service, such as \"service\": \"penlight\"."))
            return nil
        }
        if let service = services[Service.ID(id)] { return service.id }
        let meant = suggestion(for: id)
        faults.append(
            Problem.Item(
                pointer: "/service",
                detail: "There is no service of this name." + (meant.map { " Did you mean \($0.id)?" } ?? "")
                    + " All services are listed at /api/v1/services.",
                suggestion: meant?.id.rawValue))
        return nil
    }

    private func symptoms(_ names: [String], _ faults: inout [Problem.Item]) -> [Symptom] {
        var symptoms: [Symptom] = []
        for (index, name) in names.prefix(SubmissionDraft.mostRead).enumerated() {
            if let symptom = Symptom(rawValue: name) {
                if !symptoms.contains(symptom) { symptoms.append(symptom) }
                continue
            }
            let meant = symptomNames.nearest(to: name)
            faults.append(
                Problem.Item(
                    pointer: "/symptoms/\(index)",
                    detail: "There is no symptom of this name." + (meant.map { " Did you mean \($0.rawValue)?" } ?? ""),
                    suggestion: meant?.rawValue, allowed: Symptom.allCases.map(\.rawValue)))
        }
        if names.count > Submission.mostSymptoms {
            faults.append(
                Problem.Item(
                    pointer: "/symptoms", detail: "Name at most \(Submission.mostSymptoms) symptoms, the worst first."))
        }
        return symptoms
    }

    private func region(_ draft: SubmissionDraft, _ faults: inout [Problem.Item]) -> Region.ID? {
        guard let position = draft.position else { return region(draft.region, &faults) }
        if let id = draft.region, !id.isEmpty {
            faults.append(
                Problem.Item(pointer: "/position", detail: "Give either a region or a position, not both."))
            return nil
        }
        let latitude = degrees(position.latitude, "latitude", to: 90, &faults)
        let longitude = degrees(position.longitude, "longitude", to: 180, &faults)
        guard let latitude, let longitude, let position = Position(latitude: latitude, longitude: longitude) else {
            return nil
        }
        // From here on there is only the region.
        return locator.region(at: position)
    }

    private func degrees(
        _ value: Double?, _ name: String, to most: Double, _ faults: inout [Problem.Item]
    ) -> Double? {
        if let value, abs(value) <= most { return value }
        faults.append(
            Problem.Item(
                pointer: "/position/\(name)", detail: "Give degrees as a number from -\(Int(most)) to \(Int(most))."))
        return nil
    }

    private func region(_ id: String?, _ faults: inout [Problem.Item]) -> Region.ID? {
        guard let id, !id.isEmpty else { return nil }
        if regions[Region.ID(id)] != nil { return Region.ID(id) }
        let isShort = id.utf8.count <= 64
        let meant = (isShort ? regionsByName[NameIndex<Region>.fold(id)] : nil) ?? countryNames.nearest(to: id)
        faults.append(
            Problem.Item(
                pointer: "/region",
                detail: "There is no region of this code. Use ISO 3166, such as DE or DE-BE, or geonames:2950159."
                    + (meant.map { " Did you mean \($0.id) (\($0.name))?" } ?? ""),
                suggestion: meant?.id.rawValue))
        return nil
    }

    /// The text without control characters and surrounding space; none when nothing is left.
    private func text(_ text: String?, _ faults: inout [Problem.Item]) -> String? {
        guard let text else { return nil }
        let cleaned = PlainText.clean(text)
        let length = cleaned.unicodeScalars.count
        guard length <= Submission.mostCharacters else {
            faults.append(
                Problem.Item(
                    pointer: "/text",
                    detail: "The text has \(Figures.count(length)) characters; at most "
                        + "\(Figures.count(Submission.mostCharacters)) are taken."))
            return nil
        }
        return cleaned.isEmpty ? nil : cleaned
    }

    private func time(_ text: String?, now: Timestamp, _ faults: inout [Problem.Item]) -> Timestamp? {
        guard let text, !text.isEmpty else { return nil }
        guard let time = Timestamp(rfc3339: text) else {
            faults.append(
                Problem.Item(
                    pointer: "/occurredAt", detail: "Give the time as RFC 3339 has it, such as 2026-11-22T12:50:00Z."))
            return nil
        }
        if time > now + Self.futureAllowed {
            faults.append(
                Problem.Item(
                    pointer: "/occurredAt",
                    detail: "The time lies in the future: here it is \(now). At most five minutes ahead are allowed."))
        }
        if time < now - Self.pastAllowed {
            faults.append(
                Problem.Item(pointer: "/occurredAt", detail: "The time lies more than seven days back."))
        }
        return time
    }
}
