import OutcryModel
import OutcryStore

/// Finds services by words and by category.
struct ServiceSearch {
    let site: WebSite

    /// The services of which a name, an alias or the id holds the words, whatever their case and accents, those first of
    /// which one is the words; where there is none, the one whose name is nearest. By id otherwise.
    func services(words: String?, category: Category?) -> [Service] {
        let all = site.view.services.filter { category == nil || $0.category == category }
        guard let words else { return all }
        let wanted = NameIndex<Service>.fold(words)
        var (exact, others) = ([Service](), [Service]())
        for service in all {
            let names = ([service.id.rawValue, service.name] + service.aliases.map(\.text))
                .map(NameIndex<Service>.fold)
            if names.contains(wanted) {
                exact.append(service)
            } else if names.contains(where: { $0.contains(wanted) }) {
                others.append(service)
            }
        }
        if !(exact.isEmpty && others.isEmpty) { return exact + others }
        return site.check.suggestion(for: words).map { nearest in all.filter { $0.id == nearest.id } } ?? []
    }
}
