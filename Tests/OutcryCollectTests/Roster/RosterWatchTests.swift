import Foundation
import Logging
import OutcryModel
import OutcryTesting
import Synchronization
import Testing

@testable import OutcryCollect

/// How changes of the file are noticed while the service runs.
struct RosterWatchTests {
    private let catalogue = RosterTests.catalogue
    private let now = Timestamp(seconds: 1_795_348_800)

    private func file(_ names: String...) -> String {
        "sources:\n" + names.map { "  - {id: \($0), kind: forum, url: https://\($0).example/feed}\n" }.joined()
    }

    private func ids(_ sight: RosterView.Sight) -> [String]? {
        guard case .sources(let sources) = sight else { return nil }
        return sources.map(\.id.rawValue).filter { $0.hasPrefix("own/") }
    }

    @Test func `a change is told once`() throws {
        let scratch = try CatalogueScratch()
        var view = RosterView(folder: scratch.path, catalogue: catalogue, polled: catalogue.sources)
        #expect(view.look(at: now) == .same)
        try scratch.write(file("talk"), to: "sources.yaml")
        #expect(ids(view.look(at: now)) == ["own/talk"])
        #expect(view.look(at: now) == .same)
        try scratch.write(file("talk", "walk"), to: "sources.yaml")
        #expect(ids(view.look(at: now)) == ["own/talk", "own/walk"])
        try scratch.write("# a comment\n" + file("talk", "walk"), to: "sources.yaml")
        #expect(view.look(at: now) == .same)
    }

    @Test func `a broken file is told once, and the last valid one stays`() throws {
        let scratch = try CatalogueScratch()
        try scratch.write(file("talk"), to: "sources.yaml")
        var view = RosterView(folder: scratch.path, catalogue: catalogue, polled: [])
        #expect(ids(view.look(at: now)) == ["own/talk"])
        try scratch.write("sources: broken", to: "sources.yaml")
        guard case .broken(let error) = view.look(at: now) else {
            Issue.record("The broken file was not told.")
            return
        }
        #expect(error.description.contains("sources.yaml:1"))
        #expect(view.look(at: now) == .same)
        try scratch.write("sources: broken", to: "sources.yaml")
        #expect(view.look(at: now) == .same)
        try scratch.write(file("talk") + " ", to: "sources.yaml")
        #expect(view.look(at: now) == .same)
        try scratch.write(file("walk"), to: "sources.yaml")
        #expect(ids(view.look(at: now)) == ["own/walk"])
    }

    @Test func `a file that is taken away for a moment is not gone`() throws {
        let scratch = try CatalogueScratch()
        try scratch.write(file("talk"), to: "sources.yaml")
        var view = RosterView(folder: scratch.path, catalogue: catalogue, polled: [])
        #expect(ids(view.look(at: now)) == ["own/talk"])
        try FileManager.default.removeItem(atPath: scratch.path + "/sources.yaml")
        #expect(view.look(at: now) == .same)
        #expect(ids(view.look(at: now)) == [])
        try scratch.write(file("talk"), to: "sources.yaml")
        #expect(ids(view.look(at: now)) == ["own/talk"])
    }

    @Test func `an added source is told when its first poll is due, and not before`() throws {
        let scratch = try CatalogueScratch()
        var view = RosterView(folder: scratch.path, catalogue: catalogue, polled: catalogue.sources)
        try Roster.update(in: scratch.path, with: catalogue) { roster in
            try roster.add(OwnSource(RosterTests.source("talk"), added: now), with: catalogue)
        }
        #expect(view.look(at: now + .seconds(5)) == .same)
        #expect(view.look(at: now + .seconds(599)) == .same)
        #expect(ids(view.look(at: now + .seconds(600))) == ["own/talk"])
        #expect(view.look(at: now + .seconds(605)) == .same)
    }

    @Test func `until the first of the first polls is due nothing is compared again, unless the clock is set back`()
        throws
    {
        let scratch = try CatalogueScratch()
        try Roster.update(in: scratch.path, with: catalogue) { roster in
            for (name, wait) in [("talk", 0), ("walk", 60)] {
                let added = now + .seconds(wait)
                try roster.add(OwnSource(RosterTests.source(name), added: added), with: catalogue)
            }
        }
        var view = RosterView(folder: scratch.path, catalogue: catalogue, polled: catalogue.sources)
        let start = now + .seconds(100)
        #expect(view.look(at: start) == .same)
        #expect(view.listed?.until == now + .seconds(600))
        #expect(view.look(at: now + .seconds(599)) == .same)
        #expect(view.listed?.at == start, "nothing can have changed")
        #expect(ids(view.look(at: now + .seconds(600))) == ["own/talk"])
        #expect(view.listed?.until == now + .seconds(660))
        #expect(ids(view.look(at: now + .seconds(30))) == ["own/walk"], "it was added by a clock since set back")
        #expect(ids(view.look(at: now + .seconds(700))) == ["own/talk", "own/walk"])
        #expect(view.listed.map { $0.until == nil } == true)
    }

    @Test func `the watch looks every five seconds and ends when it is told to`() async throws {
        let scratch = try CatalogueScratch()
        let time = ManualTime(now)
        let told = Mutex<[[Source]]>([])
        let watch = RosterWatch(
            folder: scratch.path, catalogue: catalogue, polled: catalogue.sources, time: time,
            logger: Logger(label: "roster") { _ in SwiftLogNoOpLogHandler() },
            onChange: { sources in told.withLock { $0.append(sources) } })
        let running = Task { try await watch.run() }
        try await time.waitForSleepers(1)
        try scratch.write(file("talk"), to: "sources.yaml")
        time.advance(by: .seconds(4))
        #expect(told.withLock { $0.count } == 0)
        time.advance(by: .seconds(1))
        try await time.waitForSleepers(1)
        #expect(told.withLock { $0.map { $0.last?.id } } == ["own/talk"])
        running.cancel()
        try await running.value
    }
}
