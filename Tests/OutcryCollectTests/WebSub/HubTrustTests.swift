import OutcryModel
import Testing

@testable import OutcryCollect

struct HubTrustTests {
    private let start = Timestamp(seconds: 1_795_348_800)
    private let lease = Timestamp(seconds: 1_795_348_800) + .seconds(10 * 86_400)
    private let day = Duration.seconds(86_400)

    private func fresh() -> HubTrust {
        var trust = HubTrust(until: nil, policy: HubPolicy())
        trust.verified(leaseEnds: lease, at: start)
        return trust
    }

    @Test func `a verification and each push are good for a day`() {
        var trust = fresh()
        #expect(trust.until == start + day)
        trust.pushed(isFeed: true, leaseEnds: lease, at: start + .seconds(3600))
        #expect(trust.until == start + .seconds(3600) + day)
    }

    @Test func `trust ends with the lease`() {
        var trust = HubTrust(until: nil, policy: HubPolicy())
        trust.verified(leaseEnds: start + .seconds(300), at: start)
        #expect(trust.until == start + .seconds(300))
        trust.pushed(isFeed: true, leaseEnds: start + .seconds(300), at: start + .seconds(200))
        #expect(trust.until == start + .seconds(300))
    }

    @Test func `a poll that finds what was not pushed ends it at once, and only a push restores it`() {
        var trust = fresh()
        _ = trust.pollFoundNews(at: start + .seconds(60))
        #expect(trust.until == nil)
        trust.verified(leaseEnds: lease, at: start + .seconds(120))
        #expect(trust.until == nil)
        trust.pushed(isFeed: true, leaseEnds: lease, at: start + .seconds(180))
        #expect(trust.until == start + .seconds(180) + day)
    }

    @Test func `a poll that finds news after the trust has run out says nothing of the hub`() {
        var trust = fresh()
        let asksAnew = trust.pollFoundNews(at: start + day)
        #expect(!asksAnew)
        trust.verified(leaseEnds: lease, at: start + day)
        #expect(trust.until == start + day + day)
    }

    @Test func `the hub is asked anew after each third poll`() {
        var trust = fresh()
        let asks = (1...7).map { trust.pollFoundNews(at: start + .seconds(Int64($0))) }
        #expect(asks == [false, false, true, false, false, true, false])
    }

    @Test func `what a hub only announced may be found by one poll`() {
        var trust = fresh()
        trust.pushed(isFeed: false, leaseEnds: lease, at: start)
        _ = trust.pollFoundNews(at: start + .seconds(5))
        #expect(trust.until == start + day)
        _ = trust.pollFoundNews(at: start + .seconds(600))
        #expect(trust.until == nil)
    }
}
