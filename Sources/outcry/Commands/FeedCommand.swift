import ArgumentParser
import Foundation
import OutcryFeeds

struct FeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed",
        abstract: "Read feeds from files.",
        discussion: """
            EXAMPLE
              outcry feed parse history.atom latest.rss
            """,
        subcommands: [Parse.self])

    struct Parse: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print what is read in feeds, one line of JSON a file.",
            discussion: """
                EXAMPLE
                  outcry feed parse history.atom latest.rss
                  outcry feed parse --root corpus --files-from list.txt

                A line is {"file", "format", "title", "link", "entries": [{"id", "title", "link", "author", \
                "published", "updated", "text", "categories", "geo"}]}, or {"file", "error": {"kind", "message"}}. \
                A feed that cannot be read gives such an error line, and the exit code 1 after the last file.
                """)

        @Argument(help: "The files; - is standard input.")
        var files: [String] = []

        @Option(help: "The folder that relative names start from.")
        var root: String = "."

        @Option(help: ArgumentHelp("A file with a name a line.", valueName: "list"))
        var filesFrom: String?

        func validate() throws {
            guard !files.isEmpty || filesFrom != nil else {
                throw ValidationError("Name at least one file, or a list with --files-from.")
            }
        }

        func run() async throws {
            var names = files
            if let filesFrom {
                names += String(decoding: try read(filesFrom), as: UTF8.self).split(separator: "\n").map(String.init)
            }
            let reader = FeedReader()
            var failed = false
            for name in names {
                let line: FeedLine
                do {
                    let path = name == "-" || name.hasPrefix("/") ? name : root + "/" + name
                    line = FeedLine(file: name, feed: try reader.read([UInt8](try read(path))))
                } catch let error as FeedError {
                    line = FeedLine(file: name, error: error)
                    failed = true
                } catch {
                    line = FeedLine(file: name, kind: "unreadable", message: "\(error)")
                    failed = true
                }
                try Output.json(line)
            }
            if failed { throw ExitCode.failure }
        }

        private func read(_ path: String) throws(CommandError) -> Data {
            let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path)
            guard let handle, let data = try? handle.readToEnd() ?? Data() else { throw .notAFile(path) }
            return data
        }
    }
}
