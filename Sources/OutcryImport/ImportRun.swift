public import OutcryModel

/// Carries the rows of one file to where they are taken in, many at a time: while some are written, the next are read.
public struct ImportRun {
    /// What is told of while it goes on.
    public struct Listener {
        let fault: (ImportFault) -> Void
        let progress: (ImportSummary, _ bytes: Int) -> Void

        /// A listener; `fault` is told of each row at fault, `progress` of how far it is, now and then.
        public init(fault: @escaping (ImportFault) -> Void, progress: @escaping (ImportSummary, _ bytes: Int) -> Void) {
            self.fault = fault
            self.progress = progress
        }
    }

    /// Some items, and whether others follow.
    private struct Batch {
        var items: [ImportItem] = []
        var isLast = false
    }

    private let check: ImportCheck
    private let time: any TimeSource
    private let horizon: Int
    private let size: Int
    private let stopsAtFault: Bool
    private let listener: Listener
    private var reader: ImportReader
    private var keys = ImportKeys()
    private var summary = ImportSummary()

    /// A run over the rows of `reader`, `size` at a time.
    ///
    /// What happened more than `horizon` minutes ago is summed up as past.
    public init(
        _ reader: ImportReader, check: ImportCheck, time: any TimeSource, horizon: Int, size: Int,
        stopsAtFault: Bool, listener: Listener
    ) {
        self.reader = reader
        self.check = check
        self.time = time
        self.horizon = horizon
        self.size = size
        self.stopsAtFault = stopsAtFault
        self.listener = listener
    }

    /// Takes every row in through `take`, which answers for each item in order.
    ///
    /// Throws what reading and `take` throw; what was taken in before is there then, and another run passes over it.
    public mutating func run(
        into take: @Sendable ([ImportItem]) async throws -> [ImportAnswer]
    ) async throws -> ImportSummary {
        var next = try gather()
        while !next.items.isEmpty || !next.isLast {
            let items = next.items
            let isLast = next.isLast
            async let answered = take(items)
            next = isLast ? Batch(isLast: true) : try gather()
            let isWhole = count(try await answered, for: items)
            listener.progress(summary, reader.passed)
            if isLast || (stopsAtFault && !isWhole) { break }
        }
        return summary
    }

    /// The next items; the last ones where a fault is the end.
    private mutating func gather() throws -> Batch {
        var batch = Batch()
        let (now, check) = (time.now(), check)
        while batch.items.count < size {
            guard let read = try reader.next() else {
                batch.isLast = true
                break
            }
            summary.rows += 1
            let item = read.flatMap { row in check.item(of: row, now: now, makeKey: { keys.key(of: $0) }) }
            switch item {
            case .success(let item): batch.items.append(item)
            case .failure(let fault):
                note(fault)
                if stopsAtFault {
                    batch.isLast = true
                    return batch
                }
            }
        }
        return batch
    }

    /// Counts what became of items; returns whether all were taken in.
    private mutating func count(_ answers: [ImportAnswer], for items: [ImportItem]) -> Bool {
        let now = time.now()
        var isWhole = true
        for (item, answer) in zip(items, answers) {
            switch answer {
            case .stored:
                summary.stored += 1
                guard let happened = item.occurredAt else {
                    summary.timeless += 1
                    continue
                }
                if now.minute - happened.minute > horizon { summary.past += 1 }
            case .known:
                summary.known += 1
            case .refused(let reason):
                isWhole = false
                note(ImportFault(line: item.line, reason: reason))
            }
        }
        return isWhole
    }

    private mutating func note(_ fault: ImportFault) {
        summary.faults += 1
        listener.fault(fault)
    }
}
