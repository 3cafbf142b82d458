import Testing

/// A service's file with a mistake, and what the loader must say of it.
struct BrokenCatalogueFile: CustomTestStringConvertible, Sendable {
    let mistake: String
    let text: String
    /// Each as `line: message`.
    let problems: [String]

    var testDescription: String { mistake }

    init(_ mistake: String, _ text: String, _ problems: String...) {
        self.mistake = mistake
        self.text = text
        self.problems = problems
    }

    private static let head = "slug: zoom\nname: Zoom\ncategory: productivity\nhomePage: https://zoom.us\n"
    private static let keys = "slug, name, category, homePage, aliases, symptoms, dependsOn, users, sources"
    private static let url = "url: https://a.example/feed"

    static let all: [BrokenCatalogueFile] = shapes + words + texts + lists + sources + users

    private static let shapes: [BrokenCatalogueFile] = [
        .init("empty", "# nothing\n", "is empty; expected a mapping of keys to values, such as “name: GitHub”"),
        .init("a list", "- slug: zoom\n", "1: a service is a list; expected a mapping with \(keys)"),
        .init("just text", "zoom\n", "1: a service is text; expected a mapping with \(keys)"),
        .init(
            "an unknown key", head + "alias: [Zum]\n",
            "5: unknown key “alias”; expected one of \(keys); did you mean “aliases”?"),
        .init("a strange key", head + "colour: blue\n", "5: unknown key “colour”; expected one of \(keys)"),
        .init(
            "a key twice", head + "name: Zoom again\n", "2: key “name” comes twice; expected each key once"),
        .init(
            "missing keys", "slug: zoom\ncategory: productivity\n",
            "1: missing key “homePage”; a service needs slug, name, category, homePage",
            "1: missing key “name”; a service needs slug, name, category, homePage"),
        .init(
            "an open quote", head + "aliases: [\"Zum]\n",
            "6: not valid YAML: found unexpected end of stream, while scanning a quoted scalar"),
        .init(
            "a tab", head + "\taliases: [Zum]\n",
            "5: not valid YAML: found a tab character that violates indentation, while scanning a plain scalar"),
        .init(
            "a missing colon", head + "aliases\nsymptoms: [slow]\n",
            "6: not valid YAML: could not find expected ':', while scanning a simple key"),
        .init("an unknown anchor", head + "aliases: *others\n", "5: not valid YAML: found undefined alias"),
        .init(
            "a control character", head + "aliases: [\u{1}]\n", "5: not valid YAML: control characters are not allowed"),
    ]

    private static let words: [BrokenCatalogueFile] = [
        .init(
            "an unknown category", head.replacing("productivity", with: "productivty"),
            "3: unknown category “productivty”; expected one of cloud, developer, productivity, ai, messaging, social, email, bank, payment, mobile, broadband, streaming, games, retail, transport, government, utility; did you mean “productivity”?"
        ),
        .init(
            "an unknown symptom", head + "symptoms:\n  - slow\n  - login-failure\n",
            "7: unknown symptom “login-failure”; expected one of cannot_access, error_message, slow, login_failure, payment_failure, app_crash, not_delivered, no_connectivity, feature_broken, data_loss, account_security, other; did you mean “login_failure”?"
        ),
        .init(
            "a kind that is not fetched", head + "sources:\n  - id: a\n    kind: submission\n    \(url)\n",
            "7: unknown kind “submission”; expected one of forum, social, status, news"),
        .init(
            "an unknown dependency", head + "dependsOn: [lapm]\n",
            "5: unknown service “lapm”; expected the slug of one in this folder; did you mean “lamp”?"),
        .init(
            "itself as dependency", head + "dependsOn: [zoom]\n",
            "5: “zoom” depends on itself; expected another service"),
    ]

    private static let texts: [BrokenCatalogueFile] = [
        .init("no name", head.replacing("name: Zoom", with: "name:"), "2: “name” is empty; expected text"),
        .init(
            "a number for a name", head.replacing("name: Zoom", with: "name: 1906"),
            "2: “name” is a number; expected text; put it in quotes"),
        .init(
            "a truth value for a name", head + "aliases:\n  - Zum\n  - on\n",
            "7: “alias” is a truth value; expected text; put it in quotes"),
        .init(
            "a list for a name", head.replacing("name: Zoom", with: "name: [Zoom]"),
            "2: “name” is a list; expected text"),
        .init(
            "blanks for a name", head.replacing("name: Zoom", with: "name: \" \""),
            "2: “name” is empty or has space at its ends; expected text"),
        .init(
            "a bad slug", head.replacing("slug: zoom", with: "slug: Zoom_US"),
            "1: “Zoom_US” is no slug; expected lower-case letters, digits and single hyphens, such as “deutsche-bahn”"),
        .init(
            "another slug than the file's name", head.replacing("slug: zoom", with: "slug: zoom-us"),
            "1: slug “zoom-us” in a file named “zoom.yaml”; expected both to be the same"),
        .init(
            "no web address", head.replacing("https://zoom.us", with: "zoom.us"),
            "4: “zoom.us” is no web address; expected http:// or https:// with a host, in ASCII"),
        .init(
            "another scheme", head.replacing("https://zoom.us", with: "file:///etc/passwd"),
            "4: “file:///etc/passwd” is no web address; expected http:// or https:// with a host, in ASCII"),
        .init(
            "credentials", head.replacing("https://zoom.us", with: "https://me:secret@zoom.us"),
            "4: the address of zoom.us carries a user name or password; expected one without credentials"),
    ]

    private static let lists: [BrokenCatalogueFile] = [
        .init("text for a list", head + "aliases: Zum\n", "5: “aliases” is text; expected a list"),
        .init(
            "an alias twice", head + "aliases:\n  - Zúm\n  - zum\n",
            "7: alias “zum” comes twice; expected it once, as case and accents do not count"),
        .init(
            "an unknown key of an alias", head + "aliases:\n  - text: Zoom\n    require: [call]\n",
            "7: unknown key “require”; expected one of text, requires, excludes; did you mean “requires”?"),
        .init(
            "rules without a name", head + "aliases:\n  - requires: [call]\n",
            "6: missing key “text”; an alias with rules needs text"),
        .init(
            "a phrase without the name", head + "aliases:\n  - text: Zoom\n    excludes: [lens]\n",
            "7: “lens” in “excludes”; expected a longer phrase with “Zoom” in it"),
        .init(
            "a phrase that is the name", head + "aliases:\n  - text: Zoom\n    excludes: [zoom]\n",
            "7: “zoom” in “excludes”; expected a longer phrase with “Zoom” in it"),
        .init(
            "a word twice", head + "aliases:\n  - text: Zoom\n    requires: [call, call]\n",
            "7: “call” comes twice in “requires”; expected it once"),
        .init(
            "another service's name", head + "aliases: [Lamp]\n",
            "5: alias “Lamp” is a name of “lamp” too; expected “requires” with both"),
    ]

    private static let sources: [BrokenCatalogueFile] = [
        .init(
            "a source id twice",
            head + "sources:\n  - {id: a, kind: news, \(url)}\n  - {id: a, kind: news, \(url)/2}\n",
            "7: source id “zoom/a” comes twice; expected each id once"),
        .init(
            "an address twice",
            head + "sources:\n  - {id: a, kind: news, \(url)}\n  - {id: b, kind: news, \(url)}\n",
            "7: “https://a.example/feed” is the address of “zoom/a” too; expected each once"),
        .init(
            "missing keys of a source", head + "sources:\n  - id: a\n",
            "6: missing key “kind”; a source needs id, kind, url", "6: missing key “url”; a source needs id, kind, url"),
        .init(
            "a bad region", head + "sources:\n  - {id: a, kind: news, \(url), region: Germany}\n",
            "6: “Germany” is no region code; expected one such as 150, DE, DE-BE or geonames:2950159"),
        .init(
            "a region without quotes", head + "sources:\n  - {id: a, kind: news, \(url), region: 150}\n",
            "6: “region” is a number; expected text; put it in quotes"),
        .init(
            "a bad language", head + "sources:\n  - {id: a, kind: news, \(url), language: german}\n",
            "6: “german” is no language; expected a BCP 47 tag such as de, pt-BR or zh-Hant"),
        .init(
            "a bad interval", head + "sources:\n  - {id: a, kind: news, \(url), interval: 30s}\n",
            "6: “30s” is no interval; expected a whole number of s, m or h from 60s to 24h, such as 10m"),
    ]

    private static let users: [BrokenCatalogueFile] = [
        .init(
            "users without a page", head + "users:\n  - {region: DE, count: 5}\n",
            "6: missing key “source”; a number of users needs region, count, source"),
        .init(
            "users as text", head + "users:\n  - {region: DE, count: \"5\", source: https://a.example}\n",
            "6: “count” is no number of users; expected a whole number above 0, without quotes"),
        .init(
            "users counted twice",
            head + "users:\n  - {region: DE, count: 5, source: https://a.example}\n"
                + "  - {region: DE-BE, count: 1, source: https://a.example}\n",
            "7: region “DE-BE” overlaps “DE”; expected disjoint regions"),
    ]
}
