public import OutcryModel

/// One line that `outcry classify` writes. What is not known is written as `null`.
public struct WireVerdict: Encodable, Hashable, Sendable {
    /// Where the message says that the fault is.
    public struct Place: Encodable, Hashable, Sendable {
        /// The region's id.
        public let id: String
        /// The country, ISO 3166-1.
        public let country: String?
        /// The first-level part, by its GeoNames code.
        public let admin1Code: String?
        /// The city's English name.
        public let city: String?
        /// The city's number in GeoNames.
        public let geonameid: Int?

        private enum CodingKeys: String, CodingKey {
            case id, country, admin1Code = "admin1_code", city, geonameid
        }

        /// Writes every field.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(country, forKey: .country)
            try container.encode(admin1Code, forKey: .admin1Code)
            try container.encode(city, forKey: .city)
            try container.encode(geonameid, forKey: .geonameid)
        }
    }

    /// The request's id.
    public let id: String
    /// The region.
    public let region: Place?
    /// The rest.
    public let verdict: Verdict

    private enum CodingKeys: String, CodingKey {
        case id, lang, services, symptoms, polarity, kind, cause, region, impacts, stage, evidence, rules
    }

    /// Writes every field.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(verdict.language, forKey: .lang)
        try container.encode(verdict.services, forKey: .services)
        try container.encode(verdict.symptoms, forKey: .symptoms)
        try container.encode(verdict.polarity, forKey: .polarity)
        try container.encode(verdict.kind, forKey: .kind)
        try container.encode(verdict.cause, forKey: .cause)
        try container.encode(region, forKey: .region)
        try container.encode(verdict.impacts, forKey: .impacts)
        try container.encode(verdict.stage, forKey: .stage)
        try container.encode(verdict.evidence, forKey: .evidence)
        try container.encode(verdict.rules, forKey: .rules)
    }
}
