import OutcryModel
import Testing

@testable import OutcryAggregate

struct RecentlyMetTests {
    @Test func `a key is met for a window, and not longer`() {
        var met = RecentlyMet<ReporterHash>()
        for minute in 0..<300 {
            #expect(!met.contains(key(minute), after: Minute(minute - 60)))
            met.insert(key(minute), at: Minute(minute), window: 60)
            let known = (0...minute).filter { met.contains(key($0), after: Minute(minute - 60)) }
            #expect(known == Array(max(0, minute - 59)...minute))
        }
    }

    @Test func `a key met again is met anew`() {
        var met = RecentlyMet<ReporterHash>()
        met.insert(key(1), at: Minute(0), window: 60)
        met.insert(key(1), at: Minute(70), window: 60)
        #expect(met.contains(key(1), after: Minute(50)))
        #expect(!met.contains(key(1), after: Minute(70)))
    }

    private func key(_ number: Int) -> ReporterHash {
        ReporterHash(rawValue: UInt64(number))
    }
}
