import OutcryModel

extension Scenario {
    /// A writing service fails all over the world, and comes back continent by continent.
    public static let penlight = Scenario(
        service: Service(
            id: "penlight", name: "PenLight",
            aliases: [Alias("PenLight"), Alias("Pen Light"), Alias("penlight.example"), Alias("@penlight")],
            category: .productivity, homePage: "https://penlight.example",
            symptoms: [.cannotAccess, .errorMessage, .slow, .loginFailure, .dataLoss, .featureBroken]),
        summary: "PenLight, a writing service, fails all over the world.",
        spread: [
            Place(region: "US-CA", name: "California", share: 0.09, hoursAhead: -8),
            Place(region: "US-NY", name: "New York", share: 0.09, hoursAhead: -5),
            Place(region: "US-TX", name: "Texas", share: 0.07, hoursAhead: -6),
            Place(region: "CA-ON", name: "Ontario", share: 0.05, hoursAhead: -5),
            Place(region: "MX", name: "Mexico", share: 0.05, hoursAhead: -6),
            Place(region: "BR-SP", name: "São Paulo", share: 0.08, hoursAhead: -3),
            Place(region: "AR", name: "Argentina", share: 0.03, hoursAhead: -3),
            Place(region: "GB", name: "the UK", share: 0.1, hoursAhead: 0),
            Place(region: "DE-BE", name: "Berlin", share: 0.06, hoursAhead: 1),
            Place(region: "DE-BY", name: "Bavaria", share: 0.05, hoursAhead: 1),
            Place(region: "FR", name: "France", share: 0.07, hoursAhead: 1),
            Place(region: "ES", name: "Spain", share: 0.05, hoursAhead: 1),
            Place(region: "IN", name: "India", share: 0.1, hoursAhead: 5.5),
            Place(region: "JP", name: "Japan", share: 0.06, hoursAhead: 9),
            Place(region: "AU", name: "Australia", share: 0.05, hoursAhead: 10),
        ],
        usualPerHour: 34, duration: 270,
        waves: [
            Wave(regions: europe, start: 30, ramp: 8, factor: 34, recovery: 130, fade: 30),
            Wave(regions: americas, start: 32, ramp: 10, factor: 30, recovery: 150, fade: 30),
            Wave(regions: pacific, start: 36, ramp: 12, factor: 28, recovery: 165, fade: 30),
        ],
        symptoms: [
            (.cannotAccess, 0.46), (.errorMessage, 0.24), (.slow, 0.16), (.dataLoss, 0.09), (.loginFailure, 0.05),
        ],
        causes: [(.overload, 0.5), (.software, 0.3), (.cyberattack, 0.2)],
        statements: [
            Statement(
                minute: 66, label: "Investigating",
                text: "We are investigating reports that some customers cannot open PenLight.",
                components: ["Documents", "API (Europe, Americas)"]),
            Statement(
                minute: 98, label: "Identified",
                text: "The issue has been identified. A configuration change made our document servers refuse "
                    + "connections. We are rolling it back, region by region."),
            Statement(
                minute: 158, label: "Monitoring",
                text: "The change has been rolled back everywhere and we are monitoring the results. No documents "
                    + "have been lost."),
            Statement(minute: 215, label: "Resolved", text: "This incident has been resolved."),
        ],
        beats: [
            Beat(minute: 0, text: "An ordinary half hour for PenLight."),
            Beat(minute: 30, text: "Pages stop opening in Europe; within minutes the Americas and Asia follow."),
            Beat(minute: 66, text: "The status page speaks for the first time, 36 minutes late."),
            Beat(minute: 98, text: "The operator names a cause: a configuration change."),
            Beat(minute: 130, text: "Europe comes back first."),
            Beat(minute: 150, text: "The Americas come back."),
            Beat(minute: 158, text: "The status page: monitoring."),
            Beat(minute: 165, text: "Asia and Oceania come back."),
            Beat(minute: 215, text: "The status page: resolved."),
            Beat(minute: 269, text: "PenLight is quiet again. The story is over."),
        ])

    private static let europe: Set<Region.ID> = ["GB", "DE-BE", "DE-BY", "FR", "ES"]
    private static let americas: Set<Region.ID> = ["US-CA", "US-NY", "US-TX", "CA-ON", "MX", "BR-SP", "AR"]
    private static let pacific: Set<Region.ID> = ["IN", "JP", "AU"]
}
