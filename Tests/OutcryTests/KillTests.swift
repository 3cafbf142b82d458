import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import OutcryModel
import OutcryStore
import OutcryStoreSQLite
import Testing

/// The promise behind a 202, tested by breaking the process that made it.
struct KillTests {
    private struct Accepted: Decodable {
        let id: ReportID
    }

    @Test func `what was answered with 202 survives kill -9, and nothing is there twice`() async throws {
        let folder = try TemporaryFolder()
        var acknowledged: [String: ReportID] = [:]
        for round in 0..<10 {
            let server = try await ChildServer(data: folder.path)
            let keys = (0..<60).map { "round-\(round)-\($0)" }
            await withTaskGroup(of: (String, ReportID)?.self) { group in
                for key in keys {
                    group.addTask {
                        guard let id = try? await Self.report(key: key, to: server.port) else { return nil }
                        return (key, id)
                    }
                }
                var answered = 0
                for await answer in group {
                    guard let (key, id) = answer else { continue }
                    acknowledged[key] = id
                    answered += 1
                    // Killed right after an answer, each round a little later, with the others still under way.
                    if answered == 3 + round * 5 {
                        server.kill()
                        group.cancelAll()
                    }
                }
            }
            server.kill()
        }
        #expect(acknowledged.count >= 10 * 3)
        let store = try SQLiteStore(folder: folder.path, readOnly: true)
        let log = try await store.read(after: .start, before: Timestamp(milliseconds: .max), limit: 10_000)
        let kept = Dictionary(grouping: log.map(\.report), by: \.key)
        for (key, id) in acknowledged {
            #expect(kept[key]?.map(\.id) == [id])
        }
        #expect(kept.values.allSatisfy { $0.count == 1 })
    }

    private static func report(key: String, to port: Int) async throws -> ReportID? {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/api/v1/reports")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Idempotency-Key", value: key)
        request.body = .bytes(ByteBuffer(string: #"{"service":"github","symptoms":["cannot_access"]}"#))
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
        guard answer.status == .accepted else { return nil }
        let body = try await answer.body.collect(upTo: 1 << 16)
        return try JSONDecoder().decode(Accepted.self, from: Data(body.readableBytesView)).id
    }
}
