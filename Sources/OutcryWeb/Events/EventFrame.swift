import NIOCore

/// Pieces of a stream of events as they go over the wire (WHATWG HTML, section 9.2).
enum EventFrame {
    /// The media type of a stream.
    static let mediaType = "text/event-stream"

    /// How long a client is to wait before it connects again, in milliseconds.
    private static let retry = 3000

    /// What a stream begins with.
    static let opening = ByteBuffer(string: "retry: \(retry)\n\n")

    /// An event with a name and one line of data; with an id, the place from which to go on.
    static func event(_ name: String, _ data: [UInt8], id: String? = nil) -> ByteBuffer {
        var frame = ByteBuffer()
        if let id { frame.writeString("id: \(id)\n") }
        frame.writeString("event: \(name)\ndata: ")
        frame.writeBytes(data)
        frame.writeString("\n\n")
        return frame
    }

    /// A line that is no event, so that whatever stands between knows that the stream lives.
    static let heartbeat = ByteBuffer(string: ": alive\n\n")
}
