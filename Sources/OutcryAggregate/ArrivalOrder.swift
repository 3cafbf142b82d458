import OutcryModel

/// An arrival in few bytes, by its place among those of the minute: what every one is asked for, without the words and
/// lists that few have. Ordered by what it says and who says it.
struct ArrivalOrder {
    let place: Int32
    /// The number of its region in the service's tree, once that is known.
    var region: Int32
    let symptoms: SymptomSet
    let group: SourceGroup
    let sourceKind: SourceKind
    /// Whether it is a person's complaint; news, jokes, adverts and operators are none.
    let isComplaint: Bool
    /// Whether a person says that it works again.
    let isRecovery: Bool
    let isOfficial: Bool
    /// Whether all it says is its symptoms: no cause, no impact, no words.
    let isPlain: Bool
    private let hasReporter: Bool
    private let hasCluster: Bool
    private let hasNetwork: Bool
    private let occurredAt: Timestamp
    private let reporterBits: UInt64
    private let clusterBits: UInt64
    private let networkBits: UInt64

    init(_ arrival: Arrival, place: Int32, region: Int32) {
        self = withUnsafePointer(to: arrival) { ArrivalOrder($0, place: place, region: region) }
    }

    /// From an arrival where it lies: a copy would count references to all it has.
    init(_ arrival: UnsafePointer<Arrival>, place: Int32, region: Int32) {
        self.place = place
        self.region = region
        symptoms = SymptomSet(arrival.pointee.symptoms)
        group = arrival.pointee.group
        sourceKind = arrival.pointee.sourceKind
        isOfficial = if case .some = arrival.pointee.official { true } else { false }
        let (polarity, voice) = (arrival.pointee.polarity, arrival.pointee.kind)
        let isPersonal = !isOfficial && (voice == .firstHand || voice == .secondHand)
        isComplaint = isPersonal && polarity == .problem && symptoms.rawValue != 0
        isRecovery = isPersonal && polarity == .recovered
        isPlain =
            arrival.pointee.cause == nil && arrival.pointee.impacts.isEmpty && arrival.pointee.words.isEmpty
            && arrival.pointee.symptoms.count == symptoms.rawValue.nonzeroBitCount
        occurredAt = arrival.pointee.occurredAt
        let (reporter, cluster, network) = (
            arrival.pointee.reporter, arrival.pointee.cluster, arrival.pointee.network
        )
        hasReporter = reporter != nil
        hasCluster = cluster != nil
        hasNetwork = network != nil
        reporterBits = reporter?.rawValue ?? 0
        clusterBits = cluster?.rawValue ?? 0
        networkBits = network?.rawValue ?? 0
    }

    var reporter: ReporterHash? { hasReporter ? ReporterHash(rawValue: reporterBits) : nil }
    var cluster: TextCluster? { hasCluster ? TextCluster(rawValue: clusterBits) : nil }
    var network: NetworkHash? { hasNetwork ? NetworkHash(rawValue: networkBits) : nil }
    /// The minute in which it happened.
    var happened: Minute { occurredAt.minute }

    func precedes(_ other: Self, in arrivals: [Arrival]) -> Bool {
        if region != other.region { return region < other.region }
        if symptoms != other.symptoms { return symptoms.rawValue < other.symptoms.rawValue }
        if group != other.group { return group < other.group }
        if occurredAt != other.occurredAt { return occurredAt < other.occurredAt }
        if reporterBits != other.reporterBits { return reporterBits < other.reporterBits }
        if clusterBits != other.clusterBits { return clusterBits < other.clusterBits }
        if place == other.place { return false }
        return Self.rest(of: arrivals[Int(place)]).lexicographicallyPrecedes(Self.rest(of: arrivals[Int(other.place)]))
    }

    /// What is left to tell two arrivals apart; seldom asked for.
    private static func rest(of arrival: Arrival) -> [String] {
        let statement = arrival.official.map { [$0.source.rawValue, $0.saidAt.rfc3339, $0.text] } ?? []
        let said = [
            arrival.polarity.rawValue, arrival.kind.rawValue, arrival.cause?.rawValue ?? "",
            arrival.network?.description ?? "",
        ]
        return [arrival.sourceKind.rawValue] + said + arrival.impacts.map(\.rawValue) + arrival.words.map(\.words)
            + statement
    }
}
