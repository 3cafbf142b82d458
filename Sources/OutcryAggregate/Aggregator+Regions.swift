public import OutcryModel
import OutcryRegions

extension Aggregator {
    /// The picture of a service in `[from, to)`: every region in which it is reported or used.
    ///
    /// `tallies` are those of the parts of the window, as `CountGrid` divides it: of all symptoms together and, for the
    /// numbers of each, of each symptom; or of one `symptom` alone. A tally counts for the part that holds its minute.
    public func picture(
        of service: Service.ID, symptom: Symptom?, tallies: [Tally], from: Minute, to: Minute,
        in state: AggregateState
    ) -> ScopePicture {
        let parts = CountGrid.parts(from: from, to: to)
        guard let state = state.services[service], state.tree.count > 0 else {
            return ScopePicture(service: service, symptom: symptom, from: from, to: to, extent: nil, regions: [])
        }
        let counts = PictureCounts(tallies, symptom: symptom, parts: parts, tree: state.tree, root: regions.root)
        guard state.baseline.isKnown else {
            return ScopePicture(
                service: service, symptom: symptom, from: from, to: to, extent: nil,
                regions: (0..<Int32(state.tree.count)).map { number in
                    RegionPicture(
                        region: state.tree.ids[Int(number)], state: .notEnoughData, isNamed: false, level: .unknown,
                        expected: nil, reporters: counts.together[Int(number)],
                        symptoms: counts.symptoms[number] ?? [:])
                })
        }
        let window = state.baseline.window(from: from.sinceEpoch, to: to.sinceEpoch)
        let share = symptom.map { state.symptoms.shares[$0.number] } ?? 1
        let cut = ScopeCut(
            counts: counts.own.map(Double.init),
            usual: counts.own.indices.map { max(1e-7, window.expected(ofCell: Int32($0)) * share) },
            dispersion: state.baseline.dispersion, tree: state.tree,
            settings: settings)
        let painter = PicturePainter(
            tree: state.tree, counts: counts, affected: cut.affected,
            expected: { rounded(window.expected(of: $0) * share) }, tolerated: settings.tolerated,
            level: { level(observed: $0, expected: $1, open: []) })
        return ScopePicture(
            service: service, symptom: symptom, from: from, to: to,
            extent: Extent.of(cut.affected.map { state.tree.ids[Int($0)] }, in: regions), regions: painter.regions())
    }
}
