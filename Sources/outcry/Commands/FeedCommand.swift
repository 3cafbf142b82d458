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
                  outcry feed parse --official history.atom

                A line is {"file", "format", "title", "link", "entries": [{"id", "title", "link", "author", \
                "published", "updated", "text", "categories", "geo"}]}, or {"file", "error": {"kind", "message"}}. What is \
                not known is null. Where a feed tells them, it has "self", "hubs", "next" and "rhythm" as well, and an \
                entry "replyTo", "replies" and "repliesLink". \
                With --official each entry has "updates": what it says officially, oldest first, each {"stage", "saidAt", \
                "text", "components", "plannedFrom", "plannedUntil"}. \
                A feed that cannot be read gives such an error line, and the exit code 1 after the last file.
                """)

        @Argument(help: "The files; - is standard input.")
        var files: [String] = []

        @Option(help: "The folder that relative names start from.")
        var root: String = "."

        @Option(help: ArgumentHelp("A file with a name a line.", valueName: "list"))
        var filesFrom: String?

        @Flag(help: "Tell of each entry the updates of an operator that are in it.")
        var official = false

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
                    let feed = try reader.read([UInt8](try read(path)))
                    line = official ? FeedLine(file: name, official: feed) : FeedLine(file: name, feed: feed)
                } catch let error as FeedError {
                    line = FeedLine(file: name, error: error)
                    failed = true
                } catch {
                    line = FeedLine(file: name, kind: "unreadable", message: "\(error)")
                    failed = true
                }
                Output.line(line.json)
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
