extension WorldPlan {
    private static let four = ["world", "continent", "country", "admin1"]

    /// Six levels of regions, more than a thousand of them, and few reports from each.
    static let deep = WorldPlan(
        name: "deep", ranks: ["world", "continent", "subregion", "country", "admin1", "city"],
        parts: [5...5, 2...4, 2...6, 2...6, 1...6],
        services: [
            .init("harbour-pay", 12, .office, [3, 5, 1, 1, 6, 1], reach: 3),
            .init("lantern-tv", 40, .evening, [3, 1, 6, 2, 0, 1]), .init("quarry", 90, .office, [4, 3, 3, 0, 0, 1]),
            .init("osprey-mail", 250, .commuter, [3, 5, 3, 1, 0, 1], reach: 1),
            .init("tern", 600, .evening, [5, 2, 4, 3, 1, 2]), .init("northline", 1500, .even, [8, 0, 4, 0, 0, 1]),
            .init("cinder", 3000, .late, [4, 4, 4, 2, 1, 1]),
        ],
        sources: [
            .init("web", 0.45, every: 0, within: 0, tells: [0.6, 0.15, 0.15, 0, 0, 0.1]),
            .init("partner", 0.2, every: 10, within: 2, tells: [0.3, 0.4, 0.25, 0, 0, 0.05]),
            .init("social", 0.25, every: 2, within: 1, tells: [0.2, 0.1, 0.4, 0.05, 0, 0.25]),
            .init("forum", 0.1, every: 25, within: 3, tells: [0.1, 0.1, 0.5, 0, 0, 0.3]),
        ],
        shapes: [(.step, 3), (.fade, 3), (.ramp, 1), (.spike, 1)], levels: [1, 1.5, 1.5, 3, 3, 2], ratios: 4...200,
        noise: .hourly(12), echo: .press, lag: 4, company: 0.08, twins: 0.2,
        disturbances: [(.joke, 3), (.stuckClient, 3), (.silence, 1), (.loss, 1), (.campaign, 2), (.growth, 1)])

    /// Outages that come slowly, pause, return, last minutes or half a day; no app, and posts that are passed on.
    static let bursts = WorldPlan(
        name: "bursts", ranks: four, parts: [7...7, 2...6, 3...9],
        services: [
            .init("marrow", 20, .commuter, [5, 3, 3, 1, 1, 1]),
            .init("palisade", 45, .office, [3, 5, 2, 0, 3, 1], reach: 1),
            .init("gullwing", 100, .evening, [4, 2, 5, 3, 0, 1]),
            .init("fenbank", 200, .office, [2, 5, 2, 1, 5, 1], reach: 2),
            .init("rookery", 450, .late, [5, 4, 4, 1, 0, 2]),
            .init("sable-net", 900, .even, [8, 0, 4, 0, 0, 1], reach: 1),
            .init("tidepost", 2000, .commuter, [3, 4, 4, 2, 0, 2]), .init("umbra", 4000, .evening, [3, 2, 6, 3, 1, 1]),
        ],
        sources: [
            .init("web", 0.6, every: 0, within: 0, tells: [0.75, 0.2, 0, 0.05]),
            .init("social", 0.2, every: 4, within: 2, tells: [0.3, 0.4, 0, 0.3]),
            .init("forum", 0.08, every: 12, within: 2, tells: [0.2, 0.5, 0, 0.3]),
            .init("partner", 0.12, every: 20, within: 1, tells: [0.5, 0.5, 0, 0]),
        ],
        shapes: [(.ramp, 2), (.gaps, 2), (.saw, 2), (.spike, 2), (.low, 2)], levels: [2, 2, 4, 3], ratios: 4...120,
        noise: .daily(0.22), echo: .cascade, lag: 6, company: 0.1, twins: 0,
        disturbances: [(.joke, 4), (.stuckClient, 3), (.silence, 2), (.loss, 1), (.campaign, 2), (.growth, 1)])

    /// Ten times as many reports, with no more than chance in their number.
    static let loud = WorldPlan(
        name: "loud", ranks: four, parts: [5...5, 5...9, 4...8],
        services: [
            .init("albion", 200, .office, [3, 4, 3, 1, 2, 1], reach: 2),
            .init("brine", 700, .evening, [4, 3, 4, 2, 0, 1]),
            .init("copse", 2200, .commuter, [4, 4, 3, 1, 1, 1], reach: 1),
            .init("dray", 7000, .late, [5, 3, 4, 2, 0, 1]), .init("estuary", 20_000, .even, [7, 1, 4, 0, 0, 1]),
            .init("furrow", 50_000, .evening, [3, 3, 5, 3, 1, 1]),
        ],
        sources: [
            .init("web", 0.3, every: 0, within: 0, tells: [0.8, 0.15, 0, 0.05]),
            .init("app", 0.4, every: 0, within: 2, tells: [0.9, 0.1, 0, 0]),
            .init("social", 0.2, every: 1, within: 1, tells: [0.3, 0.4, 0, 0.3]),
            .init("partner", 0.1, every: 5, within: 1, tells: [0.5, 0.4, 0, 0.1]),
        ],
        shapes: [(.step, 3), (.fade, 2), (.ramp, 2), (.gaps, 1)], levels: [2, 2, 4, 4], ratios: 3.5...60,
        noise: .none, echo: .murmur, lag: 3, company: 0.05, twins: 0,
        disturbances: [(.joke, 3), (.stuckClient, 3), (.silence, 1), (.loss, 1), (.campaign, 2), (.growth, 1)])

    /// A tenth of the reports: for most services some a day.
    static let faint = WorldPlan(
        name: "faint", ranks: four, parts: [3...3, 4...8, 2...5],
        services: [
            .init("wick", 1, .office, [3, 4, 3, 1, 1, 1], reach: 2), .init("ember", 3, .evening, [4, 3, 4, 1, 0, 1]),
            .init("moth", 8, .even, [6, 2, 3, 0, 0, 1]), .init("gleam", 20, .commuter, [3, 4, 3, 2, 1, 1], reach: 1),
            .init("tallow", 50, .late, [4, 3, 4, 1, 0, 1]), .init("sconce", 120, .office, [2, 5, 2, 1, 4, 1]),
            .init("rushlight", 250, .evening, [3, 2, 6, 3, 0, 1], reach: 1),
            .init("beacon", 500, .commuter, [5, 3, 3, 1, 0, 1]),
        ],
        sources: [
            .init("web", 0.5, every: 0, within: 0, tells: [0.75, 0.2, 0, 0.05]),
            .init("app", 0.1, every: 0, within: 1, tells: [0.9, 0.1, 0, 0]),
            .init("social", 0.3, every: 15, within: 2, tells: [0.3, 0.4, 0, 0.3]),
            .init("forum", 0.1, every: 30, within: 2, tells: [0.2, 0.5, 0, 0.3]),
        ],
        shapes: [(.step, 3), (.fade, 3), (.ramp, 1)], levels: [3, 3, 4, 2], ratios: 5...300,
        noise: .none, echo: .none, lag: 4, company: 0.12, twins: 0,
        disturbances: [(.joke, 2), (.stuckClient, 2), (.silence, 1), (.campaign, 1)])
}
