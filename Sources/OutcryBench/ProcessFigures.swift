import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What this process has used so far.
enum ProcessFigures {
    /// CPU time of all threads, in user and system mode.
    static var cpuTime: Duration {
        var usage = rusage()
        #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
        getrusage(RUSAGE_SELF, &usage)
        #endif
        let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
        return .seconds(seconds) + .microseconds(Int(usage.ru_utime.tv_usec) + Int(usage.ru_stime.tv_usec))
    }

    /// Resident memory now, in megabytes; 0 where the system does not tell.
    static var residentMegabytes: Double { status("VmRSS:") }

    /// The most resident memory so far, in megabytes; 0 where the system does not tell.
    static var peakMegabytes: Double { status("VmHWM:") }

    private static func status(_ field: String) -> Double {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(field) }
        let kilobytes = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap {
            Double($0)
        }
        return (kilobytes ?? 0) * 1024 / 1e6
    }
}
