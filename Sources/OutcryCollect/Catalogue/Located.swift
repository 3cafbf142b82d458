/// A value with the place it was written at, for checks that come after its file was read.
struct Located<Value> {
    let value: Value
    let file: String
    let line: Int?

    func problem(_ message: String) -> CatalogueProblem {
        CatalogueProblem(file: file, line: line, message: message)
    }
}

extension Located: Sendable where Value: Sendable {}
