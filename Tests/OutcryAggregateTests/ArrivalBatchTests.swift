import OutcryModel
import Testing

@testable import OutcryAggregate

struct ArrivalBatchTests {
    private func arrival(_ service: Service.ID, _ region: Region.ID?, cause: Cause? = nil) -> Arrival {
        Arrival(
            service: service, region: region, symptoms: [.slow], cause: cause, sourceKind: .forum, reporter: nil,
            occurredAt: Minute(0).start, receivedAt: Minute(0).start)
    }

    @Test func `each service has its own, in the order of arrival`() {
        let batch = ArrivalBatch([
            arrival("b", "x"), arrival("a", nil), arrival("b", "y"), arrival("a", "x"), arrival("b", "x"),
        ])
        #expect(Set(batch.services) == ["a", "b"])
        #expect(batch.orders(of: "a").map(\.place) == [1, 3])
        #expect(batch.orders(of: "b").map(\.place) == [0, 2, 4])
        #expect(batch.orders(of: "c").isEmpty)
        #expect(batch.regions == ["x", "y"])
        #expect(batch.orders(of: "a").map(\.region) == [-1, 0])
        #expect(batch.orders(of: "b").map(\.region) == [0, 1, 0])
    }

    @Test func `only what says nothing but its symptoms is plain`() {
        let batch = ArrivalBatch([arrival("a", nil), arrival("a", nil, cause: .power)])
        #expect(batch.orders(of: "a").map(\.isPlain) == [true, false])
    }

    @Test func `no arrivals are of no service`() {
        #expect(ArrivalBatch([]).services.isEmpty)
    }
}
