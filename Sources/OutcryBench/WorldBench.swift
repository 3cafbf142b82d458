import ArgumentParser
import Foundation

struct WorldBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "world",
        abstract: "Makes a world of reports and outages that is unlike the benchmark's, in its form.",
        discussion: """
            EXAMPLE
              outcry-bench world deep --output worlds/deep --seed 1

            Writes meta.json, events.csv and truth.json into a folder of the seed, such as s0001. The same name and seed \
            give the same files. The worlds are for seeing whether the detector holds where it was not made for; nothing \
            of it is to be fitted to them.

            deep    six levels of regions, some eight hundred cities, few reports from each; counts that vary from hour \
            to hour; two outages of one service at a time
            bursts  outages that rise for hours, pause, come in waves, last some minutes or half a day; no app; days that \
            differ; posts that are passed on everywhere
            loud    ten times the reports, with no more than chance in their number
            faint   a tenth of the reports, and slow feeds

            In meta.json the level of the finest regions is 3, as the scorer wants; `rank` has what each level is called.
            """)

    @Argument(help: "The world: \(WorldPlan.all.map(\.name).joined(separator: ", ")).")
    var name: String

    @Option(help: "The folder for the folder of the seed.")
    var output: String

    @Option(help: "Which of the worlds of that name.")
    var seed = 1

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        guard let plan = WorldPlan.all.first(where: { $0.name == name }) else {
            throw ValidationError("no world is called “\(name)”")
        }
        let world = World(plan, seed: seed)
        let digits = String(seed)
        let folder = URL(fileURLWithPath: output)
            .appending(path: "s" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(WorldMeta(world)).write(to: folder.appending(path: "meta.json"))
        try encoder.encode(WorldTruth(world)).write(to: folder.appending(path: "truth.json"))
        let rows = try writeEvents(of: world, to: folder.appending(path: "events.csv"))

        var figures = Figures(bench: "world")
        figures.add("regions", Double(world.tree.nodes.count), "of which \(world.tree.places.count) are places")
        figures.add("services", Double(world.services.count), "in eight weeks")
        figures.add("reports", Double(world.log.count), "in \(rows) rows")
        figures.add("outages", Double(world.outages.count), "in all")
        figures.add("scored_outages", Double(world.outages.count { !$0.isBurnIn }), "in the last four weeks")
        try figures.print(asJSON: json)
    }

    private func writeEvents(of world: World, to file: URL) throws -> Int {
        var text = Array("arrival,delay,region,service,symptom,source,count,uniq\n".utf8)
        var rows = 0
        world.log.forEach { row, number in
            rows += 1
            for value in [row.arrival, row.delay, row.region, row.service, row.symptom, row.source, number] {
                text += String(value).utf8
                text.append(UInt8(ascii: ","))
            }
            text += String(number).utf8
            text.append(UInt8(ascii: "\n"))
        }
        try Data(text).write(to: file)
        return rows
    }
}
