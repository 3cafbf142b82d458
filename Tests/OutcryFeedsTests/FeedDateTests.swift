import OutcryModel
import Testing

@testable import OutcryFeeds

@Suite struct FeedDateTests {
    @Test(arguments: [
        ("Sun, 22 Nov 2026 12:50:00 GMT", "2026-11-22T12:50:00Z"), ("22 Nov 2026 12:50 +0100", "2026-11-22T11:50:00Z"),
        ("Sun, 22 Nov 26 12:50:00 PST", "2026-11-22T20:50:00Z"),
        ("Sun, 22 Nov 2026 12:50:00 PDT", "2026-11-22T19:50:00Z"),
        ("Sunday, 22 November 2026 8:05:07 EST", "2026-11-22T13:05:07Z"), ("22-Nov-2026 12:50", "2026-11-22T12:50:00Z"),
        ("Sun Nov 22 12:50:00 UTC 2026", "2026-11-22T12:50:00Z"), ("Sun Nov 22 12:50:00 2026", "2026-11-22T12:50:00Z"),
        ("Sun Nov 22 2026 12:50:00 GMT+0100 (Central European Standard Time)", "2026-11-22T11:50:00Z"),
        ("Nov 22 2026 02:02:33 PM", "2026-11-22T14:02:33Z"), ("Sun, 22 Nov 2026 12:19 am CEST", "2026-11-21T22:19:00Z"),
        ("dim., 22 Nov 2026 12:50:00 +0000", "2026-11-22T12:50:00Z"), ("Sun, 22 Nov 2026", "2026-11-22T00:00:00Z"),
        ("2026-11-22T12:50:00Z", "2026-11-22T12:50:00Z"), ("2026-11-22T12:50:00.125+05:30", "2026-11-22T07:20:00.125Z"),
        ("2026-11-22T12:50-0500", "2026-11-22T17:50:00Z"), ("2026-11-22 12:50:00", "2026-11-22T12:50:00Z"),
        ("2026-11-22 12:50:00 -0300", "2026-11-22T15:50:00Z"), ("2026-11-22 12:50:00 UTC", "2026-11-22T12:50:00Z"),
        ("2026-11-22", "2026-11-22T00:00:00Z"), ("2026-11", "2026-11-01T00:00:00Z"), ("2026", "2026-01-01T00:00:00Z"),
        ("20261122T125000Z", "2026-11-22T12:50:00Z"), ("2026/1/9 14:33:00", "2026-01-09T14:33:00Z"),
        ("2026-12-31T23:59:60Z", "2026-12-31T23:59:59Z"), ("2026-11-22T24:00:00Z", "2026-11-23T00:00:00Z"),
        ("2026-11-22T12:50:00.123456789Z", "2026-11-22T12:50:00.123Z"), ("1795351800", "2026-11-22T12:50:00Z"),
        ("1795351800250", "2026-11-22T12:50:00.250Z"), ("29 Feb 2024 00:00:00 Z", "2024-02-29T00:00:00Z"),
    ])
    func `a date in any of the ways feeds write it is read`(_ text: String, _ instant: String) throws {
        #expect(FeedDate.read(Array(text.utf8)[...]) == Timestamp(rfc3339: instant))
        #expect(FeedDate.read(Array("\n  \(text) ".utf8)[...]) == Timestamp(rfc3339: instant))
    }

    @Test(arguments: [
        "", "yesterday", "2026-13-01", "2026-02-29", "31 Apr 2026 12:00:00 GMT", "2026-11-22T25:00:00Z",
        "Sun, 22 Nov 2026 12:50:00 +3000", "Sun, 22 Nov 2026 12:50:00 XYZT", "12:50:00", "22 2026", "Nov 2026",
        "2026-11-22T12:50:00+01:99", "99999999999999999999", "Sun, 22 Nov 2026 12:61:00 GMT", "2026-11-22Tnoon",
        "0000-00-00 00:00:00", "22 Nov 2026 12:50:00 GMT extra", "22/11/2026",
    ])
    func `what is not surely a date gives none`(_ text: String) {
        #expect(FeedDate.read(Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: [
        ("2026-W47-7", "2026-11-22T00:00:00Z"), ("2026W477T125000Z", "2026-11-22T12:50:00Z"),
        ("2026-W01-1", "2025-12-29T00:00:00Z"), ("2026-W53-7", "2027-01-03T00:00:00Z"),
        ("2026-W47", "2026-11-16T00:00:00Z"), ("2026-326", "2026-11-22T00:00:00Z"),
        ("2026326T1250Z", "2026-11-22T12:50:00Z"), ("2024-366T23:00:00+01:00", "2024-12-31T22:00:00Z"),
        ("20261122125000", "2026-11-22T12:50:00Z"), ("2026-11-22T12:50:00+0100[Europe/Berlin]", "2026-11-22T11:50:00Z"),
        ("2026-11-22 12:50:00 GMT+1", "2026-11-22T11:50:00Z"), ("2026-11-22 02:50:00 PM", "2026-11-22T14:50:00Z"),
        ("2026-11-22 12:05 a.m. EST", "2026-11-22T05:05:00Z"), ("2026. 11. 22. 12:50", "2026-11-22T12:50:00Z"),
        ("2026-11-22, 12:50", "2026-11-22T12:50:00Z"), ("1795351800.25", "2026-11-22T12:50:00Z"),
    ])
    func `the other forms of ISO 8601 and what is near to them are read`(_ text: String, _ instant: String) {
        #expect(FeedDate.read(Array(text.utf8)[...]) == Timestamp(rfc3339: instant))
    }

    @Test(arguments: [
        "2026-W54-1", "2025-W53-1", "2026-W47-8", "2026-W47-0", "2026-366", "2026-000", "2026-11-22 13:50 XX",
        "2026-11-22T12:50:00+15:00", "2026-11-22T12:50:00-13:00", "2026-11-22 PM", "20261322125000", "179535180.25",
    ])
    func `what only looks like ISO 8601 gives no date`(_ text: String) {
        #expect(FeedDate.read(Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: [
        "22.11.2026 12:50", "22. 11. 2026 12:50", "Sun Nov 22 2026 12:50 PM", "November 22nd, 2026 at 12:50pm",
        "Sunday the 22nd of November, 2026 12:50", "Nov 22, 2026, 12:50 PM UTC", "22 Nov 2026 - 12:50",
        "Sunday, 22-Nov-26 12:50:00 GMT", "22 Nov 2026 12:50 p.m.", "22 November 2026, Sunday 12:50",
        "Sun, 22 Nov 126 12:50:00 GMT", "Sun, 22 Nov 2026 13:50:00 +0100 (CET)", "Sun, 22 Nov 2026 13:50:00 CET +0100",
        "Sun, 22 Nov 2026 13:50:00 +0100 CET", "Sun, 22 Nov 2026 19:50 GMT+7", "22 Nov 2026 18:20 hrs IST",
        "Nov 22, 2026 1:50\u{202F}PM MEZ",
    ])
    func `the day and the time may stand in many ways`(_ text: String) {
        #expect(FeedDate.read(Array(text.utf8)[...]) == Timestamp(rfc3339: "2026-11-22T12:50:00Z"))
    }

    @Test(arguments: [
        "So, 22. November 2026 12:50", "Sonntag, den 22. Nov. 2026 um 12.50 Uhr", "22. Nov. 2026, 12:50 Uhr",
        "dim. 22 nov. 2026 12:50", "dimanche 22 novembre 2026 à 12h50", "le 22 novembre 2026 à 12 h 50",
        "dom, 22 nov 2026 12:50", "domingo, 22 de noviembre de 2026, 12:50",
        "22 de noviembre de 2026 a las 12:50 p. m.",
        "dom, 22 de novembro de 2026 às 12h50", "Domingo, 22 Novembro 2026 12:50",
        "domenica 22 novembre 2026 alle ore 12:50",
        "zo 22 nov. 2026 om 12:50 uur", "zondag 22 november 2026 12:50", "niedziela, 22 listopada 2026 r., godz. 12:50",
        "nie, 22 lis 2026 12:50", "neděle 22. listopadu 2026 v 12:50", "Ne, 22 lis 2026 12:50",
        "nedeľa 22. novembra 2026 12:50",
        "Вс, 22 ноя 2026 12:50", "воскресенье, 22 ноября 2026 г. в 12:50", "22 нояб. 2026 г., 12:50",
        "нд, 22 лист. 2026 р. 12:50", "неділя, 22 листопада 2026 року о 12:50", "Paz, 22 Kas 2026 12:50",
        "22 Kasım 2026 Pazar 12:50", "sön 22 nov 2026 kl. 12.50", "söndag den 22 november 2026 kl 12:50",
        "søn. 22. nov. 2026 kl. 12.50", "søndag 22. november 2026 klokken 12.50", "su 22. marraskuuta 2026 klo 12.50",
        "2026. november 22., vasárnap 12:50", "2026. nov. 22. 12:50", "duminică, 22 noiembrie 2026, ora 12:50",
        "dum., 22 nov. 2026 12:50", "Κυρ, 22 Νοε 2026 12:50", "Κυριακή, 22 Νοεμβρίου 2026 στις 12:50 μ.μ.",
        "2026年11月22日(日) 12:50", "2026年11月22日 12時50分", "２０２６年１１月２２日（日）１２：５０", "日, 22 11月 2026 12:50",
        "2026年11月22日 星期日 下午12:50", "2026-11-22 下午 12:50", "星期日, 22 十一月 2026 12:50",
        "2026년 11월 22일 일요일 오후 12:50", "2026년 11월 22일 12시 50분", "일, 22 11월 2026 12:50", "2026-11-22 오후 12:50:00",
        "Minggu, 22 November 2026 pukul 12.50", "Min, 22 Nov 2026 12:50", "Chủ nhật, 22 tháng 11, 2026 12:50",
        "Th 2, 22 thg 11 2026 12:50", "Thứ 2, 22 tháng 11 2026 12:50", "22 نونبر 2026 12:50", "22 Νοε 2026, 12:50 μμ",
        "CN, 22 Thg 11 2026 12:50", "22 tháng mười một 2026 12:50", "الأحد، 22 نوفمبر 2026 12:50 م",
        "٢٢ نوفمبر ٢٠٢٦ ١٢:٥٠", "22 تشرين الثاني 2026 12:50", "रविवार, 22 नवंबर 2026 12:50", "२२ नवम्बर २०२६ १२:५०",
    ])
    func `a date in the words of another language is read`(_ text: String) {
        #expect(FeedDate.read(Array(text.utf8)[...]) == Timestamp(rfc3339: "2026-11-22T12:50:00Z"))
    }

    @Test(arguments: [
        ("Jänner", 1), ("janv.", 1), ("ene", 1), ("gen", 1), ("stycznia", 1), ("ledna", 1), ("января", 1), ("січ", 1),
        ("Ocak", 1), ("tammikuuta", 1), ("ian", 1), ("Ιαν", 1), ("يناير", 1), ("जनवरी", 1), ("févr.", 2),
        ("febbraio", 2),
        ("lutego", 2), ("úno", 2), ("лютого", 2), ("Şub", 2), ("helmi", 2), ("März", 3), ("mrt", 3), ("mars", 3),
        ("março", 3), ("března", 3), ("марта", 3), ("márc.", 3), ("avr.", 4), ("kwi", 4), ("квітня", 4), ("Nis", 4),
        ("huhti", 4), ("mai", 5), ("maj", 5), ("mei", 5), ("mag", 5), ("мая", 5), ("травня", 5), ("Mayıs", 5),
        ("juin", 6),
        ("giu", 6), ("cze", 6), ("června", 6), ("июня", 6), ("Haz", 6), ("juil.", 7), ("lug", 7), ("lip", 7),
        ("července", 7), ("июля", 7), ("heinä", 7), ("août", 8), ("ago", 8), ("sie", 8), ("srpna", 8), ("серпня", 8),
        ("Ağu", 8), ("set", 9), ("września", 9), ("zář", 9), ("вересня", 9), ("Eylül", 9), ("out", 10), ("ott", 10),
        ("paź", 10), ("října", 10), ("жовтня", 10), ("Ekim", 10), ("lis", 11), ("листопада", 11), ("Kas", 11),
        ("dez", 12),
        ("dic", 12), ("déc.", 12), ("gru", 12), ("prosince", 12), ("декабря", 12), ("грудня", 12), ("Aralık", 12),
        ("joulu", 12), ("ديسمبر", 12), ("दिसंबर", 12),
    ])
    func `a month has its number in every language`(_ name: String, _ month: Int) {
        let expected = Timestamp(rfc3339: "2026-\(month < 10 ? "0" : "")\(month)-05T12:50:00Z")
        #expect(FeedDate.read(Array("5 \(name) 2026 12:50".utf8)[...]) == expected)
    }

    @Test func `what is March in one language and Tuesday in another is told by what follows`() {
        #expect(FeedDate.read(Array("mar. 24 nov. 2026 12:50".utf8)[...]) == Timestamp(rfc3339: "2026-11-24T12:50:00Z"))
        #expect(FeedDate.read(Array("mar. 24, 2026 12:50".utf8)[...]) == Timestamp(rfc3339: "2026-03-24T12:50:00Z"))
        #expect(FeedDate.read(Array("24 mar 2026 12:50".utf8)[...]) == Timestamp(rfc3339: "2026-03-24T12:50:00Z"))
    }

    @Test(arguments: [
        "05/11/2026 12:50", "22 Nov Dec 2026", "22 Nov 2026 EST+5 12:50", "Sun, 22 Nov 2026 12:50:00 EST+0100",
        "22.13.2026",
        "22 Nov 2026 PM", "32 novembre 2026", "2026年13月22日", "2026年11月", "Sun, 22 Nov 2026 12:50:00 +0100 +0200",
        "22 Nov 2026 25h50", "30. Februar 2026", "22 Nov 2026 12:50 AM PM", "nov. nov. 2026", "22 Nov 2026 12:50 at",
        "22 Nov 2026 9:45 AM A",
        "22 Nov 2026 12:50 the", "Thứ 2, 22",
    ])
    func `what contradicts itself gives no date`(_ text: String) {
        #expect(FeedDate.read(Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: [
        ("EDT", 240), ("CEST", -120), ("AEDT", -660), ("IST", -330), ("NST", 210), ("HAE", 240), ("WIB", -420),
        ("MSK", -180),
        ("NPT", -345), ("Z", 0), ("UT", 0),
    ])
    func `a zone is known by its name`(_ name: String, _ minutesToUTC: Int) throws {
        let noon = try #require(Timestamp(rfc3339: "2026-11-22T12:00:00Z"))
        #expect(
            FeedDate.read(Array("Sun, 22 Nov 2026 12:00:00 \(name)".utf8)[...])
                == noon + .seconds(minutesToUTC * 60))
    }
}
