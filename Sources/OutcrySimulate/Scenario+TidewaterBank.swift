import OutcryModel

extension Scenario {
    /// A bank's app fails in the one country where the bank is.
    public static let tidewaterBank = Scenario(
        service: Service(
            id: "tidewater-bank", name: "Tidewater Bank",
            aliases: [Alias("Tidewater Bank"), Alias("Tidewater"), Alias("tidewater.example")],
            category: .bank, homePage: "https://tidewater.example",
            symptoms: [.loginFailure, .paymentFailure, .appCrash, .errorMessage]),
        summary: "The app of Tidewater Bank fails all over Portugal.",
        spread: [
            Place(region: "PT-11", name: "Lisboa", share: 0.34, hoursAhead: 0),
            Place(region: "PT-13", name: "Porto", share: 0.26, hoursAhead: 0),
            Place(region: "PT-03", name: "Braga", share: 0.12, hoursAhead: 0),
            Place(region: "PT-06", name: "Coimbra", share: 0.1, hoursAhead: 0),
            Place(region: "PT-08", name: "Faro", share: 0.1, hoursAhead: 0),
            Place(region: "PT-01", name: "Aveiro", share: 0.08, hoursAhead: 0),
        ],
        usualPerHour: 18, duration: 200,
        waves: [
            Wave(
                regions: ["PT-11", "PT-13", "PT-03", "PT-06", "PT-08", "PT-01"], start: 20, ramp: 6, factor: 30,
                recovery: 105, fade: 25)
        ],
        symptoms: [(.loginFailure, 0.5), (.paymentFailure, 0.25), (.appCrash, 0.15), (.errorMessage, 0.1)],
        causes: [(.software, 0.7), (.cyberattack, 0.3)],
        statements: [
            Statement(
                minute: 70, label: "Identified",
                text: "An update of our app keeps some customers from signing in. We are working on a fix."),
            Statement(minute: 140, label: "Resolved", text: "A fix is available and customers can sign in again."),
        ],
        beats: [
            Beat(minute: 0, text: "An ordinary day for Tidewater Bank."),
            Beat(minute: 20, text: "The app refuses to sign people in, all over Portugal."),
            Beat(minute: 70, text: "The bank speaks."),
            Beat(minute: 105, text: "The app works again for more and more people."),
        ])
}
