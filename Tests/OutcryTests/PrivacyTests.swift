import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import OutcryModel
import OutcryStore
import OutcryStoreSQLite
import Testing

/// What is kept of those who report, looked for in every byte that a running program leaves behind.
struct PrivacyTests {
    private static let addresses = ["203.0.113.213", "2001:db8:4a7e:1c2d::77"]
    private static let agent = "canary-agent-7f3a/1.0"
    private static let text = "zebra canary sentence that nobody else says"
    private static let latitude = 52.517391

    private struct Answer: Decodable {
        struct Withdrawal: Decodable {
            let href: String
            let token: String
        }

        let id: ReportID
        let withdraw: Withdrawal
    }

    /// What must never be found, with the bytes that an address or a position could be kept as.
    private static var traces: [(name: String, bytes: [UInt8])] {
        let texts = [
            "203.0.113", "2001:db8:4a7e", "20010db84a7e", "canary-agent", "52.5173", "52,5173",
        ].map { (name: $0, bytes: Array($0.utf8)) }
        return texts + [
            ("the bytes of the address", [203, 0, 113, 213]),
            ("the bytes of the prefix", [0x20, 0x01, 0x0D, 0xB8, 0x4A, 0x7E]),
            ("the bits of the latitude", withUnsafeBytes(of: latitude.bitPattern.bigEndian) { Array($0) }),
        ]
    }

    @Test func `of who reports, nothing is in the data or the log, and of what was taken back neither`() async throws {
        let folder = try TemporaryFolder()
        let server = try await ChildServer(
            data: folder.path, ["--trust-proxy", "127.0.0.0/8", "--verbose", "--speed", "60"])
        var answers: [Answer] = []
        for address in Self.addresses {
            let body = #"{"service":"github","text":"\#(Self.text)","symptoms":["slow"]}"#
            answers.append(try JSONDecoder().decode(Answer.self, from: try await send(body, from: address, to: server)))
        }
        for body in [
            #"{"service":"github","position":{"latitude":\#(Self.latitude),"longitude":13.38}}"#, "{",
            #"{"service":7}"#,
        ] {
            for address in Self.addresses { _ = try await send(body, from: address, to: server) }
        }
        // The reports have been folded when there is a verdict; by then what they said is in more than one place.
        let store = try SQLiteStore(folder: folder.path, readOnly: true)
        for answer in answers {
            while try await store.verdict(on: answer.id) == nil { try await Task.sleep(for: .milliseconds(50)) }
        }
        #expect(
            try Self.files(in: folder).contains { $0.holds(Array(Self.text.utf8)) }, "the search finds what is there")
        #expect(
            try Self.files(in: folder).flatMap { file in Self.traces.filter { file.holds($0.bytes) }.map(\.name) } == []
        )

        for answer in answers {
            var request = HTTPClientRequest(url: "http://127.0.0.1:\(server.port)/api/v1/reports/\(answer.id)")
            request.method = .DELETE
            request.headers.add(name: "Authorization", value: "Bearer \(answer.withdraw.token)")
            #expect(try await HTTPClient.shared.execute(request, timeout: .seconds(120)).status == .noContent)
            #expect(try await store.report(answer.id) == nil)
        }
        try await store.close()
        let words = await server.stop()
        let files = try Self.files(in: folder) + [Found(bytes: Data(words.utf8))]
        #expect(words.contains("answered"), "the log was on")
        #expect(files.flatMap { file in Self.traces.filter { file.holds($0.bytes) }.map(\.name) } == [])
        #expect(!files.contains { $0.holds(Array("zebra canary".utf8)) })
        for answer in answers { #expect(!words.contains(answer.withdraw.token)) }
    }

    private struct Found {
        let bytes: Data

        func holds(_ trace: [UInt8]) -> Bool { bytes.range(of: Data(trace)) != nil }
    }

    private static func files(in folder: TemporaryFolder) throws -> [Found] {
        try FileManager.default.contentsOfDirectory(at: folder.url, includingPropertiesForKeys: nil)
            .map { Found(bytes: try Data(contentsOf: $0)) }
    }

    private func send(_ body: String, from address: String, to server: ChildServer) async throws -> Data {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(server.port)/api/v1/reports")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "X-Forwarded-For", value: address)
        request.headers.add(name: "User-Agent", value: Self.agent)
        request.body = .bytes(ByteBuffer(string: body))
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
        return Data(try await answer.body.collect(upTo: 1 << 16).readableBytesView)
    }
}
