import ArgumentParser
import OutcryCollect
import OutcryModel
import OutcryPipeline

extension SourceCommand {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List sources and how they are doing.",
            discussion: """
                EXAMPLE
                  outcry source list --failing

                Works beside a running server, and before there are data.
                """)

        @OptionGroup var options: SourceOptions

        @Flag(help: "Only your own.")
        var own = false

        @Flag(help: "Only those that are paused.")
        var paused = false

        @Flag(help: "Only those that fail or are gone.")
        var failing = false

        @Option(help: "Only the sources of this service.")
        var service: String?

        @Flag(help: "Print one JSON object a source.")
        var json = false

        func run() async throws {
            let (catalogue, roster) = try options.load()
            let chosen = try service.map { try catalogue.service($0).id }
            let healths = try await options.healths()
            let now = SystemTime.wall()
            let sources = catalogue.sources + roster.own.map(\.source)
            let polled = Set(roster.sources(with: catalogue.sources).map(\.id))
            let states = sources.map { source in
                SourceState(
                    source, health: healths[source.id], roster: roster, isPolled: polled.contains(source.id), at: now)
            }.filter { isWanted($0, of: chosen) }
            if json {
                for state in states { try Output.json(state) }
            } else if states.isEmpty {
                Output.note("There is no such source.")
            } else {
                SourceTable.print(states)
                for state in states where state.state == .gone { Output.note("\(RosterError.gone(state.id))") }
            }
        }

        private func isWanted(_ state: SourceState, of service: Service.ID?) -> Bool {
            if own, !state.isOwn { return false }
            if paused, !state.isPaused { return false }
            if failing, state.state != .failing, state.state != .gone { return false }
            return service == nil || state.service == service
        }
    }
}
