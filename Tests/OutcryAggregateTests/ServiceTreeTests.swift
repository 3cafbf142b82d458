import Foundation
import OutcryModel
import Testing

@testable import OutcryAggregate

struct ServiceTreeTests {
    @Test func `parents have smaller numbers than their children, and the root is 0`() throws {
        let tree = try SmallTree.tree()
        #expect(tree.count == 15)
        #expect(tree.ids[0] == "W")
        #expect(tree.parents[0] == -1)
        #expect((1..<tree.count).allSatisfy { tree.parents[$0] < Int32($0) && tree.parents[$0] >= 0 })
        #expect(tree.ids.indices.allSatisfy { tree.number(of: tree.ids[$0]) == Int32($0) })
    }

    @Test func `a region gets a number when it is first told, which never changes`() throws {
        let regions = try SmallTree.regions()
        var tree = try SmallTree.tree(users: ["A1-1": 10])
        let before = tree.ids
        #expect(tree.number(of: "B1-2") == nil)
        let number = tree.number(of: "B1-2", in: regions, clocks: SmallTree.clocks)
        #expect(tree.ids == before + ["B", "B1", "B1-2"])
        #expect(tree.number(of: "B1-2", in: regions, clocks: SmallTree.clocks) == number)
        #expect(tree.clocks[Int(number)] == LocalClock(offset: 540))
    }

    @Test func `a region nobody knows is the root`() throws {
        var tree = try SmallTree.tree()
        let regions = try SmallTree.regions()
        #expect(tree.number(of: "nowhere", in: regions, clocks: SmallTree.clocks) == 0)
        #expect(tree.number(of: nil, in: regions, clocks: SmallTree.clocks) == 0)
        #expect(tree.count == 15)
    }

    @Test func `it knows what holds what`() throws {
        let tree = try SmallTree.tree()
        let numbers = tree.numbers(["A1-2", "A1", "A", "W", "B"])
        #expect(Array(tree.path(from: numbers[0])) == Array(numbers[..<4]))
        #expect(numbers[..<4].allSatisfy { tree.contains($0, numbers[0]) })
        #expect(!tree.contains(numbers[4], numbers[0]))
        #expect(!tree.contains(numbers[0], numbers[1]))
        let within = tree.isWithin([numbers[1]])
        #expect(
            tree.ids.indices.filter { within[$0] }.map { tree.ids[$0].rawValue.prefix(2) }.allSatisfy { $0 == "A1" })
        #expect(within.count { $0 } == 5)
        #expect(tree.hasParts.count { $0 } == 6)
        #expect(tree.places == tree.isPlace.count { $0 })
    }

    @Test func `it knows how many regions a level has, and who uses the service where`() throws {
        let tree = try SmallTree.tree()
        let levels = [RegionLevel.world, .continent, .country, .admin1].map {
            tree.regionsInLevel[RegionLevel.allCases.firstIndex(of: $0) ?? 0]
        }
        #expect(levels == [1, 2, 3, 9])
        #expect(tree.users.reduce(0, +) == 9 * 1001)
        #expect(tree.users[0] == 0)
        let numbers = tree.numbers(["W", "A1", "A1-2"])
        #expect(numbers.map { tree.usersBelow[Int($0)] } == [9000, 4000, 1000])
        #expect(tree.isWithin([0]) == [Bool](repeating: true, count: tree.count))
    }

    @Test func `a tree that was read knows as much of its users as the one written`() throws {
        let tree = try SmallTree.tree()
        let read = try JSONDecoder().decode(ServiceTree.self, from: JSONEncoder().encode(tree))
        #expect(read == tree)
        #expect(read.usersBelow == tree.usersBelow)
    }

    @Test func `a tree whose names were kept as a list is read as well`() throws {
        let tree = try SmallTree.tree()
        let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(tree))
        var object = try #require(encoded as? [String: Any])
        object["names"] = nil
        object["lengths"] = nil
        object["ids"] = tree.ids.map(\.rawValue)
        #expect(
            try JSONDecoder().decode(ServiceTree.self, from: JSONSerialization.data(withJSONObject: object)) == tree)
    }
}
