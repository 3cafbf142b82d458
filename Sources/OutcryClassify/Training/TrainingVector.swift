/// A message as the solver sees it: how much of each row of the table it has.
struct TrainingVector {
    /// A row and how much of it.
    struct Item {
        let row: Int32
        var value: Float
    }

    /// Its rows, each once, in order.
    private(set) var items: [Item] = []
    /// The product with itself, the constant part included.
    private(set) var square: Float = 1
    /// 1 for the labels it was given, -1 for the others.
    let signs: SIMD32<Float>

    /// What is known of a row's features, what is written by its rarity and to length 1. Rows of marks come behind the others.
    init(_ row: TrainingRow, model: LinearModel) {
        signs = row.signs
        let grams = row.features.grams.filter(model.knows).map(model.row)
        let marks = row.features.marks.map { LinearModel.markRow(of: $0) }
        let squares = grams.reduce(0) { $0 + model.weight($1, LinearModel.rarityColumn) }
        let scale = 1 / Float(max(1, squares)).squareRoot()
        add(grams) { scale * model.rarity(ofRow: $0) }
        add(marks) { _ in LinearModel.markValue }
        items.sort { $0.row < $1.row }
        for item in items { square += item.value * item.value }
    }

    /// As much of each row as it comes up, to length 1, of one label.
    init(rows: [Int], column: Int) {
        var signs = SIMD32<Float>(repeating: -1)
        signs[column] = 1
        self.signs = signs
        let scale = 1 / Float(max(1, rows.count)).squareRoot()
        add(rows) { _ in scale }
        for item in items { square += item.value * item.value }
    }

    private mutating func add(_ rows: [Int], _ value: (Int) -> Float) {
        var last = -1
        for row in rows.sorted() {
            if row == last {
                items[items.count - 1].value += value(row)
            } else {
                items.append(Item(row: Int32(row), value: value(row)))
            }
            last = row
        }
    }
}
