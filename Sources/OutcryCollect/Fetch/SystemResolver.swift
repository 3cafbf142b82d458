import Dispatch
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Asks the operating system for the addresses of a host.
struct SystemResolver: HostResolver {
    func addresses(of host: String) async throws -> [NetworkAddress] {
        // The system's call blocks its thread and cannot be stopped: it runs on a thread of its own, and whoever is
        // cancelled meanwhile no longer waits for it.
        let caller = Caller()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { answer in
                caller.wait(for: answer)
                DispatchQueue.global().async {
                    caller.answer(Result { try Self.lookUp(host) })
                }
            }
        } onCancel: {
            caller.answer(.failure(CancellationError()))
        }
    }

    private static func lookUp(_ host: String) throws -> [NetworkAddress] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        // One entry for each address, not one for each kind of socket.
        hints.ai_protocol = Int32(IPPROTO_TCP)
        var list: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, &hints, &list)
        guard status == 0 else {
            throw CollectError.unresolved(host: host, reason: String(cString: gai_strerror(status)))
        }
        defer { freeaddrinfo(list) }
        var found: [NetworkAddress] = []
        var next = list
        while let entry = next {
            if let address = entry.pointee.ai_addr.flatMap({ NetworkAddress(UnsafePointer($0)) }),
                !found.contains(address)
            {
                found.append(address)
            }
            next = entry.pointee.ai_next
        }
        guard !found.isEmpty else { throw CollectError.unresolved(host: host, reason: "it has no address") }
        return found
    }
}

/// Whoever waits for an answer; only the first one counts.
private final class Caller: Sendable {
    typealias Answer = CheckedContinuation<[NetworkAddress], any Error>

    private enum State {
        case new
        case waiting(Answer)
        case done
    }

    private let state = Mutex(State.new)

    func wait(for answer: Answer) {
        let isDone = state.withLock { state in
            if case .done = state { return true }
            state = .waiting(answer)
            return false
        }
        if isDone { answer.resume(throwing: CancellationError()) }
    }

    func answer(_ result: Result<[NetworkAddress], any Error>) {
        let waiting = state.withLock { state -> Answer? in
            defer { state = .done }
            guard case .waiting(let answer) = state else { return nil }
            return answer
        }
        waiting?.resume(with: result)
    }
}
