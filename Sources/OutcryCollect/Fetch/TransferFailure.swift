import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOSSL

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Puts what the layers below throw into the words of `CollectError`.
enum TransferFailure {
    static func explain(_ error: any Error, host: String, settings: CollectSettings) -> CollectError {
        switch error {
        case let error as CollectError:
            error
        case let error as HTTPClientError:
            explain(error, host: host, settings: settings)
        case NIOHTTPDecompression.DecompressionError.limit:
            .decompressionBomb(ratio: settings.inflationCap)
        case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
            .brokenTransfer(host: host, reason: "its compression is damaged")
        case HTTPParserError.invalidEOFState:
            .brokenTransfer(host: host, reason: "the connection was closed in the middle of it")
        case HTTPParserError.headerOverflow:
            .brokenTransfer(host: host, reason: "its header fields are too long")
        case is HTTPParserError:
            .brokenTransfer(host: host, reason: "it does not speak proper HTTP")
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
            .insecure(host: host, reason: reason(ofSecurity: error))
        case let error as IOError where error.errnoCode == ECONNRESET || error.errnoCode == EPIPE:
            .brokenTransfer(host: host, reason: "the connection was closed in the middle of it")
        case let error as IOError:
            .unreachable(host: host, reason: reason(ofSystem: error.errnoCode))
        default:
            // Its own words might hold the address, and with it what is secret.
            .brokenTransfer(host: host, reason: "an error of kind \(type(of: error))")
        }
    }

    private static func explain(
        _ error: HTTPClientError, host: String, settings: CollectSettings
    ) -> CollectError {
        switch error {
        case .connectTimeout: .unreachable(host: host, reason: "it does not respond")
        case .tlsHandshakeTimeout: .insecure(host: host, reason: "it does not respond")
        case .deadlineExceeded, .readTimeout, .writeTimeout: .timeout(host: host, after: settings.timeout)
        default: .brokenTransfer(host: host, reason: error.shortDescription.lowercased())
        }
    }

    private static func reason(ofSecurity error: any Error) -> String {
        let detail = String(describing: error)
        if detail.contains("CERTIFICATE_VERIFY_FAILED") { return "its certificate is not trusted, or has expired" }
        if error is NIOSSLExtraError { return "its certificate is for another name" }
        if detail.contains("WRONG_VERSION_NUMBER") { return "it does not speak TLS on this port" }
        return "the TLS handshake failed"
    }

    private static func reason(ofSystem code: CInt) -> String {
        switch code {
        case ECONNREFUSED: "it refuses connections"
        case ENETUNREACH, EHOSTUNREACH, EADDRNOTAVAIL: "there is no route to it"
        case ETIMEDOUT: "it does not respond"
        case EMFILE, ENFILE: "too many files are open here"
        default: "system error \(code)"
        }
    }
}
