import OutcryFeeds

/// Puts a document through everything in `OutcryFeeds` that reads what comes from outside, and tells what does not
/// hold. The fuzzer stops at the first fault; a test replays what the fuzzer has found.
///
/// Whatever the bytes: nothing traps, the limits hold, what is read is what is read again, and what is written of it
/// reads back the same.
public struct DocumentTrial: Sendable {
    /// Limits that a document of a few hundred bytes reaches.
    static let tightLimits = FeedLimits(
        bytes: 4 << 10, depth: 12, elements: 60, entries: 3, textBytes: 40, addressBytes: 48)

    private let bytes: [UInt8]
    private let contentType: String?
    private let address: String?

    /// A trial of some bytes. What is said of a document beside its bytes follows from their number, so that a file is
    /// a whole case.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        contentType = Self.contentTypes[bytes.count % Self.contentTypes.count]
        address = Self.addresses[bytes.count % Self.addresses.count]
    }

    private static let contentTypes = [
        nil, "application/rss+xml", "text/xml; charset=ISO-8859-1", nil, "application/xml; charset=\"gb18030\"",
        "text/html;charset=utf-16", nil, "application/feed+json; charset=utf-8", "; charset=",
        "text/xml; charset=koi8-r",
        "text/plain; charset=x-no-such", nil, "application/atom+xml; charset=windows-1251",
    ]
    private static let addresses = [
        nil, "https://example.org/a/feed?x=1#top", "http://user@[2001:db8::1]:8080/", "https://example.org",
        "not an address",
    ]

    /// What does not hold, each in a sentence; none when all is well.
    public func faults() -> [String] {
        var faults: [String] = []
        for limits in [FeedLimits(), Self.tightLimits] {
            let reader = FeedReader(limits: limits)
            let first = reading(by: reader)
            if first != reading(by: reader) { faults.append("A second reading differs from the first.") }
            guard case .success(let feed) = first else { continue }
            faults += FeedFaults(limits: limits).faults(of: feed)
            if limits == FeedLimits() { faults += WritingTrial(feed).faults() + StatusTrial(feed).faults() }
        }
        faults += ListTrial(bytes).faults()
        faults += TextTrial(bytes).faults()
        faults += PageTrial(bytes, contentType: contentType).faults()
        return faults
    }

    private func reading(by reader: FeedReader) -> Result<Feed, FeedError> {
        Result { () throws(FeedError) in try reader.read(bytes, contentType: contentType, baseURL: address) }
    }
}
