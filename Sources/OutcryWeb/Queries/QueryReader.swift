import OutcryModel
import OutcryRegions
import OutcryStore

/// Reads the parameters of a query one by one, and gathers all that is wrong with them. An empty value counts as none.
struct QueryReader {
    private let fields: FormFields
    private(set) var faults: [Problem.Item] = []
    private var isUnreadable = false

    init(_ fields: FormFields) {
        self.fields = fields
    }

    /// Throws `Problem` with everything that was wrong: as one that cannot be read, or else as one to which there is no
    /// answer.
    func finish() throws(Problem) {
        guard faults.isEmpty else { throw Problem(isUnreadable ? .invalidQuery : .unanswerable, errors: faults) }
    }

    /// Notes that a parameter cannot be taken as it is.
    mutating func refuse(
        _ parameter: String, _ detail: String, suggestion: String? = nil, allowed: [String]? = nil
    ) {
        isUnreadable = true
        miss(parameter, detail, suggestion: suggestion, allowed: allowed)
    }

    /// Notes that what a parameter names does not exist, though it could.
    mutating func miss(
        _ parameter: String, _ detail: String, suggestion: String? = nil, allowed: [String]? = nil
    ) {
        faults.append(
            Problem.Item(parameter: parameter, detail: detail, suggestion: suggestion, allowed: allowed))
    }

    /// A text as it is.
    func text(_ name: String) -> String? {
        fields[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Words to search for, without control characters and surrounding space.
    mutating func search(_ name: String) -> String? {
        guard let text = text(name) else { return nil }
        guard text.unicodeScalars.count <= 200 else {
            refuse(name, "Give at most 200 characters of words.")
            return nil
        }
        let words = PlainText.clean(text)
        return words.isEmpty ? nil : words
    }

    /// One of some values by name.
    mutating func one<Value: RawRepresentable<String>>(_ name: String, of values: [Value]) -> Value? {
        guard let text = text(name) else { return nil }
        if let value = values.first(where: { $0.rawValue == text }) { return value }
        let allowed = values.map(\.rawValue)
        refuse(
            name, "There is none of this name.",
            suggestion: NameIndex(allowed.map { ($0, $0) }).nearest(to: text), allowed: allowed)
        return nil
    }

    /// Several values by name, as often as the parameter is there or with commas between them.
    mutating func several<Value: RawRepresentable<String>>(_ name: String, of values: [Value]) -> [Value] {
        var found: [Value] = []
        let given = fields.all(name).filter { !$0.isEmpty }
        for text in given.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }).prefix(50) {
            guard let value = values.first(where: { $0.rawValue == text }) else {
                refuse(name, "There is none of this name.", allowed: values.map(\.rawValue))
                return []
            }
            found.append(value)
        }
        return found
    }

    /// A whole number within bounds; the fallback where none is given.
    mutating func number(_ name: String, in bounds: ClosedRange<Int>, fallback: Int) -> Int {
        guard let text = text(name) else { return fallback }
        if let number = Int(text), bounds.contains(number) { return number }
        refuse(
            name,
            "Give a whole number from \(Figures.count(bounds.lowerBound)) to \(Figures.count(bounds.upperBound)).")
        return fallback
    }

    /// One of some whole numbers; the fallback where none is given.
    mutating func number(_ name: String, of allowed: [Int], fallback: Int) -> Int {
        guard let text = text(name) else { return fallback }
        if let number = Int(text), allowed.contains(number) { return number }
        refuse(name, "Give one of the numbers allowed.", allowed: allowed.map(String.init))
        return fallback
    }

    /// The minute of an instant.
    mutating func time(_ name: String) -> Minute? {
        guard let text = text(name) else { return nil }
        // A plus sign in a query stands for a space, so an offset such as +01:00 may have lost it.
        if let time = Timestamp(rfc3339: text) ?? Timestamp(rfc3339: text.replacing(" ", with: "+")) {
            return time.minute
        }
        refuse(name, "Give the time as RFC 3339 has it, such as 2026-11-22T12:50:00Z.")
        return nil
    }

    /// The place after which a page of a list begins, as an earlier page of the same list gave it.
    mutating func cursor(of list: String) -> String? {
        guard let text = text("cursor") else { return nil }
        if let place = Cursor.read(text, of: list) { return place }
        miss("cursor", "Give a cursor as it came with the page before, beside the same filters.")
        return nil
    }
}

extension QueryReader {
    /// A service of the catalogue.
    mutating func service(of site: WebSite) -> Service.ID? {
        guard let text = text("service") else { return nil }
        if site.view.services.contains(where: { $0.id.rawValue == text }) { return Service.ID(text) }
        miss(
            "service", "There is no service of this name.", suggestion: site.check.suggestion(for: text)?.id.rawValue)
        return nil
    }

    /// A region of the tree.
    mutating func region(_ name: String = "region", of site: WebSite) -> Region.ID? {
        guard let text = text(name) else { return nil }
        if site.regions[Region.ID(text)] != nil { return Region.ID(text) }
        miss(name, "There is no region of this code. They are listed at /api/v1/regions.")
        return nil
    }
}
