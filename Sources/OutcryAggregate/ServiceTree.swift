import OutcryModel
import OutcryRegions

/// The part of the region tree that a service is reported or used in, numbered.
///
/// A region gets the next number when it is first met, after everything above it, so parents have smaller numbers than
/// their children and a number never changes.
struct ServiceTree: Sendable {
    /// The region of each number.
    private(set) var ids: [Region.ID] = []
    /// The number of the region above; -1 for the root.
    private(set) var parents: [Int32] = []
    private(set) var levels: [UInt8] = []
    private(set) var clocks: [LocalClock] = []
    /// People who use the service there and name no smaller region; 0 where it is not known.
    private(set) var users: [Double] = []
    /// People who use it in each region and all below it, as far as they are known.
    private(set) var usersBelow: [Double] = []
    /// Whether a region is small enough to live by one clock: a part of a country, or whatever has nothing below it.
    private(set) var isPlace: [Bool] = []
    /// How many places there are.
    private(set) var places = 0
    /// Whether a region has smaller ones in this tree.
    private(set) var hasParts: [Bool] = []
    /// How many regions there are of each level.
    private(set) var regionsInLevel = [Int](repeating: 0, count: RegionLevel.allCases.count)
    private var numbers = NameNumbers<Region>()

    var count: Int { ids.count }

    /// More regions than there are in the world.
    static let most: Int32 = 1 << 20

    /// The number of a region told, which is added if it is new; an unknown region is the root.
    mutating func number(of told: Region.ID?, in regions: RegionTree, clocks: RegionClocks) -> Int32 {
        guard let told else { return count > 0 ? 0 : add(regions.root, regions, clocks) }
        if let known = number(of: told) { return known }
        return add(regions[told] == nil ? regions.root : told, regions, clocks)
    }

    /// The number of a region; `nil` when the service is not known there.
    func number(of region: Region.ID) -> Int32? {
        number(of: region, hash: NameNumbers.hash(of: region))
    }

    /// The same where the hash of its name is known.
    func number(of region: Region.ID, hash: UInt32) -> Int32? {
        numbers.number(of: region, hash: hash, among: ids)
    }

    private mutating func add(_ region: Region.ID, _ regions: RegionTree, _ clocks: RegionClocks) -> Int32 {
        for id in regions.ancestors(of: region).reversed() + [region] {
            let hash = NameNumbers.hash(of: id)
            guard number(of: id, hash: hash) == nil else { continue }
            let parent = regions[id]?.parent.flatMap { number(of: $0) } ?? -1
            numbers.append(hash: hash)
            ids.append(id)
            parents.append(parent)
            let level = RegionLevel.allCases.firstIndex(of: regions[id]?.level ?? .city) ?? 0
            levels.append(UInt8(level))
            regionsInLevel[level] += 1
            self.clocks.append(clocks.clock(of: id, in: regions))
            users.append(0)
            usersBelow.append(0)
            addPlace()
        }
        return number(of: region) ?? 0
    }

    /// Tells whether the region added last is a place, and that the one above it may be none.
    private mutating func addPlace() {
        isPlace.append(true)
        places += 1
        hasParts.append(false)
        let parent = Int(parents[isPlace.count - 1])
        guard parent >= 0 else { return }
        if isPlace[parent], levels[parent] < Self.part {
            isPlace[parent] = false
            places -= 1
        }
        hasParts[parent] = true
    }

    private static let part = UInt8(RegionLevel.allCases.firstIndex(of: .admin1) ?? 0)

    /// Takes in where a service is used, as far as that is known.
    mutating func takeUsers(_ known: [Region.ID: Int], in regions: RegionTree, clocks: RegionClocks) {
        for (region, people) in known.sorted(by: { $0.key < $1.key }) where regions[region] != nil {
            let number = add(region, regions, clocks)
            users[Int(number)] = Double(people) + 1
        }
        addUsers()
    }

    private mutating func addUsers() {
        usersBelow = users.map { max(0, $0 - 1) }
        for region in stride(from: count - 1, to: 0, by: -1) { usersBelow[Int(parents[region])] += usersBelow[region] }
    }

    /// Whether the people who use the service may be.
    var isSound: Bool { Plausible.areAmounts(users) }

    /// A number and those above it, from itself up to the root.
    func path(from number: Int32) -> ServiceTreePath {
        ServiceTreePath(parents: parents, upcoming: number)
    }

    /// Whether `outer` is `inner` or lies above it.
    func contains(_ outer: Int32, _ inner: Int32) -> Bool {
        if outer == 0 { return true }
        var next = inner
        while next > outer { next = parents[Int(next)] }
        return next == outer
    }

    /// Which numbers lie in some of the given ones.
    func isWithin(_ outer: [Int32]) -> [Bool] {
        var within = [Bool](repeating: outer.contains(0), count: count)
        guard !outer.contains(0) else { return within }
        for number in outer { within[Int(number)] = true }
        for number in 1..<max(1, count) where within[Int(parents[number])] { within[number] = true }
        return within
    }
}

extension ServiceTree: Hashable {
    static func == (left: Self, right: Self) -> Bool {
        left.ids == right.ids && left.parents == right.parents && left.levels == right.levels
            && left.clocks == right.clocks && left.users == right.users
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ids)
        hasher.combine(users)
    }
}

extension ServiceTree: Codable {
    private enum CodingKeys: CodingKey {
        /// The names one after the other, and how many bytes each has; `ids` in a state kept before.
        case names
        case lengths
        case ids
        case parents
        case levels
        case offsets
        case daylight
        case users
    }

    /// Reads what `encode(to:)` wrote.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        ids = try Self.ids(in: container)
        parents = try container.unpack(Int32.self, .parents)
        levels = try container.unpack(UInt8.self, .levels)
        users = try container.unpack(Double.self, .users)
        let offsets = try container.unpack(Int16.self, .offsets)
        let daylight = try container.unpack(UInt8.self, .daylight)
        guard [parents.count, levels.count, users.count, offsets.count, daylight.count].allSatisfy({ $0 == ids.count })
        else { throw container.damaged(.parents, "the tree's columns are not of one length") }
        for (number, parent) in parents.enumerated() where parent >= number || parent < (number == 0 ? -1 : 0) {
            throw container.damaged(.parents, "a region is above itself")
        }
        for level in levels {
            guard Int(level) < regionsInLevel.count else { throw container.damaged(.levels, "there is no such level") }
            regionsInLevel[Int(level)] += 1
        }
        clocks = try zip(offsets, daylight).map { offset, number in
            guard let daylight = DaylightRule(rawValue: number) else {
                throw container.damaged(.daylight, "there is no such rule")
            }
            return LocalClock(offset: Int(offset), daylight: daylight)
        }
        for id in ids {
            numbers.append(hash: NameNumbers.hash(of: id))
            addPlace()
        }
        addUsers()
    }

    private static func ids(in container: KeyedDecodingContainer<CodingKeys>) throws -> [Region.ID] {
        if container.contains(.ids) { return try container.decode([Region.ID].self, forKey: .ids) }
        let names = try container.unpack(UInt8.self, .names)
        let lengths = try container.unpack(UInt16.self, .lengths)
        guard lengths.reduce(0, { $0 + Int($1) }) == names.count else {
            throw container.damaged(.names, "the names are cut off")
        }
        var rest = names[...]
        return lengths.map { length in
            defer { rest = rest.dropFirst(Int(length)) }
            return Region.ID(String(decoding: rest.prefix(Int(length)), as: UTF8.self))
        }
    }

    /// Writes the columns; what follows from them is left out.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let names = ids.map { $0.rawValue.utf8.prefix(Int(UInt16.max)) }
        try container.encode(PackedNumbers(names.flatMap { $0 }), forKey: .names)
        try container.encode(PackedNumbers(names.map { UInt16($0.count) }), forKey: .lengths)
        try container.encode(PackedNumbers(parents), forKey: .parents)
        try container.encode(PackedNumbers(levels), forKey: .levels)
        try container.encode(PackedNumbers(clocks.map(\.offset)), forKey: .offsets)
        try container.encode(PackedNumbers(clocks.map(\.daylight.rawValue)), forKey: .daylight)
        try container.encode(PackedNumbers(users), forKey: .users)
    }
}

/// A walk up a tree.
struct ServiceTreePath: Sequence, IteratorProtocol {
    let parents: [Int32]
    var upcoming: Int32

    mutating func next() -> Int32? {
        guard upcoming >= 0 else { return nil }
        defer { upcoming = parents[Int(upcoming)] }
        return upcoming
    }
}
