import OutcryModel
import OutcryPublish
import OutcryRegions

/// The regions a reporter can choose, the guessed country first.
struct RegionChoices: Sendable {
    private let countries: [Region]
    private let regions: RegionTree

    struct Group {
        let groupName: String
        let options: [Option]
    }

    struct Option {
        let code: String
        let optionName: String
        let isSelected: Bool
    }

    init(_ regions: RegionTree) {
        self.regions = regions
        countries = NameIndex<Region>.sorted(
            regions.ids.compactMap { regions[$0] }.filter { $0.level == .country }, by: \.name)
    }

    /// The country that the first language tag with a region names, such as `de-AT`; `nil` when none does.
    ///
    /// A language alone names no country: English is spoken in sixty.
    func guess(_ acceptLanguage: String?) -> Region? {
        for item in (acceptLanguage ?? "").split(separator: ",").prefix(20) {
            let tag = item.split(separator: ";").first ?? ""
            for part in tag.split(separator: "-").dropFirst() where part.utf8.count == 2 {
                let code = part.filter { $0 != " " }.uppercased()
                if let region = regions[Region.ID(code)], region.level == .country { return region }
            }
        }
        return nil
    }

    /// The groups of the choice: the parts of the guessed country, then all countries.
    func groups(guess: Region?, selected: Region.ID?) -> [Group] {
        var groups: [Group] = []
        let chosenCountry = selected.flatMap { regions.ancestor(of: $0, at: .country) }.flatMap { regions[$0] }
        if let country = chosenCountry ?? guess {
            let parts = regions.children(of: country.id).compactMap { regions[$0] }.filter { $0.level == .admin1 }
            let options =
                [Option(code: country.id.rawValue, optionName: "\(country.name) (any part)", selected)]
                + NameIndex<Region>.sorted(parts, by: \.name).map {
                    Option(code: $0.id.rawValue, optionName: $0.name, selected)
                }
            groups.append(Group(groupName: country.name, options: options))
            let others = countries.filter { $0.id != country.id }
            groups.append(
                Group(
                    groupName: "Elsewhere",
                    options: others.map { Option(code: $0.id.rawValue, optionName: $0.name, selected) }))
        } else {
            groups.append(
                Group(
                    groupName: "Countries",
                    options: countries.map { Option(code: $0.id.rawValue, optionName: $0.name, selected) }))
        }
        return groups.filter { !$0.options.isEmpty }
    }
}

extension RegionChoices.Option {
    fileprivate init(code: String, optionName: String, _ selected: Region.ID?) {
        self.init(code: code, optionName: optionName, isSelected: code == selected?.rawValue)
    }
}

extension RegionChoices.Group: TemplateRow {
    func child(named field: String) -> Any? {
        switch field {
        case "groupName": groupName
        case "options": options
        default: nil
        }
    }
}

extension RegionChoices.Option: TemplateRow {
    func child(named field: String) -> Any? {
        switch field {
        case "code": code
        case "optionName": optionName
        case "isSelected": isSelected
        default: nil
        }
    }
}
