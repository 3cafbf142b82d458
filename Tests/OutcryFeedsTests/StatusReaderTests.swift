import Foundation
import OutcryModel
import OutcryTrial
import Testing

@testable import OutcryFeeds

@Suite struct StatusReaderTests {
    private func read(_ fixture: String, _ entry: Int = 0) throws -> [StatusUpdate] {
        StatusReader().updates(of: try Fixture.feed(fixture).entries[entry])
    }

    private func updates(
        _ text: String, title: String? = nil, at date: String? = "2026-11-22T14:00:00Z", published: String? = nil
    ) -> [StatusUpdate] {
        StatusReader().updates(
            of: FeedEntry(
                id: "1", title: title, text: text, published: published.flatMap { Timestamp(rfc3339: $0) },
                updated: date.flatMap { Timestamp(rfc3339: $0) }))
    }

    private func times(_ updates: [StatusUpdate]) -> [String?] { updates.map { $0.saidAt?.rfc3339 } }

    // MARK: Statuspage

    @Test func `a Statuspage entry is its updates, oldest first, each with its time, stage and words`() throws {
        let updates = try read("status-statuspage.atom")
        #expect(updates.map(\.stage) == [.investigating, .identified, nil, .resolved])
        #expect(
            times(updates) == [
                "2026-11-22T12:50:00Z", "2026-11-22T13:05:00Z", "2026-11-22T13:40:00Z", "2026-11-22T14:10:00Z",
            ])
        #expect(updates[0].text == "We look into reports of failing sign-ins.")
        #expect(updates[3].text == "Sign-in works again. We are sorry.")
        #expect(updates.allSatisfy { $0.components == ["API (EU, US)", "Website"] })
    }

    @Test func `times told within an update do not tear it apart`() throws {
        #expect(
            try read("status-statuspage.atom")[2].text
                == "The fix is being rolled out.\nIt reaches Europe first:\n13:20 UTC: Frankfurt\n13:35 UTC: Paris")
    }

    @Test func `planned work has its window, in its zone, over midnight`() throws {
        let updates = try read("status-statuspage.atom", 1)
        #expect(updates.map(\.stage) == [.scheduled])
        #expect(updates[0].plannedFrom?.rfc3339 == "2026-11-25T06:00:00Z")
        #expect(updates[0].plannedUntil?.rfc3339 == "2026-11-25T09:30:00Z")
        #expect(times(updates) == ["2026-11-20T09:00:00Z"])
        #expect(updates[0].text == "We move a database. Search may be slow.")
    }

    @Test func `an update of last year is not of this one`() throws {
        let updates = try read("status-statuspage.atom", 2)
        #expect(times(updates) == ["2025-12-31T23:50:00Z", "2026-01-02T10:00:00Z"])
        #expect(updates.map(\.stage) == [.monitoring, .resolved])
    }

    @Test func `planned work goes from scheduled over its steps to its end, in the page's zone`() throws {
        let updates = try read("status-statuspage.rss")
        #expect(updates.map(\.stage) == [.scheduled, .scheduled, .monitoring, .resolved])
        #expect(times(updates).first == "2026-07-12T07:00:00Z")
        #expect(times(updates).last == "2026-07-14T16:20:00Z")
    }

    @Test func `where no window is told, planned work is from its beginning to its end as they were said`() throws {
        let updates = try read("status-statuspage.rss")
        #expect(updates.allSatisfy { $0.plannedFrom?.rfc3339 == "2026-07-14T15:00:00Z" })
        #expect(updates.allSatisfy { $0.plannedUntil?.rfc3339 == "2026-07-14T16:20:00Z" })
        let fault = self.updates("Nov 22, 12:50 UTC\nResolved - b\n\nNov 22, 12:40 UTC\nInvestigating - a")
        #expect(fault.allSatisfy { $0.plannedFrom == nil && $0.plannedUntil == nil })
    }

    @Test(arguments: [
        ("Nov 24, 02:00 - 04:00 UTC", "2026-11-24T02:00:00Z", "2026-11-24T04:00:00Z"),
        ("Nov 24, 23:30 - 01:00 UTC", "2026-11-24T23:30:00Z", "2026-11-25T01:00:00Z"),
        ("Dec 30, 22:00 - Jan 2, 04:00 UTC", "2026-12-30T22:00:00Z", "2027-01-02T04:00:00Z"),
        ("Jan 3, 2:00 AM - 4:00 AM EST", "2027-01-03T07:00:00Z", "2027-01-03T09:00:00Z"),
        ("2026-11-24 02:00 to 2026-11-24 03:15 UTC", "2026-11-24T02:00:00Z", "2026-11-24T03:15:00Z"),
    ])
    func `a planned window has a beginning and an end`(window: String, from: String, until: String) throws {
        let update = try #require(
            updates("THIS IS A SCHEDULED EVENT \(window)\n\nNov 20, 10:00 UTC\nScheduled - Work.").first)
        #expect(update.plannedFrom?.rfc3339 == from)
        #expect(update.plannedUntil?.rfc3339 == until)
        #expect(update.text == "Work.")
    }

    // MARK: Other pages

    @Test func `a history that begins with the oldest update keeps its order, and its head names the components`()
        throws
    {
        let updates = try read("status-instatus.rss")
        #expect(updates.map(\.stage) == [.investigating, .resolved])
        #expect(times(updates) == ["2026-11-22T12:50:00Z", "2026-11-22T13:30:00Z"])
        #expect(updates.allSatisfy { $0.components == ["Delivery", "Push → Android"] })
        #expect(updates[0].text == "Messages arrive late.")
    }

    @Test func `a status and a list of components are fields, not words`() throws {
        let updates = try read("status-incidentio.rss")
        #expect(
            updates == [
                StatusUpdate(
                    stage: .resolved, saidAt: Timestamp(rfc3339: "2026-11-22T13:59:31Z"),
                    text: "All services have recovered.", components: ["Conversations", "Image (beta)", "API"])
            ])
    }

    @Test func `labels in brackets below whole dates are read`() throws {
        let updates = try read("status-statusio.rss")
        #expect(updates.map(\.stage) == [.investigating, .resolved])
        #expect(times(updates) == ["2026-11-22T14:40:00Z", "2026-11-22T15:20:00Z"])
        #expect(updates.map(\.text) == ["Pipelines do not start.", "Pipelines run again."])
        #expect(updates.allSatisfy { $0.components == ["CI/CD", "Website"] })
    }

    @Test func `the timed paragraphs of AWS are updates of the entry's night, told by their words`() throws {
        let updates = try read("status-aws.rss")
        #expect(updates.map(\.stage) == [.investigating, .identified, .resolved, .resolved])
        #expect(
            times(updates) == [
                "2026-07-12T06:20:00Z", "2026-07-12T06:48:00Z", "2026-07-12T07:25:00Z", "2026-07-12T07:25:00Z",
            ])
        #expect(updates[0].text == "We are investigating launch errors in one zone.")
        #expect(updates[3].text.hasPrefix("Between 10:50 PM and 12:10 AM PDT"))
        #expect(updates.allSatisfy { $0.components == ["ec2-us-east-1"] })
    }

    @Test func `the severity in a title of AWS acknowledges a fault, a mere message does not`() throws {
        #expect(try read("status-aws.rss", 1).map(\.stage) == [.investigating])
        #expect(try read("status-aws.rss", 1).map(\.components) == [["s3-eu-central-1"]])
        #expect(try read("status-aws.rss", 2).map(\.stage) == [nil])
    }

    @Test func `Azure tells the stage in the title or behind its current status`() throws {
        let mitigated = try read("status-azure.rss")
        #expect(mitigated.map(\.stage) == [.resolved])
        #expect(mitigated[0].components == ["Storage"])
        #expect(mitigated[0].text.contains("Preliminary root cause: A certificate had expired."))
        let open = try read("status-azure.rss", 1)
        #expect(open.map(\.stage) == [.investigating])
        #expect(times(open) == ["2026-11-22T14:30:00Z"])
    }

    @Test(arguments: [
        ("Active - Virtual Machines - West Europe", "Impact Statement: It fails.", OfficialStage.investigating),
        ("Mitigated - Virtual Machines - West Europe", "Impact Statement: It failed.", .resolved),
        (
            "Virtual Machines - West Europe",
            "Impact Statement: It fails.\nCurrent Status: We have identified a cause.", .identified
        ),
    ])
    func `Azure may set the stage first`(title: String, text: String, stage: OfficialStage) {
        let updates = updates(text, title: title)
        #expect(updates.map(\.stage) == [stage])
        #expect(updates.map(\.components) == [["Virtual Machines"]])
    }

    @Test func `a message of AWS is told by its words, and a page is known by its shape, not by its address`() {
        let updates = StatusReader().updates(
            of: FeedEntry(
                id: "https://health.aws.example/#ec2-eu-central-1_1795349100",
                title: "Informational message: Launch errors",
                text: "We are investigating launch errors."))
        #expect(
            updates == [
                StatusUpdate(
                    stage: .investigating, text: "We are investigating launch errors.", components: ["ec2-eu-central-1"]
                )
            ])
        let cloud =
            "Incident began at 2026-11-22 04:12 (all times are US/Pacific).\n\nOur engineers are still investigating."
        #expect(self.updates(cloud, title: "UPDATE: Latency").map(\.stage) == [.investigating])
        #expect(self.updates("Our engineers are still investigating.", title: "Latency").map(\.stage) == [nil])
    }

    @Test func `Google Cloud gives one entry an update, with its products`() throws {
        let resolved = try read("status-gcp.atom")
        #expect(resolved.map(\.stage) == [.resolved])
        #expect(resolved[0].components == ["Cloud Run", "Pub/Sub"])
        #expect(times(resolved) == ["2026-11-22T15:00:00Z"])
        #expect(resolved[0].text.contains("Affected locations: Iowa (us-central1)"))
        let update = try read("status-gcp.atom", 1)
        #expect(update.map(\.stage) == [.identified])
        #expect(update[0].text.contains("Workaround: None at this time."))
    }

    @Test func `dates below the words belong to the words above them`() throws {
        let updates = try read("status-slack.atom")
        #expect(
            updates.map(\.text) == [
                "Some people see empty channels. We look into it.", "Channels load again for everybody.",
            ])
        #expect(times(updates) == ["2026-11-22T20:00:00Z", "2026-11-22T21:10:00Z"])
    }

    @Test(arguments: [
        (0, OfficialStage.investigating), (1, .resolved), (2, .scheduled), (3, .resolved), (4, .scheduled),
        (5, .scheduled), (6, nil), (7, nil),
    ])
    func `a plain feed tells the stage in its titles and categories, or not at all`(
        entry: Int, stage: OfficialStage?
    ) throws {
        let updates = try read("status-plain.rss", entry)
        #expect(updates.map(\.stage) == [stage])
        #expect(updates[0].saidAt == (try Fixture.feed("status-plain.rss").entries[entry].published))
    }

    @Test func `labels without dates begin updates; only the newest is dated by its entry`() throws {
        let updates = try read("status-plain.rss", 8)
        #expect(updates.map(\.stage) == [.investigating, .monitoring, .resolved])
        #expect(updates.map(\.text) == ["Cards are refused.", "A fix is in place.", "Cards work."])
        #expect(times(updates) == [nil, nil, "2026-11-22T13:30:00Z"])
    }

    // MARK: Languages

    @Test(arguments: [
        ("22. Nov. 2026, 13:50 MEZ\nBehoben - Alles geht.", OfficialStage.resolved),
        ("22. November 2026, 13:50 MEZ\nÜBERWACHUNG: Wir sehen zu.", .monitoring),
        ("Nov 22, 12:50 UTC\nUntersuchung – Wir sehen nach.", .investigating),
        ("Nov 22, 12:50 UTC\nEn cours d’analyse - Nous cherchons.", .investigating),
        ("Nov 22, 12:50 UTC\nIdentifié - Nous avons trouvé.", .identified),
        ("Nov 22, 12:50 UTC\nRésolu - C'est fini.", .resolved),
        ("Nov 22, 12:50 UTC\nEn observación - Miramos.", .monitoring),
        ("Nov 22, 12:50 UTC\nRisolto - Finito.", .resolved),
        ("Nov 22, 12:50 UTC\nEm investigação - Estamos a ver.", .investigating),
        ("Nov 22, 12:50 UTC\nOpgelost - Klaar.", .resolved),
        ("Nov 22, 12:50 UTC\nRozwiązano - Gotowe.", .resolved),
        ("2026年11月22日 21:50 JST\n【調査中】原因を調べています。", .investigating),
        ("11月22日 21:50 JST\n解決済み - 復旧しました。", .resolved),
        ("✅ Resolved - Nov 22, 12:50 UTC\nIt works.", .resolved),
        ("[Monitoring] (Nov 22, 12:50 UTC) We watch.", .monitoring),
        ("Sunday, November 22, 2026 at 4:50 AM PST\nIn-progress: it goes on.", .scheduled),
    ])
    func `labels and dates are read in the languages and forms of hosted pages`(text: String, stage: OfficialStage) {
        let updates = updates(text)
        #expect(updates.map(\.stage) == [stage])
        #expect(times(updates) == ["2026-11-22T12:50:00Z"])
        #expect(updates.first?.text.contains("12:50") == false)
    }

    // MARK: What is not told

    @Test func `an entry without date or label is one update, said at the later of its dates`() {
        let updates = updates("All is well.", at: "2026-11-22T14:00:00Z", published: "2026-11-22T10:00:00Z")
        #expect(updates == [StatusUpdate(saidAt: Timestamp(rfc3339: "2026-11-22T14:00:00Z"), text: "All is well.")])
    }

    @Test func `a date in a zone that is not known gives no wrong time`() {
        let updates = updates("Nov 22, 12:50 XYZT\nMonitoring - b\n\nNov 22, 12:40 XYZT\nInvestigating - a")
        #expect(updates.map(\.stage) == [.investigating, .monitoring])
        #expect(times(updates) == [nil, "2026-11-22T14:00:00Z"])
    }

    @Test func `without dates of its own an entry's updates have no year`() {
        #expect(times(updates("Nov 22, 12:50 UTC\nResolved - Done.", at: nil)) == [nil])
    }

    @Test func `a long incident whose entry was touched years later keeps its year`() {
        let updates = updates(
            "Nov 22, 12:50 UTC\nResolved - Done.", at: "2029-05-01T00:00:00Z", published: "2026-11-22T12:00:00Z")
        #expect(times(updates) == ["2026-11-22T12:50:00Z"])
    }

    @Test func `an item of a list, a long line and a word that only begins like a label are no labels`() {
        let text =
            "- Resolved: one thing\nIdentified by many\nMonitoring of everything has been slow today, we think: yes"
        #expect(updates(text).map(\.stage) == [nil])
        #expect(updates(text).first?.text == text)
    }

    @Test func `nothing said is no update`() {
        #expect(StatusReader().updates(of: FeedEntry(id: "1")).isEmpty)
        #expect(updates("").isEmpty)
    }

    @Test func `a title alone is what is said`() {
        let entry = FeedEntry(id: "1", title: "Resolved: cards work")
        #expect(StatusReader().updates(of: entry).map(\.stage) == [.resolved])
    }

    @Test func `a word that begins the sentence behind a time is not taken for a part of the date`() {
        let updates = updates(
            "3:45 AM PST A server is slow.\n\n3:55 AM PST The API is.\n\n4:00 AM PST At last it works.")
        #expect(updates.map(\.text) == ["A server is slow.", "The API is.", "At last it works."])
        #expect(times(updates).allSatisfy { $0 != nil })
    }

    // MARK: Hostile text

    @Test func `what lies behind the first bytes, lines and updates is not looked at`() {
        #expect(updates(String(repeating: "a ", count: 33_000) + "\nResolved - Done.").map(\.stage) == [nil])
        #expect(
            updates(String(repeating: "a\n", count: StatusLayout.mostLines) + "Resolved - Done.").map(\.stage) == [nil])
        let lines = (0..<1000).map { Array("Resolved - \($0)".utf8)[...] }
        #expect(StatusLayout(lines).sections.count == StatusLayout.mostSections)
    }

    @Test func `of endless updates the newest are kept, of endless text and lists the beginning`() {
        let many = (0..<1000).map { "Nov 22, 12:\($0 % 60 < 10 ? "0" : "")\($0 % 60) UTC\nResolved - \($0)" }
        #expect(updates(many.joined(separator: "\n")).count == StatusReader.mostUpdates)
        let long = updates("Resolved - " + String(repeating: "é", count: 60_000))
        #expect(long.first?.text.count == StatusDetails.mostCharacters)
        let list = (0..<300).map { "\($0)" + String(repeating: "x", count: 300) }.joined(separator: ", ")
        let components = updates("Resolved - Done.\nAffected components: \(list)").first?.components ?? []
        #expect(components.count == AffectedComponents.most)
        #expect(components.allSatisfy { $0.count == AffectedComponents.mostCharacters })
    }

    @Test(arguments: [
        "12:50 UTC ", "Nov 22, 12:50 UTC\n", "Resolved - ", "Resolved\n", "Affected components:\n- a\n", "((((",
        "THIS IS A SCHEDULED EVENT Nov 22, 12:50 - ", "1:11 AM PDT a\n", ",", "Between 1:11 AM\n", "\u{1F534}", "\n\n",
        "年月日 12:50\n", "This incident affects: ",
    ])
    func `whatever is repeated to the limit is read in bounded time`(piece: String) {
        let text = String(repeating: piece, count: (64 << 10) / piece.utf8.count)
        let time = ThreadTime.measure { _ = updates(text) }
        #expect(time < .seconds(2))
    }

    @Test func `a line that was asked to tells the updates of each entry, and decodes to what it was`() throws {
        let feed = try Fixture.feed("status-incidentio.rss")
        let line = FeedLine(file: "a", official: feed)
        #expect(
            line.json.contains(
                #""updates":[{"stage":"resolved","saidAt":"2026-11-22T13:59:31Z","text":"All services have recovered.","#
                    + #""components":["Conversations","Image (beta)","API"],"plannedFrom":null,"plannedUntil":null}]}"#)
        )
        #expect(try JSONDecoder().decode(FeedLine.self, from: Data(line.json.utf8)) == line)
        #expect(!FeedLine(file: "a", feed: feed).json.contains("updates"))
    }
}
