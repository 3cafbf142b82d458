import OutcryModel

/// Eight weeks of reports with outages that are known, in the form of the benchmark; the last four count.
struct World {
    static let minutes = 80_640
    static let scoredFrom = 40_320
    /// A Thursday.
    static let start = Timestamp(seconds: 1_799_884_800)
    /// The minute of the week at its start.
    static let weekdayMinute = 3 * 1440

    let plan: WorldPlan
    let seed: Int
    let tree: WorldTree
    let services: [WorldService]
    let log: WorldLog
    let outages: [WorldOutage]
    let disturbances: [WorldDisturbance]

    init(_ plan: WorldPlan, seed: Int) {
        self.plan = plan
        self.seed = seed
        let tree = WorldTree(plan)
        let services = plan.services.map { WorldService($0, in: tree, seed: seed, world: plan.name) }
        var disturbances = WorldDisturbances(plan, tree, services, seed: seed)
        var activities = services.map { WorldActivity(service: $0, tree: tree) }
        disturbances.arrange(&activities)
        let outages = WorldOutages(plan, tree, activities, seed: seed).outages
        var reporter = WorldReporter(
            plan: plan, tree: tree, services: services, random: WorldRandom("world \(plan.name) \(seed) reports"),
            log: WorldLog(minutes: Self.minutes))
        for (number, activity) in activities.enumerated() {
            WorldBackground(activity: activity, noise: plan.noise).report(number, through: &reporter)
        }
        for outage in outages {
            outage.report(plan, activities[outage.service], through: &reporter)
            disturbances.add(
                WorldEcho(plan: plan, outage: outage).report(services[outage.service], through: &reporter))
        }
        disturbances.report(beside: outages, through: &reporter)
        var log = reporter.log
        disturbances.silence(&log)
        self.tree = tree
        self.services = services
        self.log = log
        self.outages = outages.sorted { ($0.onset, $0.service) < ($1.onset, $1.service) }
        self.disturbances = disturbances.all.sorted { ($0.start, $0.type) < ($1.start, $1.type) }
    }
}
