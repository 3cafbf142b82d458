import ArgumentParser
import OutcryCollect
import OutcryModel

extension SourceCommand {
    struct Pause: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Leave sources alone until they are resumed.",
            discussion: """
                EXAMPLE
                  outcry source pause hacker-news/outage own/example
                """)

        @OptionGroup var options: SourceOptions

        @Argument(help: "The ids of sources.")
        var ids: [String]

        func run() async throws {
            let catalogue = try options.catalogue.load()
            let paused = try options.update(with: catalogue) { roster in
                try ids.map { id in
                    let source = try roster.source(id, with: catalogue.sources).id
                    return (source, roster.pause(source))
                }
            }
            for (id, isNew) in paused { Output.note(isNew ? "\(id) is paused." : "\(id) was paused already.") }
        }
    }

    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read paused sources again.",
            discussion: """
                EXAMPLE
                  outcry source resume hacker-news/outage
                """)

        @OptionGroup var options: SourceOptions

        @Argument(help: "The ids of sources.")
        var ids: [String]

        func run() async throws {
            let catalogue = try options.catalogue.load()
            let gone = try await options.gone()
            let resumed = try options.update(with: catalogue) { roster in
                try ids.map { id in
                    // One that has left the catalogue can still be on the list of the paused.
                    if roster.resume(Roster.fullID(id)) { return (Roster.fullID(id), true) }
                    return (try roster.source(id, with: catalogue.sources).id, false)
                }
            }
            for (id, wasPaused) in resumed {
                let isGone = gone.contains(id)
                if isGone { Output.note("\(RosterError.gone(id))") }
                if !wasPaused { Output.note("\(id) was not paused.") }
                if wasPaused { Output.note(isGone ? "\(id) is no longer paused." : "\(id) is read again.") }
            }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove sources of your own.",
            discussion: """
                EXAMPLE
                  outcry source remove own/example

                What was read from them stays. A source of the catalogue cannot be removed, only paused.
                """)

        @OptionGroup var options: SourceOptions

        @Argument(help: "The ids of your own sources.")
        var ids: [String]

        func run() async throws {
            let catalogue = try options.catalogue.load()
            let removed = try options.update(with: catalogue) { roster in
                try ids.map { id in
                    let source = try roster.source(id, with: catalogue.sources).id
                    try roster.remove(source)
                    return source
                }
            }
            for id in removed { Output.note("\(id) is removed.") }
        }
    }
}
