import Mustache

/// What stands on a page so often that its template may not look for the fields itself: by reflection, each costs more
/// than all that is written of it.
protocol TemplateRow: MustacheParent {
    /// The value of a field; `nil` where there is none of this name.
    func child(named field: String) -> Any?
}
