/// Things that come one after the other while a message is read, in a room that its owner lends, and in a larger one of
/// its own when they do not fit in there.
///
/// An array would count its references and ask at each step whether somebody else holds it too.
struct Pile<Element: BitwiseCopyable>: ~Copyable {
    private var room: UnsafeMutableBufferPointer<Element>
    private var ownsRoom = false
    /// How many there are.
    private(set) var count = 0

    /// A pile in a room that outlives it.
    private init(_ room: UnsafeMutableBufferPointer<Element>) {
        self.room = room
    }

    deinit {
        if ownsRoom { room.deallocate() }
    }

    /// Gives an empty pile to a closure, with room on the stack.
    @inline(__always)
    static func with<Result>(_ body: (inout Pile) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: Element.self, capacity: 1024 / MemoryLayout<Element>.stride) { room in
            var pile = Pile(room)
            return body(&pile)
        }
    }

    var isEmpty: Bool { count == 0 }

    /// Everything in it, for as long as nothing is added.
    @inline(__always)
    var all: UnsafeMutableBufferPointer<Element> { UnsafeMutableBufferPointer(rebasing: room[..<count]) }

    /// Adds one.
    @inline(__always)
    mutating func append(_ element: Element) {
        if count == room.count { grow() }
        room.initializeElement(at: count, to: element)
        count &+= 1
    }

    /// Takes all away.
    mutating func removeAll() { count = 0 }

    /// Takes away those of which `isMeant` says so.
    mutating func removeAll(where isMeant: (Element) -> Bool) {
        var kept = 0
        for index in 0..<count where !isMeant(room[index]) {
            room[kept] = room[index]
            kept += 1
        }
        count = kept
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: 2 * room.count)
        _ = larger.initialize(fromContentsOf: all)
        if ownsRoom { room.deallocate() }
        room = larger
        ownsRoom = true
    }
}
