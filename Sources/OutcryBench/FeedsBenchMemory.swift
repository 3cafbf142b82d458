import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// How much memory reading takes, as the kernel counts it: the growth of resident memory to its peak.
enum FeedsBenchMemory {
    /// Bytes by which resident memory grew at its peak while some work was done; `nil` where the kernel does not tell.
    static func growth(_ work: () -> Void) -> Int? {
        #if canImport(Glibc)
        // What lies free from before would hide the growth, so it is given back; then the kernel forgets its peak.
        giveBackFreeMemory()
        guard let handle = fopen("/proc/self/clear_refs", "w") else { return nil }
        fputs("5", handle)
        fclose(handle)
        guard let before = value(of: "VmRSS:") else { return nil }
        work()
        return value(of: "VmHWM:").map { max(0, $0 - before) }
        #else
        return nil
        #endif
    }

    #if canImport(Glibc)
    /// Calls `malloc_trim`, which glibc has and Swift's map of glibc does not.
    private static func giveBackFreeMemory() {
        guard let address = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(address, to: (@convention(c) (Int) -> Int32).self)(0)
    }
    #endif

    private static func value(of name: String) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
    }
}
