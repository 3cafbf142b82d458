/// A figure with its name and what there is to remark on it. For the list of facts of a page.
struct Fact {
    let term: String
    let value: String
    let remark: String
    var moreHref: String?
    var moreWords = ""
}
