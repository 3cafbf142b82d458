import Foundation
import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryClassify

struct EchoIndexTests {
    private let start = Timestamp(seconds: 1_795_348_800)

    private func fingerprint(_ text: String) throws -> Fingerprint { try #require(Fingerprint(FoldedText(text))) }

    /// Another sentence for each number, without a word in common.
    private func sentence(_ number: Int) -> String {
        (0..<9).map { word in
            String(("abcdefghij" as String).shuffledLetters(seed: UInt64(number * 9 + word)).prefix(7))
        }.joined(separator: " ")
    }

    @Test func `copies get the cluster of the first, and other texts one of their own`() throws {
        var index = EchoIndex()
        let first = index.cluster(
            of: try fingerprint("no signal in Berlin since eight and the hotline just hangs up on me"), at: start)
        let copy = index.cluster(
            of: try fingerprint("RT @x: No signal in Berlin since nine and the hotline just hangs up on me!!"),
            at: start)
        let copyOfCopy = index.cluster(
            of: try fingerprint("No service in Berlin since nine and the hotline just hangs up on me!!"), at: start)
        let other = index.cluster(
            of: try fingerprint("the app crashes whenever I open my invoices, three days of this now"), at: start)
        #expect(first == copy && first == copyOfCopy)
        #expect(first != other)
        #expect(index.count == 2)
    }

    @Test func `a text is forgotten after a day`() throws {
        var index = EchoIndex()
        let text = "no signal in Berlin since eight and the hotline just hangs up on me"
        let first = index.cluster(of: try fingerprint(text), at: start)
        let late = try fingerprint(text + " again today")
        var other = index
        #expect(index.cluster(of: late, at: start + EchoIndex.age) == first)
        #expect(other.cluster(of: late, at: start + EchoIndex.age + .milliseconds(1)) != first)
        #expect(other.count == 1)
    }

    @Test func `no more texts are remembered than there is room for, the newest ones`() throws {
        var index = EchoIndex(capacity: 8)
        let clusters = try (0..<20).map { index.cluster(of: try fingerprint(sentence($0)), at: start) }
        #expect(Set(clusters).count == 20)
        #expect(index.count == 8)
        for number in (12..<20).reversed() {
            #expect(index.cluster(of: try fingerprint(sentence(number) + " yes"), at: start) == clusters[number])
        }
        #expect(index.cluster(of: try fingerprint(sentence(11) + " yes"), at: start) != clusters[11])
    }

    @Test(arguments: [3, 8, 40])
    func `an index that goes back is as it was at the mark, though texts were written over`(marked: Int) throws {
        var index = EchoIndex(capacity: 8)
        func hear(_ numbers: Range<Int>) throws {
            for number in numbers { _ = index.cluster(of: try fingerprint(sentence(number)), at: start) }
        }
        try hear(0..<marked)
        index.mark()
        var copy = index
        for more in [1, 5, 30] {
            try hear(marked..<marked + more)
            _ = index.cluster(of: try fingerprint(sentence(99)), at: start + EchoIndex.age * 2)
            index.goBack()
            #expect(try JSONEncoder().encode(index) == JSONEncoder().encode(copy))
        }
        for number in (0..<50).reversed() {
            let print = try fingerprint(sentence(number) + " yes")
            #expect(index.cluster(of: print, at: start) == copy.cluster(of: print, at: start))
        }
    }

    @Test func `what was heard before the mark stays`() throws {
        var index = EchoIndex()
        index.mark()
        _ = index.cluster(of: try fingerprint(sentence(1)), at: start)
        index.mark()
        index.goBack()
        #expect(index.count == 1)
    }

    @Test func `an index that was written goes on as if it had never been`() throws {
        var whole = EchoIndex()
        for number in 0..<40 { _ = whole.cluster(of: try fingerprint(sentence(number)), at: start + .seconds(number)) }
        var read = try JSONDecoder().decode(EchoIndex.self, from: try JSONEncoder().encode(whole))
        for number in stride(from: 60, to: 0, by: -1) {
            let print = try fingerprint(sentence(number) + " yes")
            #expect(
                whole.cluster(of: print, at: start + .seconds(60)) == read.cluster(of: print, at: start + .seconds(60)))
        }
        #expect(try JSONEncoder().encode(whole) == JSONEncoder().encode(read))
    }

    @Test(
        arguments: [
            [1], [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 1, 1, 1],
            [0, 0, 0, 0, 0, 0, 0, 0, 33] + [UInt8](repeating: 1, count: 132),
        ] as [[UInt8]])
    func `bytes that are no index are refused`(bytes: [UInt8]) throws {
        let written = try JSONEncoder().encode(Data(bytes))
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(EchoIndex.self, from: written) }
    }

    @Test func `a report's words come with its verdict, an operator's do not`() throws {
        let text = "no signal with Vodafone in Berlin since eight and the hotline just hangs up on me"
        let classifier = try Fixture.classifier()
        let said = classifier.read(Fixture.report(text, kind: .social))
        #expect(said.verdict == classifier.classify(Fixture.report(text, kind: .social)))
        #expect(try said.fingerprint == fingerprint(text))
        #expect(classifier.read(Fixture.report(text, kind: .status)).fingerprint == nil)
        #expect(classifier.read(Fixture.report(nil, kind: .submission)).fingerprint == nil)
    }
}

extension String {
    /// The letters in an order that follows from a seed.
    fileprivate func shuffledLetters(seed: UInt64) -> String {
        var bits = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        var letters = Array(self)
        for index in letters.indices.reversed() where index > 0 {
            bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            letters.swapAt(index, Int(bits >> 33) % (index + 1))
        }
        return String(letters)
    }
}
