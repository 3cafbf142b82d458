/// A name found in a text, with everything it may mean.
struct PlaceHit {
    /// Where it is in the folded text.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// What it may mean, in numbers of the table's meanings.
    var meanings: Range<Int> { Int(firstMeaning)..<Int(firstMeaning) + Int(meaningCount) }
    /// What surrounds it.
    let context: PlaceContext
    /// The row it means whatever else the text says, or why there is none; found out when it is asked for first.
    var sure = Self.unasked

    /// No row: nobody has asked yet.
    static let unasked: Int32 = -2
    /// No row: the name means no place for sure.
    static let unsure: Int32 = -1

    private let start: Int32
    private let end: Int32
    private let firstMeaning: Int32
    private let meaningCount: UInt8

    /// A name at a range of the folded text, with numbers of meanings, of which there are fewer than 64.
    init(range: Range<Int>, meanings: Range<Int>, context: PlaceContext) {
        (start, end) = (Int32(range.lowerBound), Int32(range.upperBound))
        firstMeaning = Int32(meanings.lowerBound)
        meaningCount = UInt8(meanings.count)
        self.context = context
    }
}
