import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file system of its own, in a file, whose power can be cut. It takes root and a loop device.
final class CrashVolume: Sendable {
    /// Where it is mounted.
    let mountPoint: String
    private let device: String
    private let image: String
    private let cleanup: Int

    /// Why there can be none here; `nil` when there can.
    static var obstacle: String? {
        guard getuid() == 0 else { return "only root can mount" }
        guard ["losetup", "mkfs.ext4", "mount", "umount"].allSatisfy({ CrashTool.path(of: $0) != nil }) else {
            return "losetup, mkfs.ext4 and mount are needed"
        }
        guard (try? CrashTool.run("losetup", ["--find"])) != nil else { return "there is no loop device" }
        return nil
    }

    /// Makes and mounts one in a folder.
    init(in folder: IngestFolder, megabytes: Int) throws {
        image = folder.path("volume-\(UInt32.random(in: .min ... .max)).img")
        mountPoint = image + ".d"
        let made = FileManager.default.createFile(atPath: image, contents: nil)
        guard made, truncate(image, megabytes << 20) == 0 else {
            throw CrashTool.Failure(description: "\(image) cannot be made.")
        }
        try FileManager.default.createDirectory(atPath: mountPoint, withIntermediateDirectories: true)
        let device = try CrashTool.run("losetup", ["--find", "--show", image])
        self.device = device
        cleanup = IngestCleanup.add { [mountPoint, image] in Self.release(device, mountPoint, image) }
        try CrashTool.run("mkfs.ext4", ["-q", "-F", device])
        try CrashTool.run("mount", [device, mountPoint])
    }

    /// The path of something on it.
    func path(_ name: String) -> String { "\(mountPoint)/\(name)" }

    /// Cuts the power: what has not been flushed is gone, and nothing more is written.
    func cut() throws {
        let place = open(mountPoint, O_RDONLY)
        guard place >= 0 else { throw CrashTool.Failure(description: "\(mountPoint) cannot be opened.") }
        defer { close(place) }
        // EXT4_IOC_SHUTDOWN without flushing the journal, `_IOR('X', 125, __u32)`.
        var noFlush: UInt32 = 2
        guard ioctl(place, 0x8004_587D, &noFlush) == 0 else {
            throw CrashTool.Failure(description: "the power cannot be cut: \(String(cString: strerror(errno)))")
        }
    }

    /// Switches the power on again after a cut: what was flushed is there.
    func restart() throws {
        try CrashTool.run("umount", [mountPoint])
        try CrashTool.run("mount", [device, mountPoint])
    }

    /// Unmounts it and removes it.
    func remove() {
        Self.release(device, mountPoint, image)
        IngestCleanup.remove(cleanup)
    }

    private static func release(_ device: String, _ mountPoint: String, _ image: String) {
        // Whoever was killed may take a moment to let go.
        for _ in 0..<20 {
            if (try? CrashTool.run("umount", [mountPoint])) != nil { break }
            if (try? CrashTool.run("mount", [])).map({ !$0.contains(mountPoint) }) ?? false { break }
            usleep(100_000)
        }
        _ = try? CrashTool.run("losetup", ["--detach", device])
        try? FileManager.default.removeItem(atPath: mountPoint)
        try? FileManager.default.removeItem(atPath: image)
    }
}
