#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The floor of durability: bytes appended to a file and flushed to the disk, with nothing else.
struct DurableFile: ~Copyable {
    private let handle: Int32

    init?(path: String) {
        handle = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        if handle < 0 { return nil }
    }

    deinit {
        close(handle)
    }

    func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { _ = write(handle, $0.baseAddress, $0.count) }
        fsync(handle)
    }
}
