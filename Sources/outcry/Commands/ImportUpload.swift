import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import OutcryImport
import OutcryPipeline
import Synchronization

/// Sends items to a running server, which may ask to wait.
final class ImportUpload: Sendable {
    /// The most lines the server takes at once.
    static let mostLines = 1000
    /// The most bytes sent at once; the server takes twice as many.
    private static let mostBytes = 1 << 20
    private static let mostTries = 30
    private static let longestWait = 300

    private let address: String
    private let source: String
    private let wait: @Sendable (Duration) async throws -> Void
    /// Whether anything has ever answered at the address.
    private let hasAnswered = Mutex(false)

    /// An upload to the server at an address, under the name of a source.
    init(
        to site: String, source: String,
        wait: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) throws(CommandError) {
        address = try PublicAddress.site(site) + "/api/v1/reports:batch"
        self.source = source
        self.wait = wait
    }

    /// Sends items, and returns what became of each, in order.
    func take(_ items: [ImportItem]) async throws -> [ImportAnswer] {
        var answers: [ImportAnswer] = []
        var rest = items[...]
        var tries = 0
        while !rest.isEmpty {
            let (body, count) = batch(of: rest)
            switch try await send(body) {
            case .answered(let found):
                guard found.count == count else {
                    throw ImportFailure.unreachable(
                        address: address, reason: "it answered \(found.count) of \(count) lines")
                }
                answers += found
                rest = rest.dropFirst(count)
                tries = 0
            case .later(let seconds):
                tries += 1
                guard tries < Self.mostTries else {
                    throw ImportFailure.unreachable(address: address, reason: "it has asked to wait \(tries) times")
                }
                try await wait(.seconds(min(seconds, Self.longestWait)))
            }
        }
        return answers
    }

    /// Tells at once that nobody listens at an address, which may be mistyped; a server that has answered once may be
    /// starting anew, and is tried for a minute.
    private static let impatient: HTTPClient.Configuration = {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }()

    private enum Reply {
        case answered([ImportAnswer])
        case later(seconds: Int)
    }

    /// The first items as the body of a request.
    private func batch(of items: ArraySlice<ImportItem>) -> (body: ByteBuffer, count: Int) {
        var body = ByteBuffer()
        var count = 0
        for item in items.prefix(Self.mostLines) {
            let line = item.line(from: source)
            if count > 0, body.readableBytes + line.count >= Self.mostBytes { break }
            body.writeBytes(line)
            body.writeInteger(UInt8(ascii: "\n"))
            count += 1
        }
        return (body, count)
    }

    private func send(_ body: ByteBuffer) async throws -> Reply {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-ndjson")
        request.headers.add(name: "User-Agent", value: "outcry-import/\(OutcryCommand.version)")
        request.body = .bytes(body)
        let response: HTTPClientResponse
        let bytes: ByteBuffer
        do {
            if hasAnswered.withLock({ $0 }) {
                (response, bytes) = try await Self.answer(to: request, by: .shared)
            } else {
                (response, bytes) = try await HTTPClient.withHTTPClient(configuration: Self.impatient) {
                    [request] client in try await Self.answer(to: request, by: client)
                }
                hasAnswered.withLock { $0 = true }
            }
        } catch let error as CancellationError {
            throw error
        } catch {
            throw ImportFailure.unreachable(address: address, reason: "\(error)")
        }
        switch response.status.code {
        case 200:
            return .answered(try answers(Data(bytes.readableBytesView)))
        case 429, 503:
            let seconds = response.headers.first(name: "Retry-After").flatMap { Int($0) } ?? 5
            return .later(seconds: max(1, seconds))
        default:
            let problem = try? JSONDecoder().decode(Line.Problem.self, from: Data(bytes.readableBytesView))
            throw ImportFailure.unwilling(
                address: address, status: Int(response.status.code),
                detail: problem?.detail ?? "it does not answer as Outcry does.")
        }
    }

    private static func answer(
        to request: HTTPClientRequest, by client: HTTPClient
    ) async throws -> (HTTPClientResponse, ByteBuffer) {
        let response = try await client.execute(request, timeout: .seconds(60))
        return (response, try await response.body.collect(upTo: 8 << 20))
    }

    private func answers(_ body: Data) throws -> [ImportAnswer] {
        do {
            return try body.split(separator: UInt8(ascii: "\n")).map { line in
                let line = try JSONDecoder().decode(Line.self, from: Data(line))
                guard let problem = line.problem else { return line.report?.repeated == true ? .known : .stored }
                let details = problem.errors?.map(\.detail) ?? []
                return .refused(details.isEmpty ? problem.detail : details.joined(separator: " "))
            }
        } catch {
            throw ImportFailure.unreachable(address: address, reason: "its answer cannot be read")
        }
    }

    /// A line of the answer.
    private struct Line: Decodable {
        let report: Report?
        let problem: Problem?

        struct Report: Decodable {
            let repeated: Bool
        }

        struct Problem: Decodable {
            let detail: String
            let errors: [Fault]?
        }

        struct Fault: Decodable {
            let detail: String
        }
    }
}
