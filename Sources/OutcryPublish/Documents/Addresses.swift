import OutcryModel

/// The addresses of an instance's resources.
struct Addresses {
    /// The base address, without a trailing slash.
    let site: String

    var incidents: String { site + "/api/v1/incidents" }
    var services: String { site + "/api/v1/services" }
    var feed: String { site + "/feeds/incidents.atom" }

    func incident(_ id: Incident.ID) -> String { "\(incidents)/\(Self.segment(id.rawValue))" }
    func situation(_ id: Incident.ID) -> String { incident(id) + "/situation" }
    func incidentPage(_ id: Incident.ID) -> String { "\(site)/incidents/\(Self.segment(id.rawValue))" }
    func service(_ id: Service.ID) -> String { "\(services)/\(Self.segment(id.rawValue))" }
    func scope(_ id: Service.ID) -> String { service(id) + "/scope" }
    func series(_ id: Service.ID) -> String { service(id) + "/series" }
    var regions: String { site + "/api/v1/regions" }
    func region(_ id: Region.ID) -> String { "\(regions)/\(Self.segment(id.rawValue))" }
    func scope(in id: Region.ID) -> String { region(id) + "/scope" }
    func servicePage(_ id: Service.ID) -> String { "\(site)/services/\(Self.segment(id.rawValue))" }

    /// The host of the site, without a port, for ids made under its authority (RFC 4151).
    var host: String {
        let authority = site.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
        let host = authority.split(separator: "@").last ?? ""
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" }.dropFirst() : host.prefix { $0 != ":" }
        let allowed = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
        return allowed.isEmpty ? "localhost" : allowed.lowercased()
    }

    /// A text as one segment of a path (RFC 3986): all but unreserved characters and the colon is percent-encoded.
    static func segment(_ text: String) -> String {
        encoded(text) { "-._~:".unicodeScalars.contains($0) }
    }

    /// An address that may stand in a link: `http` or `https` and nothing that could end the link early.
    static func web(_ address: String?) -> String? {
        guard let address else { return nil }
        let start = address.prefix(8).lowercased()
        guard start.hasPrefix("https://") || start.hasPrefix("http://") else { return nil }
        return encoded(address) { "-._~:/?#@!$&*+,;=%".unicodeScalars.contains($0) }
    }

    private static func encoded(_ text: String, keeping isKept: (Unicode.Scalar) -> Bool) -> String {
        let hex = Array("0123456789ABCDEF")
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.unicodeScalars.append(scalar)
            case _ where byte < 0x80 && isKept(scalar):
                result.unicodeScalars.append(scalar)
            default:
                result += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
            }
        }
        return result
    }
}
