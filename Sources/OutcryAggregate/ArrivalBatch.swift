import OutcryModel

/// The arrivals of one minute, by service.
///
/// Gone through once, in the order in which they lie in memory; what comes after looks only at the services' own.
struct ArrivalBatch {
    let arrivals: [Arrival]
    /// The regions told, each once, with the hashes of their names.
    private(set) var regions: [Region.ID] = []
    private(set) var hashes: [UInt32] = []
    private var numbers = NameNumbers<Region>()
    /// By service, of each in the order of arrival; their regions are places in `regions`, and -1 for none.
    private var orders: [ArrivalOrder] = []
    private var ranges: [Service.ID: Range<Int>] = [:]

    init(_ arrivals: [Arrival]) {
        self.arrivals = arrivals
        var services: [Service.ID] = []
        var known = NameNumbers<Service>()
        var counts: [Int] = []
        var owners: [Int] = []
        owners.reserveCapacity(arrivals.count)
        orders.reserveCapacity(arrivals.count)
        arrivals.withUnsafeBufferPointer { arrivals in
            guard let first = arrivals.baseAddress else { return }
            for place in arrivals.indices {
                let service = (first + place).pointee.service
                if owners.isEmpty || services[owners[owners.count - 1]] != service {
                    let hash = NameNumbers.hash(of: service)
                    let owner = known.number(of: service, hash: hash, among: services).map(Int.init) ?? services.count
                    if owner == services.count {
                        known.append(hash: hash)
                        services.append(service)
                        counts.append(0)
                    }
                    owners.append(owner)
                } else {
                    owners.append(owners[owners.count - 1])
                }
                counts[owners[place]] += 1
                let region = (first + place).pointee.region.map { number(of: $0) } ?? -1
                orders.append(ArrivalOrder(first + place, place: Int32(place), region: region))
            }
        }
        var next: [Int] = []
        var sum = 0
        for (service, count) in zip(services, counts) {
            next.append(sum)
            ranges[service] = sum..<sum + count
            sum += count
        }
        guard services.count > 1 else { return }
        let mixed = orders
        for (owner, order) in zip(owners, mixed) {
            orders[next[owner]] = order
            next[owner] += 1
        }
    }

    /// The services that somebody reports on.
    var services: Dictionary<Service.ID, Range<Int>>.Keys { ranges.keys }

    /// The arrivals of a service.
    func orders(of service: Service.ID) -> ArraySlice<ArrivalOrder> {
        ranges[service].map { orders[$0] } ?? []
    }

    private mutating func number(of region: Region.ID) -> Int32 {
        let hash = NameNumbers.hash(of: region)
        if let known = numbers.number(of: region, hash: hash, among: regions) { return known }
        regions.append(region)
        hashes.append(hash)
        numbers.append(hash: hash)
        return Int32(regions.count - 1)
    }
}
