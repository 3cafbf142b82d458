import OutcryCollect
import Testing

/// What somebody is told who made a mistake in a file.
struct CatalogueErrorTests {
    private static let lamp = "{slug: lamp, name: Lamp, category: cloud, homePage: https://lamp.example}"

    private func problems(in scratch: CatalogueScratch) -> [String] {
        do {
            _ = try Catalogue.load(from: scratch.path)
            return []
        } catch {
            return error.problems.map { String($0.description.dropFirst(scratch.path.count + 1)) }
        }
    }

    @Test(arguments: BrokenCatalogueFile.all)
    func `a mistake is told with file, line and what was expected`(broken: BrokenCatalogueFile) throws {
        let scratch = try CatalogueScratch()
        try scratch.write(broken.text, to: "services/zoom.yaml")
        try scratch.write(Self.lamp, to: "services/lamp.yaml")
        let expected = broken.problems.map { problem in
            "services/zoom.yaml:" + (problem.first?.isNumber == true ? problem : " " + problem)
        }
        #expect(problems(in: scratch) == expected)
    }

    @Test func `all mistakes of all files are told at once, in order`() throws {
        let scratch = try CatalogueScratch()
        try scratch.write(Self.lamp.replacing("cloud", with: "clowd") + "\n", to: "services/lamp.yaml")
        try scratch.write("slug: zoom\nname: 3\nkategory: ai\n", to: "services/zoom.yaml")
        try scratch.write("sources: []\nslug: x\n", to: "sources/social.yaml")
        let found = problems(in: scratch)
        #expect(found.count == 6)
        #expect(found[0].hasPrefix("services/lamp.yaml:1: unknown category “clowd”"))
        #expect(found[1].hasPrefix("services/zoom.yaml:1: missing key “category”"))
        #expect(found[2].hasPrefix("services/zoom.yaml:1: missing key “homePage”"))
        #expect(found[3] == "services/zoom.yaml:2: “name” is a number; expected text; put it in quotes")
        #expect(found[4].hasPrefix("services/zoom.yaml:3: unknown key “kategory”"))
        #expect(found[5] == "sources/social.yaml:2: unknown key “slug”; expected one of sources")
    }

    @Test func `a broken file is not reported again by those that depend on it`() throws {
        let scratch = try CatalogueScratch()
        try scratch.write("slug: lamp\n\tname: Lamp\n", to: "services/lamp.yaml")
        try scratch.write(
            "{slug: zoom, name: Zoom, category: ai, homePage: https://zoom.us, dependsOn: [lamp]}",
            to: "services/zoom.yaml")
        #expect(problems(in: scratch).count == 1)
    }

    @Test func `services may share a name when both require context`() throws {
        let scratch = try CatalogueScratch()
        let alias = "aliases: [{text: Light, requires: [app]}]"
        try scratch.write(Self.lamp.replacing("name:", with: "\(alias), name:"), to: "services/lamp.yaml")
        let torch = Self.lamp.replacing("Lamp", with: "Torch").replacing("slug: lamp", with: "slug: torch")
        try scratch.write(torch.replacing("name:", with: "\(alias), name:"), to: "services/torch.yaml")
        #expect(problems(in: scratch).isEmpty)
    }

    @Test func `files that cannot be catalogue files are told`() throws {
        let scratch = try CatalogueScratch()
        try scratch.write(Self.lamp, to: "services/lamp.yaml")
        try scratch.write(Self.lamp, to: "services/zoom.yml")
        try scratch.write([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0xff], to: "services/latin.yaml")
        try scratch.write("", to: "services/.hidden.swp")
        try scratch.write("sources: []", to: "sources/lamp.yaml")
        #expect(
            problems(in: scratch) == [
                "services/latin.yaml: is not valid UTF-8; expected a text file in UTF-8",
                "services/zoom.yml: does not belong here; expected files whose names end in “.yaml”",
                "sources/lamp.yaml: has the name of a service, whose sources have the same ids; expected another name",
            ])
    }

    @Test func `a folder that is not there is told`() throws {
        let scratch = try CatalogueScratch()
        #expect(problems(in: scratch) == ["services: cannot be listed; expected a folder of YAML files"])
    }

    @Test func `the text of the error is one problem a line`() throws {
        let scratch = try CatalogueScratch()
        try scratch.write("slug: zoom\nname: 3\n", to: "services/zoom.yaml")
        let error = #expect(throws: CatalogueError.self) { try Catalogue.load(from: scratch.path) }
        #expect(error?.description.split(separator: "\n").count == error?.problems.count)
        #expect(error?.description.contains("\(scratch.path)/services/zoom.yaml:2: “name” is a number") == true)
    }
}
