import OutcryModel
import OutcryPublish
import OutcryStore

/// What can be reported, in the words of Open311: each service of the catalogue is a service there, and its symptoms are
/// the values of one attribute.
struct Open311Catalogue: Sendable {
    /// The code of the attribute whose values are symptoms.
    static let symptoms = "symptoms"
    /// The specification that is kept to.
    private static let specification = "http://wiki.open311.org/GeoReport_v2"

    let site: WebSite

    /// Where what is to be found (Open311 Service Discovery).
    func discovery() -> Open311Value {
        let address = site.settings.site
        let changed = site.startedAt.rfc3339
        let formats = ["text/xml", "application/json"].map { Open311Value.text($0) }
        return .fields([
            ("changeset", .text(changed)), ("contact", .text("\(address)/api")),
            ("key_service", .text("No key is needed; one that is sent is not looked at.")),
            (
                "endpoints",
                .list(
                    of: "endpoint",
                    [
                        .fields([
                            ("specification", .text(Self.specification)), ("url", .text("\(address)/open311/v2")),
                            ("changeset", .text(changed)), ("type", .text("production")),
                            ("formats", .list(of: "format", formats)),
                        ])
                    ])
            ),
        ])
    }

    /// Every service.
    func services() -> Open311Value {
        .list(of: "service", site.view.services.map(service))
    }

    private func service(_ service: Service) -> Open311Value {
        let names = service.aliases.map(\.text).filter { $0 != service.name && !$0.contains(",") }
        return .fields([
            ("service_code", .text(service.id.rawValue)), ("service_name", .text(service.name)),
            ("description", .text("\(service.name) does not work as it should.")), ("metadata", .flag(true)),
            ("type", .text("realtime")), ("keywords", .text(names.joined(separator: ", "))),
            ("group", .text(site.publisher.title(of: service.category))),
        ])
    }

    /// What can be told of a service besides.
    func definition(of service: Service) -> Open311Value {
        let offered = ReportFormModel.offered(for: service)
        let symptoms = offered + Symptom.allCases.filter { !offered.contains($0) }
        let values = symptoms.map { symptom in
            Open311Value.fields([
                ("key", .text(symptom.rawValue)), ("name", .text(site.publisher.title(of: symptom))),
            ])
        }
        let attribute = Open311Value.fields([
            ("variable", .flag(true)), ("code", .text(Self.symptoms)), ("datatype", .text("multivaluelist")),
            ("required", .flag(false)), ("datatype_description", .text("At most \(Submission.mostSymptoms).")),
            ("order", .number(1)), ("description", .text("What is wrong?")), ("values", .list(of: "value", values)),
        ])
        return .fields([
            ("service_code", .text(service.id.rawValue)), ("attributes", .list(of: "attribute", [attribute])),
        ])
    }
}
