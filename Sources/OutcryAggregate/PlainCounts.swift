import OutcryModel

/// Reporters who say nothing but their symptoms, by kind of source: numbers in a row, as in a flood there are many.
struct PlainCounts {
    /// Of all by kind, then of each symptom by kind.
    private var counts = [Int](repeating: 0, count: (1 + Shares.symptomKinds) * CountCode.kinds.count)

    mutating func count(_ told: ArrivalOrder) {
        let kind = Int(CountCode.number(of: told.sourceKind))
        counts[kind] += 1
        for symptom in told.symptoms.all { counts[(1 + symptom) * CountCode.kinds.count + kind] += 1 }
    }

    /// Adds what has been counted.
    func add(to cell: inout CellCounts) {
        for (kind, source) in CountCode.kinds.enumerated() where counts[kind] > 0 {
            cell.add(counts[kind], through: source)
            for (number, symptom) in Symptom.allCases.enumerated() {
                let reporters = counts[(1 + number) * CountCode.kinds.count + kind]
                if reporters > 0 { cell.add(reporters, of: symptom, through: source) }
            }
        }
    }
}
