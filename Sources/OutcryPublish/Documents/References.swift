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
                share: share(shown[mark], of: total), suppressed: shown[mark] == nil)
        }
    }

    /// The share that a number as it is told has of a total as it is told.
    func share(_ shown: Int?, of total: Int) -> Double? {
        guard let shown, let all = disclosure.shown(total) else { return nil }
        return Document.number(min(1, Double(shown) / Double(all)))
    }

    /// The marks that were named at all: those shown by their number, then those withheld in the order of the cases.
    func ranked<Mark: CaseIterable & Hashable>(_ counts: [Mark: Int], shown: [Mark: Int]) -> [Mark] {
        let named = Mark.allCases.filter { (counts[$0] ?? 0) > 0 }
        let visible = named.enumerated().filter { shown[$0.element] != nil }.sorted { left, right in
            let (first, second) = (shown[left.element] ?? 0, shown[right.element] ?? 0)
            return first == second ? left.offset < right.offset : first > second
        }
        return visible.map(\.element) + named.filter { shown[$0] == nil }
    }
}
