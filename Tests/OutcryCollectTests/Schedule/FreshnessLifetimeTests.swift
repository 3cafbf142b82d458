import NIOHTTP1
import OutcryModel
import Testing

@testable import OutcryCollect

@Suite struct FreshnessLifetimeTests {
    private let now = Timestamp(seconds: 784_111_777)

    @Test(arguments: [
        ([("Cache-Control", "public, max-age=300")], 300),
        ([("Cache-Control", "max-age=\"300\""), ("Age", "100")], 200),
        ([("Cache-Control", "max-age=300"), ("Age", "1000")], 0),
        ([("Cache-Control", "max-age=300"), ("Expires", "Sun, 06 Nov 1994 18:49:37 GMT")], 300),
        ([("Expires", "Sun, 06 Nov 1994 08:59:37 GMT")], 600),
        ([("Expires", "Sun, 06 Nov 1994 07:49:37 GMT")], 0),
    ])
    func `what is left of the lifetime is read from max-age and Age, or else from Expires`(
        headers: [(String, String)], seconds: Int
    ) {
        #expect(FreshnessLifetime.left(in: HTTPHeaders(headers), at: now) == .seconds(seconds))
    }

    @Test(arguments: [
        [("Cache-Control", "no-cache, max-age=300")], [("Cache-Control", "no-store"), ("Expires", "0")],
        [("Cache-Control", "max-age=soon")], [("Expires", "0")], [],
    ])
    func `an answer that says nothing usable has no lifetime`(headers: [(String, String)]) {
        #expect(FreshnessLifetime.left(in: HTTPHeaders(headers), at: now) == nil)
    }
}
