/// The keys that a mapping of a catalogue file may have.
protocol FieldKey: RawRepresentable, CaseIterable, Hashable where RawValue == String {
    /// What the mapping describes, such as “a source”.
    static var subject: String { get }
    /// The keys it cannot do without.
    static var required: [Self] { get }
}
