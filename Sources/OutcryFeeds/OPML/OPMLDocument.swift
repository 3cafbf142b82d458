/// A list of feeds in OPML, with its folders.
public struct OPMLDocument: Hashable, Sendable {
    /// A feed, or a folder of them.
    public struct Outline: Hashable, Sendable {
        /// What it is called.
        public var text: String
        /// The title of the feed, where it is given besides.
        public var title: String?
        /// The address of the feed; `nil` for a folder.
        public var xmlURL: String?
        /// The page of the feed.
        public var htmlURL: String?
        /// What it is, such as `rss`.
        public var type: String?
        /// Its categories, in the order given; a path has slashes.
        public var categories: [String]
        /// The language of the feed, as a tag such as `de-AT`.
        public var language: String?
        /// What is in the folder.
        public var children: [Outline]

        /// An outline from its parts.
        public init(
            text: String, title: String? = nil, xmlURL: String? = nil, htmlURL: String? = nil, type: String? = nil,
            categories: [String] = [], language: String? = nil, children: [Outline] = []
        ) {
            self.text = text
            self.title = title
            self.xmlURL = xmlURL
            self.htmlURL = htmlURL
            self.type = type
            self.categories = categories
            self.language = language
            self.children = children
        }
    }

    /// The title of the list.
    public var title: String?
    /// The feeds and folders of the top level.
    public var outlines: [Outline]

    /// A list from its parts.
    public init(title: String? = nil, outlines: [Outline] = []) {
        self.title = title
        self.outlines = outlines
    }

    /// Every feed of the list, in its order, with the names of the folders that it is in, from the outermost.
    public var feeds: [(feed: Outline, folders: [String])] {
        var found: [(feed: Outline, folders: [String])] = []
        func visit(_ outlines: [Outline], in folders: [String]) {
            for outline in outlines {
                if outline.xmlURL != nil { found.append((outline, folders)) }
                visit(outline.children, in: folders + [outline.text])
            }
        }
        visit(outlines, in: [])
        return found
    }
}
