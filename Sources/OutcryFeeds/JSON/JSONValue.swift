/// A value of JSON.
enum JSONValue {
    case null
    case bool(Bool)
    /// A number as written.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// The members in the order written.
    case object([(name: String, value: JSONValue)])

    /// The last member of a name, if this is an object.
    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// The text, if this is a string that is not blank.
    var text: String? {
        guard case .string(let text) = self, text.utf8.contains(where: { !$0.isSpace }) else { return nil }
        return text
    }

    /// The text of a string or a number, as ids come.
    var textOrNumber: String? {
        if case .number(let digits) = self { return digits }
        return text
    }

    /// The elements, if this is an array.
    var elements: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }
}
