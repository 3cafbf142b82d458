public import OutcryModel

extension Publisher {
    /// The most regions of one document.
    static let mostLines = 5000

    /// Where a service is affected, for `GET /api/v1/services/{service}/scope`.
    public func json(picture: ScopePicture, _ filter: PictureFilter) -> [UInt8] {
        let (lines, more) = cut(picture, filter)
        let to = addresses
        let span = "?from=\(picture.from)&to=\(picture.to)"
        return Document.bytes(
            PictureDocument(
                service: reference(picture.service), from: picture.from, to: picture.to, symptom: picture.symptom,
                state: state(of: picture), extent: picture.extent, extentTitle: picture.extent.map(title),
                regions: lines.map(row), more: more,
                links: .init(
                    self: to.scope(picture.service) + span, service: to.service(picture.service),
                    series: to.series(picture.service) + span, page: to.servicePage(picture.service), feed: to.feed)))
    }

    /// The same as GeoJSON (RFC 7946): a point for each region where one is known.
    public func geoJSON(picture: ScopePicture, _ filter: PictureFilter) -> [UInt8] {
        let (lines, more) = cut(picture, filter)
        return Document.bytes(
            PictureFeatures(
                service: picture.service, from: picture.from, to: picture.to, symptom: picture.symptom,
                state: state(of: picture), extent: picture.extent, features: lines.map(feature), more: more))
    }

    /// The same as comma-separated values, one record for each region.
    public func csv(picture: ScopePicture, _ filter: PictureFilter) -> [UInt8] {
        var text = CSV.header([
            "service", "from", "to", "region", "name", "level", "parent", "state", "named", "observed", "expected",
            "ratio", "ratioLow", "ratioHigh", "shareOfUsers", "symptoms",
        ])
        for line in cut(picture, filter).lines {
            let symptoms = line.symptoms.sorted { $0.key < $1.key }.map { "\($0.key.rawValue)=\($0.value)" }
            text += CSV.row([
                .text(picture.service.rawValue), .text(picture.from.description), .text(picture.to.description),
                .text(line.region.rawValue), .text(name(of: line.region)), .text(known(line.region)?.level.rawValue),
                .text(line.parent?.rawValue), .text(line.state.rawValue), .flag(line.isNamed), .count(line.observed),
                .number(line.expected), .number(line.ratio), .number(line.ratioLow), .number(line.ratioHigh),
                .number(line.shareOfUsers), .text(symptoms.joined(separator: " ")),
            ])
        }
        return Array(text.utf8)
    }

    private func cut(_ picture: ScopePicture, _ filter: PictureFilter) -> (lines: [RegionLine], more: Int) {
        let lines = lines(of: picture, filter)
        return (Array(lines.prefix(Self.mostLines)), max(0, lines.count - Self.mostLines))
    }

    /// The state of a picture as a whole: one without regions has too little data to name any.
    private func state(of picture: ScopePicture) -> RegionState {
        if picture.extent != nil { return .affected }
        return picture.regions.contains { $0.state == .notAffected } ? .notAffected : .notEnoughData
    }

    private func row(_ line: RegionLine) -> PictureDocument.Row {
        PictureDocument.Row(
            region: reference(line.region), parent: line.parent, state: line.state, named: line.isNamed,
            observed: line.observed, suppressed: line.observed == nil, expected: line.expected, ratio: line.ratio,
            ratioLow: line.ratioLow, ratioHigh: line.ratioHigh, shareOfUsers: line.shareOfUsers,
            symptoms: ranked(line.symptoms, shown: line.symptoms).map { symptom in
                let shown = line.symptoms[symptom]
                return MarkDocument(
                    id: symptom.rawValue, title: title(of: symptom), reporters: shown,
                    share: share(shown, of: line.observed ?? 0), suppressed: shown == nil)
            })
    }

    private func feature(_ line: RegionLine) -> PictureFeatures.Feature {
        let known = known(line.region)
        return PictureFeatures.Feature(
            id: line.region,
            geometry: known?.position.map { .init(coordinates: [$0.longitude, $0.latitude]) },
            properties: .init(
                region: line.region, name: name(of: line.region), level: known?.level, parent: line.parent,
                state: line.state, named: line.isNamed, observed: line.observed, expected: line.expected,
                ratio: line.ratio, ratioLow: line.ratioLow, ratioHigh: line.ratioHigh,
                shareOfUsers: line.shareOfUsers,
                symptoms: Dictionary(uniqueKeysWithValues: line.symptoms.map { ($0.key.rawValue, $0.value) })))
    }
}
