import OutcryModel
import Testing

@testable import OutcryCollect

@Suite struct PollBookTests {
    private static let start = Timestamp(seconds: 1_795_348_800)
    private var book = PollBook()
    private var random = FixedRandom()

    private static func source(
        _ id: String, url: String? = nil, service: Service.ID? = nil, interval: Int = 600
    ) -> Source {
        Source(
            id: Source.ID(id), kind: .forum, url: url ?? "https://\(id).example/feed", service: service,
            interval: .seconds(interval))
    }

    /// Starts everything that is due.
    private mutating func startAll(at now: Timestamp = start) -> [PollTicket] {
        var tickets: [PollTicket] = []
        while let ticket = book.popDue(at: now) {
            book.start(ticket)
            tickets.append(ticket)
        }
        return tickets
    }

    @discardableResult
    private mutating func finish(
        _ ticket: PollTicket, with outcome: PollOutcome? = .notModified(.init()), at now: Timestamp = start
    ) -> PollBook.Change? {
        book.finish(ticket, with: outcome, at: now, using: &random)
    }

    @Test mutating func `a source that is added is asked once, and then after its interval`() {
        book.use([Self.source("a")], at: Self.start)
        let tickets = startAll()
        #expect(tickets.map(\.source) == ["a"])
        #expect(book.underWay == 1 && book.next == nil)
        book.use([Self.source("a")], at: Self.start)
        book.attend(to: ["penlight"], at: Self.start)
        let polled = startAll()
        #expect(polled.isEmpty, "it is being asked")
        finish(tickets[0])
        #expect(book.underWay == 0)
        #expect(book.next.map { $0 >= Self.start + .seconds(600) } == true)
    }

    @Test mutating func `the first of a small catalogue come at once, thousands are spread over a minute`() throws {
        book.use((0..<16).map { Self.source("s\($0)") }, at: Self.start)
        let polled = startAll()
        #expect(polled.count == 16)
        book = PollBook()
        book.use((0..<6000).map { Self.source("s\($0)") }, at: Self.start)
        let asked = startAll()
        #expect(asked.count == PollBook.mostAtOnce)
        var perSecond: [Int] = []
        for second in 1...60 { perSecond.append(startAll(at: Self.start + .seconds(second)).count) }
        #expect(perSecond.reduce(PollBook.mostAtOnce, +) == 6000)
        #expect(perSecond.allSatisfy { $0 <= 101 })
    }

    @Test mutating func `sources overdue after a long rest are spread too, and in their interval if it is shorter`() {
        let sources = (0..<600).map { Self.source("s\($0)", interval: 10) }
        let healths = sources.map { source in
            var health = SourceHealth(source: source.id)
            health.nextPoll = Self.start - .seconds(86_400)
            health.lastAttempt = Self.start - .seconds(90_000)
            return health
        }
        book = PollBook(healths: healths)
        book.use(sources, at: Self.start)
        let polls = (0...10).map { startAll(at: Self.start + .seconds($0)).count }
        #expect(polls.reduce(0, +) == 600 && polls.allSatisfy { $0 <= 61 })
    }

    @Test mutating func `what is gone is dropped, also while it is being asked`() {
        book.use([Self.source("a"), Self.source("b")], at: Self.start)
        let tickets = startAll()
        book.use([Self.source("b")], at: Self.start)
        #expect(book.source(of: tickets[0]) == nil)
        let polled = finish(tickets[0])
        #expect(polled == nil)
        let asked = finish(tickets[1])
        #expect(asked?.after.source == "b")
        #expect(book.underWay == 0 && book.health(of: "a") == nil)
    }

    @Test mutating func `a source taken out and put back goes on where it stopped`() {
        book.use([Self.source("a")], at: Self.start)
        finish(startAll()[0], with: .read(.init(entityTag: "x"), new: 3, .init()))
        let health = book.health(of: "a")
        book.use([], at: Self.start)
        book.use([Self.source("a")], at: Self.start + .seconds(60))
        #expect(book.health(of: "a") == health)
        let polled = startAll(at: Self.start + .seconds(60))
        #expect(polled.isEmpty)
    }

    @Test mutating func `an edited address starts afresh, and what the old one answers is of no use`() {
        book.use([Self.source("a")], at: Self.start)
        finish(startAll()[0], with: .failed(.gone))
        book.use([Self.source("a", url: "https://new.example/feed")], at: Self.start)
        let ticket = startAll()[0]
        #expect(ticket.request == PollRequest(url: "https://new.example/feed") && ticket.host == "new.example")
        book.use([Self.source("a", url: "https://newer.example/feed")], at: Self.start)
        let polled = finish(ticket, with: .failed(.gone))
        #expect(polled == nil)
        let asked = startAll()
        #expect(asked.map(\.request.url) == ["https://newer.example/feed"])
    }

    @Test mutating func `a source described anew at the same address is delivered for as it is now`() {
        book.use([Self.source("a")], at: Self.start)
        let ticket = startAll()[0]
        book.use([Self.source("a", service: "penlight")], at: Self.start)
        #expect(book.source(of: ticket)?.service == "penlight")
        let polled = finish(ticket)
        #expect(polled != nil)
    }

    @Test mutating func `the sources of a service that becomes elevated are asked within a minute`() {
        book.use([Self.source("a", service: "penlight"), Self.source("b", service: "lamp")], at: Self.start)
        for ticket in startAll() { finish(ticket) }
        book.attend(to: ["penlight"], at: Self.start + .seconds(30))
        #expect(book.next == Self.start + .seconds(60))
        let polled = startAll(at: Self.start + .seconds(60))
        #expect(polled.map(\.source) == ["a"])
    }

    @Test mutating func `a poll that is put back stays as late as it is`() {
        book.use([Self.source("a")], at: Self.start)
        guard let ticket = book.popDue(at: Self.start) else { return }
        book.putBack(ticket, until: Self.start + .seconds(5))
        let polled = book.popDue(at: Self.start + .seconds(4))
        #expect(polled == nil)
        let asked = book.popDue(at: Self.start + .seconds(5))
        #expect(asked?.planned == Self.start)
    }

    @Test mutating func `a poll put back after it has been made, or its source removed, is not made again`() {
        book.use([Self.source("a"), Self.source("b")], at: Self.start)
        let parked = [book.popDue(at: Self.start), book.popDue(at: Self.start)].compactMap { $0 }
        for ticket in parked { book.putBack(ticket, until: Self.start) }
        for ticket in startAll() { finish(ticket) }
        book.use([Self.source("a")], at: Self.start)
        for ticket in parked { book.putBack(ticket, until: Self.start) }
        let polled = startAll()
        #expect(polled.isEmpty)
    }

    @Test mutating func `a poll cut short says nothing`() {
        book.use([Self.source("a")], at: Self.start)
        let health = book.health(of: "a")
        let polled = startAll()
        let asked = finish(polled[0], with: nil)
        #expect(asked == nil)
        #expect(book.health(of: "a") == health)
    }

    @Test mutating func `a clock set back a day keeps the waits, not their ends`() {
        book.use([Self.source("a")], at: Self.start)
        finish(startAll()[0])
        let earlier = Self.start - .seconds(86_400)
        book.replan(at: earlier)
        #expect(book.next.map { $0 <= earlier + .seconds(660) } == true)
    }

    @Test mutating func `once asks everything once, due or not, but for what is gone`() {
        var (later, gone) = (SourceHealth(source: "a"), SourceHealth(source: "b"))
        later.nextPoll = Self.start + .seconds(3600)
        gone.isGone = true
        book = PollBook(healths: [later, gone], isOnce: true)
        book.use([Self.source("a"), Self.source("b"), Self.source("c")], at: Self.start)
        let tickets = startAll()
        #expect(tickets.map(\.source) == ["a", "c"])
        for ticket in tickets { finish(ticket) }
        #expect(book.next == nil && book.health(of: "b")?.isGone == true)
    }

    @Test mutating func `an address that is none is asked, so that its error is told`() {
        book.use([Self.source("a", url: "forum")], at: Self.start)
        let polled = startAll()
        #expect(polled.map(\.host) == [nil])
    }
}
