import Foundation
import OutcryModel
import Testing

@testable import OutcryWeb

struct TextFilterTests {
    private let filter = TextFilter(
        services: Cast.services + [
            Service(id: "github", name: "GitHub", aliases: [], category: .developer, homePage: "https://github.com"),
            Service(
                id: "barclays", name: "Barclays", aliases: [], category: .bank,
                homePage: "https://www.barclays.co.uk"),
        ])

    @Test(arguments: [
        "github.com is down", "GitHub.com/features does not load", "https://github.com/login gives 500",
        "https://gist.github.com/ too", "www.barclays.co.uk times out", "https://www.githubstatus.com says all is well",
        "https://status.github.com/ is green", "see https://barclays.statuspage.io/incidents/1",
        "nothing since 10.30", "Version 5.2.1 crashes, 5.2.0 did not", "error 502 ... again...", "e.g. login/logout",
        "node.js/npm cannot reach it", "ping 8.8.8.8 works", "mail to me@example.com bounces",
        "speedtest.net shows 0.2 Mbit/s", "and/or", "TV.Guide", "the buy now button does nothing",
        "promo code is not accepted at the checkout, discount missing", "I click here and nothing happens",
        "Jetzt kaufen geht nicht", "no puedo ganar dinero porque no abre", "cannot buy bitcoin, money gone",
        "WhatsApp code never arrives at +49", "Anruf bei der Hotline +49 30 1234567 dauert ewig",
        "الخدمة لا تعمل منذ الصباح", "サービスが使えない", "не работает с утра", "微信登录不了", "",
    ])
    func `what people say is left alone`(text: String) {
        #expect(filter.hold(text) == nil)
    }

    @Test(arguments: [
        "see https://evil.example/x", "HTTP://EVIL.EXAMPLE", "go to www.evil.example", "cheap at pills.shop/buy",
        "bit.ly/3xYz helps", "t.me/recover", "<a href=x>here</a>", "[url=evil.example]x[/url]",
        "[me](https://evil.example)",
        "hxxps://evil.example", "https://github.com.evil.example/login", "https://evilgithub.com/",
        "ｈｔｔｐｓ://evil.example",
        "https://githubstatus-login.example/", "no\u{200B}thing https://evil\u{200B}.example", "https://192.0.2.7/x",
    ])
    func `a link elsewhere is held`(text: String) {
        #expect(filter.hold(text) == .links)
    }

    @Test(arguments: [
        "He helped me recover my account in an hour", "RECOVERY EXPERT on Instagram", "Doublé your bítcoin today",
        "contact us on +1 (555) 123-4567 for refund", "WhatsApp me +44 7700 900123", "Geld verdienen von Zuhause!!",
        "gana dinero desde casa", "Заработок без вложений", "加微信 abc123", "副業で稼ぐ方法", "Slot gacor hari ini",
        "ｆｒｅｅ followers",
    ])
    func `an advert is held`(text: String) {
        #expect(filter.hold(text) == .advert)
    }

    /// The least processor time of some tries that a text of so many bytes takes, in nanoseconds; what else the machine
    /// does meanwhile is not in it.
    private func time(_ part: String, bytes: Int) -> UInt64 {
        let text = String(repeating: part, count: bytes / part.utf8.count)
        func now() -> UInt64 {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
        }
        return (0..<5).map { _ in
            let start = now()
            _ = filter.hold(text)
            return now() - start
        }.min() ?? 0
    }

    @Test(.timeLimit(.minutes(2)), arguments: ["a.", "+1 ", "https://", "text me +", "....", "加", "www.", "+1"])
    func `the time grows with the text and no faster`(part: String) {
        // Eight times as long takes eight times as long; if it grew with the square, sixty-four times.
        #expect(time(part, bytes: 65_536) < time(part, bytes: 8192) * 32)
    }
}
