import ArgumentParser
import Foundation
import OutcryModel
import OutcryRegions

struct PlacesBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places",
        abstract: "How well places in news-like messages are found and told apart, and how fast.",
        discussion: """
            EXAMPLE
              outcry-bench places --data ../shared/classify/data/idrisi-re --json

            The data are the development parts of IDRISI-RE, English and Arabic posts about disasters (Suwaileh, Elsayed, \
            Imran, CC BY 4.0). Gold is a mention's span with the place in OpenStreetMap that its annotators chose. A gold \
            mention counts as found when a mention of the gazetteer overlaps it. Country accuracy: of the found ones, how \
            many lie in the gold country. City accuracy: of the found ones annotated as a city or town, for which the \
            gazetteer names a city, how many lie within 30 km of the gold point. The baseline finds the same names and \
            takes the place with most people for each, whatever stands around it. The share found counts the kinds that \
            the tree has: countries, states, provinces, cities and towns.

            The texts are read again and again for the speed, each as a message of its own, folded beforehand: the \
            figure is of the finder with its choices, on one core.
            """)

    @Option(help: "The folder of IDRISI-RE, with AR and EN in it.")
    var data = "../shared/classify/data/idrisi-re"

    @Option(help: "How many seconds to spend on the speed.")
    var seconds = 3.0

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let before = ProcessFigures.residentMegabytes
        let clock = ContinuousClock()
        let start = clock.now
        let tree = try RegionTree.standard()
        let gazetteer = try Gazetteer.standard()
        let loading = clock.now - start
        let weight = ProcessFigures.residentMegabytes - before

        var figures = Figures(bench: "places")
        figures.add("load_milliseconds", loading / .milliseconds(1), "reading the tree and the names")
        figures.add("load_megabytes", weight, "growth of resident memory by it")
        var all: [String] = []
        for language in ["EN", "AR"] {
            let messages = try PlacesBenchMessage.all(in: "\(data)/\(language)")
            guard !messages.isEmpty else { throw ValidationError("There are no messages in \(data)/\(language).") }
            let scores = PlacesBenchScores(messages, gazetteer: gazetteer, tree: tree)
            scores.add(to: &figures, language: language.lowercased())
            all += messages.map(\.text)
        }
        speed(of: gazetteer, over: all, into: &figures)
        try figures.print(asJSON: json)
    }

    private func speed(of gazetteer: Gazetteer, over texts: [String], into figures: inout Figures) {
        let folded = texts.map { FoldedText($0) }
        let bytes = texts.reduce(0) { $0 + $1.utf8.count }
        var (rounds, found) = (0, 0)
        let start = ProcessFigures.cpuTime
        while ProcessFigures.cpuTime - start < .seconds(seconds) {
            for (text, folded) in zip(texts, folded) { found += gazetteer.places(in: folded, of: text).count }
            rounds += 1
        }
        let time = (ProcessFigures.cpuTime - start) / .seconds(1)
        let count = Double(rounds * texts.count)
        figures.add("texts_per_second", count / time, "texts of \(bytes / texts.count) bytes on average, one core")
        figures.add("mentions_per_text", Double(found) / count, "mentions found in each")
        figures.add("microseconds_per_90_bytes", time * 1e6 * 90 / (Double(bytes) * Double(rounds)), "finder, 90 bytes")
    }
}
