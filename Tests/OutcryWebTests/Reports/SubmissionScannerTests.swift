import Foundation
import Testing

@testable import OutcryWeb

struct SubmissionScannerTests {
    private static let plain = [
        #"{"service":"penlight"}"#, #" { "service" : "penlight" , "symptoms" : [ "slow" , "other" ] } "#,
        #"{"symptoms":[],"text":"a\"b\\c\/d\n\té\u00e9\ud83d\ude00 ü","region":"DE-BE","occurredAt":"2026-11-22T12:00:00Z"}"#,
        "{\n\t\"text\":\"\",\r\n\"service\":\"x\"}",
    ]
    private static let other = [
        "", "{}", "[]", "null", #"{"service":"a","service":"b"}"#, #"{"service":7}"#, #"{"service":null}"#,
        #"{"somethingNew":"a"}"#, #"{"text":"a\u0000b"}"#, #"{"text":"\ud83d"}"#, #"{"text":"\x"}"#,
        "{\"text\":\"a\nb\"}",
        #"{"text":"a"}x"#, #"{"text":"a",}"#, #"{"text":"a""#, #"{"text":"a"#, #"{"symptoms":["a",]}"#,
        #"{"symptoms":[7]}"#, #"{"symptoms":["a"}"#, #"{"text" "a"}"#, #"{"se\u0072vice":"a"}"#, "\u{FEFF}{}",
    ]

    private static func scan(_ bytes: [UInt8]) -> SubmissionDraft? {
        bytes.withUnsafeBufferPointer { SubmissionScanner.draft(of: $0) }
    }

    @Test(arguments: plain) func `a plain document is read`(document: String) {
        #expect(Self.scan(Array(document.utf8)) != nil)
    }

    @Test(arguments: other) func `everything else is left to others`(document: String) {
        #expect(Self.scan(Array(document.utf8)) == nil)
    }

    @Test func `what it reads it reads as the general way does, whatever is done to a document`() throws {
        var random = SystemRandomNumberGenerator()
        let seeds = (Self.plain + Self.other).map { Array($0.utf8) }
        let pieces = [
            #"\""#, "\\", "\"", "{", "}", "[", "]", ",", ":", " ", "\u{1}", #"\u12"#, "ü", "7", "null", "\u{7F}",
        ]
        var read = 0
        for _ in 0..<40_000 {
            var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0 where place < bytes.count: bytes.remove(at: place)
                case 1 where place < bytes.count: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
                default:
                    let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                    bytes.insert(contentsOf: piece.utf8, at: place)
                }
            }
            guard String(validating: bytes, as: UTF8.self) != nil, let draft = Self.scan(bytes) else { continue }
            read += 1
            let known = String(decoding: bytes, as: UTF8.self)
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any], "\(known)")
            #expect(draft.service == object["service"] as? String, "\(known)")
            #expect(draft.region == object["region"] as? String, "\(known)")
            #expect(draft.text == object["text"] as? String, "\(known)")
            #expect(draft.occurredAt == object["occurredAt"] as? String, "\(known)")
            #expect(draft.symptoms == object["symptoms"] as? [String] ?? [], "\(known)")
            #expect(object.keys.allSatisfy { ["service", "region", "text", "occurredAt", "symptoms"].contains($0) })
        }
        #expect(read > 1000)
    }
}
