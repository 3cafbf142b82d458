import OutcryModel

/// A region as documents name it.
struct RegionReference: Encodable {
    let id: Region.ID
    let name: String
    @OrNull var level: RegionLevel?
}

/// A service as documents name it.
struct ServiceReference: Encodable {
    let id: Service.ID
    let name: String
}

/// How many reporters name something, such as a symptom or a cause.
struct MarkDocument: Encodable {
    let id: String
    let title: String
    @OrNull var reporters: Int?
    @OrNull var share: Double?
    let suppressed: Bool
}

extension Publisher {
    var addresses: Addresses { Addresses(site: site) }

    func reference(_ region: Region.ID) -> RegionReference {
        RegionReference(id: region, name: name(of: region), level: known(region)?.level)
    }

    func reference(_ service: Service.ID) -> ServiceReference {
        ServiceReference(id: service, name: name(of: service))
    }

    /// The marks that were named at all, ranked.
    func marks<Mark>(
        _ counts: [Mark: Int], of total: Int, title: (Mark) -> String
    ) -> [MarkDocument] where Mark: CaseIterable & Hashable & RawRepresentable<String> {
        let shown = disclosure.shown(counts, of: total)
        return ranked(counts, shown: shown).map { mark in
            MarkDocument(
                id: mark.rawValue, title: title(mark), reporters: shown[mark],
                share: Document.number(shown[mark].map { Double($0) / Double(total) }), suppressed: shown[mark] == nil)
        }
    }

    /// The marks that were named at all: those withheld because nearly all name them, those shown by their number, those
    /// withheld as too small; withheld ones in the order of the cases.
    func ranked<Mark: CaseIterable & Hashable>(_ counts: [Mark: Int], shown: [Mark: Int]) -> [Mark] {
        let named = Mark.allCases.filter { (counts[$0] ?? 0) > 0 }
        let visible = named.enumerated().filter { shown[$0.element] != nil }.sorted { left, right in
            let (first, second) = (shown[left.element] ?? 0, shown[right.element] ?? 0)
            return first == second ? left.offset < right.offset : first > second
        }
        let withheld = named.filter { shown[$0] == nil }
        let isLarge = { (mark: Mark) in disclosure.shown(counts[mark] ?? 0) != nil }
        return withheld.filter(isLarge) + visible.map(\.element) + withheld.filter { !isLarge($0) }
    }
}
