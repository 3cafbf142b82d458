import Foundation

/// A scratch folder that is gone when the benchmark is.
struct IngestFolder {
    let url: URL
    private let cleanup: Int

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("outcry-bench-\(getpid())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        self.url = url
        cleanup = IngestCleanup.add { try? FileManager.default.removeItem(at: url) }
    }

    /// The path of a folder in it.
    func path(_ name: String) -> String {
        url.appendingPathComponent(name).path
    }

    /// Removes the folders in it; files stay.
    func empty() {
        let keys: [URLResourceKey] = [.isDirectoryKey]
        let all = try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: keys)
        for item in all ?? [] where (try? item.resourceValues(forKeys: Set(keys)).isDirectory) == true {
            try? FileManager.default.removeItem(at: item)
        }
    }

    func remove() {
        try? FileManager.default.removeItem(at: url)
        IngestCleanup.remove(cleanup)
    }
}
