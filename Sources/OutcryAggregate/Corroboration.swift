/// Whether an excess rests on more than one group of sources.
///
/// Without the group that brings most of it, the rest must still show an excess of its own, and one as large as that
/// group's absence lets expect; and chatter, where people repeat one another, must not be nearly all of it. Where nobody
/// but people who report here directly does, they must do so from several networks. Copies, and further reporters out of
/// one network, neither vouch for anything nor ask for more of others.
struct Corroboration {
    /// The evidence that is left without the largest group, in nats, and what those reports count for.
    let evidence: Double
    let weight: Double
    /// The share of the excess that chatter has.
    let chatterShare: Double
    /// Whether the other groups bring as much as the largest lets expect.
    let hasOthersEnough: Bool
    let isEnough: Bool

    /// `shares` tells how reports are usually spread over the groups.
    init(_ window: ExcessWindow, shares: [Double], settings: DetectionSettings) {
        self.init(byGroup: window.byGroup, usual: window.usual, shares: shares, settings: settings)
    }

    /// From what reports count for by group, and the usual number of all.
    init(byGroup: [Double], usual all: Double, shares: [Double], settings: DetectionSettings) {
        let excesses = byGroup.indices.map { byGroup[$0] - all * shares[$0] }
        // One hand may be behind copies and the largest group both.
        let copies = Int(SourceGroup.copies.rawValue)
        let own = byGroup.reduce(0, +) - byGroup[copies]
        let excess = own - all * (1 - shares[copies])
        let largest = excesses.indices.reduce(0) { $1 != copies && excesses[$1] > excesses[$0] ? $1 : $0 }
        weight = own - byGroup[largest]
        let shareLeft = 1 - shares[copies] - shares[largest]
        let usual = max(1e-6, all * shareLeft)
        evidence = poissonExcess(weight, over: settings.tolerated * usual)
        let chatter = excesses.indices.reduce(0) {
            $0 + (SourceGroup(rawValue: UInt8($1)).isChatter ? excesses[$1] : 0)
        }
        chatterShare = chatter / max(excess, 1e-6)
        hasOthersEnough =
            (weight - usual) * (1 - shares[copies]) / max(shareLeft, 1e-3) >= settings.secondGroupShare * excess
        let pages = SourceGroup.pages.reduce(0) { $0 + byGroup[Int($1.rawValue)] }
        let isWide = own - pages >= settings.secondGroupReports || pages >= settings.networkReports
        isEnough =
            isWide && weight >= settings.secondGroupReports && evidence >= settings.secondGroupEvidence
            && hasOthersEnough
            && chatterShare <= settings.chatterShare
    }
}
