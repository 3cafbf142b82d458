/// What is around the content of every page. The names of the fields are those of the template `layout`.
struct PageFrame {
    /// The title of the document.
    var title: String
    /// The page in a sentence, for search engines.
    var description = "What people report as not working: where, since when, and how it compares with what is usual."
    /// Whether the page is about services.
    var onServices = false
    /// Whether the page is about incidents.
    var onIncidents = false
    /// Whether the page is about the interface for programs.
    var onAPI = false
    /// Whether the header has the search field; the start page has its own.
    var headerSearch = true
    /// Which numbers are not shown; set by the site.
    var withheld = ""
    /// The address of the style sheet; set by the library.
    var stylesheet = ""
    /// The address of the icon; set by the library.
    var icon = ""
    /// The content; set by the library.
    var page: Any = ""

    init(title: String) {
        self.title = "\(title) – Outcry"
    }
}
