import OutcryModel
import Yams

extension NodeReader {
    mutating func slug(_ node: Node?, as name: String) -> String? {
        checked(node, as: name, CatalogueText.isSlug) {
            "“\($0)” is no \(name); expected lower-case letters, digits and single hyphens, such as “deutsche-bahn”"
        }
    }

    mutating func region(_ node: Node?) -> Region.ID? {
        checked(node, as: "region", CatalogueText.isRegionCode) {
            "“\($0)” is no region code; expected one such as 150, DE, DE-BE or geonames:2950159"
        }.map { Region.ID($0) }
    }

    mutating func language(_ node: Node?) -> String? {
        checked(node, as: "language", CatalogueText.isLanguage) {
            "“\($0)” is no language; expected a BCP 47 tag such as de, pt-BR or zh-Hant"
        }
    }

    mutating func interval(_ node: Node?) -> Duration? {
        checked(node, as: "interval", { CatalogueText.interval($0) != nil }) {
            "“\($0)” is no interval; expected a whole number of s, m or h from 60s to 24h, such as 10m"
        }.flatMap(CatalogueText.interval)
    }

    mutating func address(_ node: Node?, as name: String) -> String? {
        checked(node, as: name, { CatalogueText.fault(ofAddress: $0) == nil }) {
            CatalogueText.fault(ofAddress: $0) ?? ""
        }
    }

    private mutating func checked(
        _ node: Node?, as name: String, _ isValid: (String) -> Bool, otherwise message: (String) -> String
    ) -> String? {
        guard let node, let text = text(node, as: name) else { return nil }
        guard isValid(text) else {
            note(message(text), at: node)
            return nil
        }
        return text
    }
}
