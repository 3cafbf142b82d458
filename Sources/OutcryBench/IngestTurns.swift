/// What one server came to in one turn.
struct IngestTurn {
    let served: IngestWrk.Outcome
    /// Requests answered, the warm-up included.
    let total: Int
    /// Microseconds of CPU a request.
    let cpu: Double
}

/// The turns of the server and of its floors.
struct IngestTurns {
    var server: [IngestTurn] = []
    var floors: [String: [IngestTurn]] = [:]

    /// The median of a figure of the server.
    func median(_ figure: (IngestTurn) -> Double) -> Double {
        Self.median(server, figure)
    }

    /// Adds the figures, with each floor beside them.
    func add(to figures: inout Figures, connections: Int) {
        let name = "c\(connections)_"
        let rate = median(\.served.perSecond)
        let bare = Self.median(floors["hummingbird"] ?? [], \.served.perSecond)
        figures.add(name + "per_second", rate, "durable 202s a second at \(connections) connections")
        figures.add(name + "bare_per_second", bare, "floor: a bare Hummingbird route")
        figures.add(name + "share", rate / max(1, bare), "of the floor")
        figures.add(name + "p50_ms", median(\.served.p50) / 1000, "latency at full load")
        figures.add(name + "p99_ms", median(\.served.p99) / 1000, "")
        figures.add(name + "cpu_us", median(\.cpu), "microseconds of CPU a report, fsync and all")
        let floors = [
            ("hummingbird", "a bare Hummingbird route"), ("nio", "bare SwiftNIO"),
            ("epoll", "one thread on the system's own calls"),
        ]
        for (kind, words) in floors {
            let turns = self.floors[kind] ?? []
            figures.add(name + "\(kind)_cpu_us", Self.median(turns, \.cpu), "floor: \(words)")
        }
    }

    private static func median(_ turns: [IngestTurn], _ figure: (IngestTurn) -> Double) -> Double {
        turns.isEmpty ? 0 : turns.map(figure).sorted()[turns.count / 2]
    }
}
