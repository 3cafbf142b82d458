/// Sets the text of HTML as a reader sees it: blocks and lists apart, scripts and styles left out.
///
/// The tokenizer of `PlainText` and the tree of inline XHTML both drive it.
struct HTMLFlow {
    private var flow: TextFlow
    private var preformatted = 0
    /// For each list that is open the number of its next item; 0 where items have no number.
    private var lists: [Int] = []
    /// How much text there was right behind the mark of the last item; a block that begins there needs no gap.
    private var markEnd = -1

    /// A flow of at most `limit` bytes, of which about `expected` will come.
    init(limit: Int, isOneLine: Bool, expected: Int) {
        flow = TextFlow(limit: limit, isOneLine: isOneLine, expected: expected)
    }

    /// Whether nothing more has room.
    var isFull: Bool { flow.isFull }

    /// Whether the text in an element is not for readers.
    static func isHidden(_ tag: Tag) -> Bool {
        switch tag {
        case .script, .style, .template, .svg, .math, .iframe, .noembed, .noframes, .head, .video, .audio: true
        default: false
        }
    }

    mutating func open(_ tag: Tag) {
        switch tag {
        case .br, .tr, .dt, .dd, .option, .figcaption, .caption: flow.leave(.line)
        case .td, .th: flow.leave(.space)
        case .ul, .ol:
            flow.leave(lists.isEmpty ? .paragraph : .line)
            lists.append(tag == .ol ? 1 : 0)
        case .li: item()
        case .pre:
            preformatted += 1
            flow.leave(.paragraph)
        default: if flow.byteCount != markEnd { flow.leave(Self.gap(around: tag)) }
        }
    }

    mutating func close(_ tag: Tag) {
        switch tag {
        case .ul, .ol:
            lists.removeLast(min(1, lists.count))
            flow.leave(lists.isEmpty ? .paragraph : .line)
        case .pre:
            preformatted = max(0, preformatted - 1)
            flow.leave(.paragraph)
        case .tr, .li, .dd, .dt: flow.leave(.line)
        case .td, .th: flow.leave(.space)
        default: flow.leave(Self.gap(around: tag))
        }
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        flow.add(text, keepsLines: preformatted > 0)
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        flow.add(scalar)
    }

    func string() -> String? { flow.string() }

    private mutating func item() {
        flow.leave(.line)
        if let number = lists.last, number > 0 {
            flow.add(mark: "\(number).")
            lists[lists.count - 1] = number + 1
        } else {
            flow.add(mark: "-")
        }
        markEnd = flow.byteCount
        flow.leave(.space)
    }

    private static func gap(around tag: Tag) -> TextFlow.Gap {
        switch tag {
        case .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .table, .dl, .hr, .figure, .section, .article, .aside,
            .details, .fieldset, .form:
            .paragraph
        case .div, .address, .header, .footer, .main, .nav, .center, .tbody, .thead, .tfoot, .summary: .line
        default: .none
        }
    }
}
