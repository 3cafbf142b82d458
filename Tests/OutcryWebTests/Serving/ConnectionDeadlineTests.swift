import NIOCore
import NIOEmbedded
import Testing

@testable import OutcryWeb

struct ConnectionDeadlineTests {
    private final class Misses {
        var count = 0
    }

    private let channel = EmbeddedChannel()
    private let misses = Misses()

    private func deadline() -> ConnectionDeadline {
        ConnectionDeadline { [misses] _ in misses.count += 1 }
    }

    @Test func `one that is not lifted is missed, at its time and once`() {
        let deadline = deadline()
        deadline.set(.seconds(10), channel)
        channel.embeddedEventLoop.advanceTime(by: .milliseconds(9999))
        #expect(misses.count == 0)
        channel.embeddedEventLoop.advanceTime(by: .milliseconds(1))
        #expect(misses.count == 1)
        channel.embeddedEventLoop.advanceTime(by: .seconds(100))
        #expect(misses.count == 1)
    }

    @Test func `one that follows another has its own time`() {
        let deadline = deadline()
        deadline.set(.seconds(10), channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(6))
        deadline.lift()
        deadline.set(.seconds(10), channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(9))
        #expect(misses.count == 0)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(misses.count == 1)
    }

    @Test func `one that is set later does not put off one that was set before`() {
        let deadline = deadline()
        deadline.set(.seconds(10), channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(6))
        deadline.set(.seconds(10), channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(4))
        #expect(misses.count == 1)
    }

    @Test func `nothing is missed when all has been lifted, or the connection is no more`() {
        let deadline = deadline()
        deadline.set(.seconds(10), channel)
        deadline.lift()
        deadline.lift()
        channel.embeddedEventLoop.advanceTime(by: .seconds(100))
        deadline.set(.seconds(10), channel)
        deadline.end()
        channel.embeddedEventLoop.advanceTime(by: .seconds(100))
        #expect(misses.count == 0)
    }
}
