import Foundation
import OutcryModel
import Testing

@testable import OutcryNotify

struct WebhookSignerTests {
    @Test func `the signature is that of the standard's own example`() throws {
        let key = try #require(Data(base64Encoded: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        let fields = WebhookSigner.fields(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: Timestamp(seconds: 1_614_265_330),
            body: Array(#"{"test": 2432232314}"#.utf8), keys: [Array(key)])
        #expect(fields.map(\.name) == ["webhook-id", "webhook-timestamp", "webhook-signature"])
        #expect(
            fields.map(\.value) == [
                "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            ])
    }

    @Test func `two keys give two signatures, apart by a space`() {
        func signature(_ keys: [[UInt8]]) -> String {
            WebhookSigner.fields(id: "a", at: Timestamp(seconds: 1), body: [1], keys: keys)[2].value
        }
        let (one, two) = ([UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32))
        #expect(signature([one, two]) == signature([one]) + " " + signature([two]))
        #expect(signature([one]) != signature([two]))
    }

    @Test func `the instant is in whole seconds`() {
        let fields = WebhookSigner.fields(id: "a", at: Timestamp(milliseconds: 1_999), body: [], keys: [])
        #expect(fields[1].value == "1")
    }

    @Test func `a secret is told as text, and no two are alike`() throws {
        let (one, two) = (WebhookSecret.key(), WebhookSecret.key())
        #expect(one.count == 32 && one != two)
        let text = WebhookSecret.text(one)
        #expect(text.hasPrefix("whsec_"))
        #expect(Data(base64Encoded: String(text.dropFirst(6))) == Data(one))
    }

    @Test func `an id has no full stop, and stands for its parts alone`() {
        let ids = [
            WebhookSigner.id("wh_a", "12", "penlight-1"), WebhookSigner.id("wh_a", "1", "2penlight-1"),
            WebhookSigner.id("wh_b", "12", "penlight-1"), WebhookSigner.id("wh_a", "12", "penlight-2"),
        ]
        #expect(Set(ids).count == 4)
        #expect(WebhookSigner.id("wh_a", "12", "penlight-1") == ids[0])
        #expect(ids.allSatisfy { $0.count == 36 && $0.hasPrefix("msg_") && !$0.contains(".") })
    }
}
