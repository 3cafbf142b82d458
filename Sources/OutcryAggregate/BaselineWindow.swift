/// What is usual in one window of time.
struct BaselineWindow {
    let baseline: Baseline
    let sums: [Double]
    let minutes: Int

    /// The usual number of a region and everything below it.
    func expected(of region: Int32) -> Double {
        baseline.expected(of: region, sums: sums, minutes: minutes)
    }

    /// The usual numbers of reports that tell exactly each of so many regions, times a share, and no less than some.
    func expectedOfCells(_ count: Int, times share: Double, least: Double) -> [Double] {
        baseline.expectedOfCells(count, times: share, least: least, sums: sums, minutes: minutes)
    }

    /// The usual number of reports that tell exactly this region.
    func expected(ofCell region: Int32) -> Double {
        baseline.expected(ofCell: region, sums: sums, minutes: minutes)
    }
}
