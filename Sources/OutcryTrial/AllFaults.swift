/// Gathers what does not hold.
struct AllFaults {
    /// What does not hold, each in a sentence.
    private(set) var told: [String] = []

    /// Tells a fault unless something holds.
    mutating func unless(_ holds: Bool, _ fault: @autoclosure () -> String) {
        if !holds { told.append(fault()) }
    }
}
