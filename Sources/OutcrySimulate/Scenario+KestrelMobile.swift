import OutcryModel

extension Scenario {
    /// A mobile network is without signal in one federal state, and nowhere else.
    public static let kestrelMobile = Scenario(
        service: Service(
            id: "kestrel-mobile", name: "Kestrel Mobile",
            aliases: [Alias("Kestrel Mobile"), Alias("Kestrel"), Alias("@kestrelhilft")],
            category: .mobile, homePage: "https://kestrel.example",
            symptoms: [.noConnectivity, .slow, .notDelivered, .featureBroken]),
        summary: "Kestrel Mobile, a mobile network, has no signal in Bavaria.",
        spread: [
            Place(region: "DE-BY", name: "Bayern", share: 0.16, hoursAhead: 1),
            Place(region: "DE-BW", name: "Baden-Württemberg", share: 0.14, hoursAhead: 1),
            Place(region: "DE-NW", name: "Nordrhein-Westfalen", share: 0.22, hoursAhead: 1),
            Place(region: "DE-HE", name: "Hessen", share: 0.1, hoursAhead: 1),
            Place(region: "DE-NI", name: "Niedersachsen", share: 0.1, hoursAhead: 1),
            Place(region: "DE-BE", name: "Berlin", share: 0.12, hoursAhead: 1),
            Place(region: "DE-SN", name: "Sachsen", share: 0.08, hoursAhead: 1),
            Place(region: "DE-HH", name: "Hamburg", share: 0.08, hoursAhead: 1),
        ],
        usualPerHour: 22, duration: 200,
        waves: [Wave(regions: ["DE-BY"], start: 25, ramp: 4, factor: 45, recovery: 110, fade: 20)],
        symptoms: [(.noConnectivity, 0.85), (.slow, 0.1), (.notDelivered, 0.05)],
        causes: [(.network, 0.7), (.power, 0.3)],
        statements: [
            Statement(
                minute: 55, label: "Investigating",
                text: "We are investigating a loss of mobile service in parts of Bavaria.",
                components: ["Voice", "Data (4G, 5G)"]),
            Statement(
                minute: 80, label: "Identified",
                text: "A cut fibre cable near Ingolstadt has been identified as the cause. A repair crew is on site."),
            Statement(minute: 130, label: "Resolved", text: "The cable has been spliced and service is restored."),
        ],
        beats: [
            Beat(minute: 0, text: "An ordinary evening for Kestrel Mobile."),
            Beat(minute: 25, text: "Phones in Bavaria lose their signal; the rest of Germany is fine."),
            Beat(minute: 55, text: "The operator acknowledges it."),
            Beat(minute: 110, text: "Signal returns."),
        ])
}
