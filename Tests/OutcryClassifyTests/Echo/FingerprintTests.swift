import OutcryRegions
import Testing

@testable import OutcryClassify

struct FingerprintTests {
    private func fingerprint(_ text: String) -> Fingerprint? { Fingerprint(FoldedText(text)) }

    @Test(arguments: [
        "", "down again?", "same here", "is vodafone down for anyone else?", "kein netz seit 8 uhr 😡😡😡",
        "help help help help help help help help help help help help help help help help help help help",
        "https://example.com/a/very/long/path/that/is/not/a/word/of/the/writer/whoever/that/may/be/and/so/on",
        "@one_of_them @another.one @a_third_handle_here @and_a_fourth_handle 12:45 2026-11-22 4111111111111111",
        "また落ちてる", "다운됐나요", "又挂了吗",
    ])
    func `a text that says too little has no fingerprint`(text: String) {
        #expect(fingerprint(text) == nil)
    }

    @Test(arguments: [
        "RT @bob: Vodafone won't give me any signal in Berlin since 8:15, card terminal is dead too https://t.co/aB3",
        "vodafone wont give me any signal in berlin since 9:40, card terminal is dead too",
        "#Vodafone WON’T GIVE ME ANY SIGNAL IN #BERLIN SINCE 8:15!!! CARD TERMINAL IS DEAD TOO 😡😡",
        "@vodafone_help Vodafone won't give me any signal in Berlin since 8:15 — card terminal is dead too (via @bob)",
        "Vodafone won't give me any signal in Berlin since 8:15, card terminal is dead too example.com/p/1?x=2",
        "Vodafone won't give me any signal in Berlin since 8:15, card terminal is dead too www.example.com",
    ])
    func `what is not the writer's own words changes nothing`(copy: String) throws {
        let original = "Vodafone won't give me any signal in Berlin since 8:15, card terminal is dead too"
        let expected = try #require(fingerprint(original))
        #expect(fingerprint(copy) == expected)
    }

    @Test func `a full stop without a space behind it is no link`() throws {
        let spaced = "No signal at all.Why does nobody answer the phone there.This is the third day in a row"
        let expected = try #require(fingerprint(spaced.replacing(".", with: ". ")))
        #expect(fingerprint(spaced) == expected)
    }

    /// A sentence, a copy of it with a word or two changed, and another person's sentence about the same outage.
    static let sentences: [(language: String, text: String, copy: String, other: String)] = [
        (
            "en", "Northline internet has been off in our street since breakfast and nobody picks up the phone",
            "Northline broadband has been off in our street since lunch and nobody picks up the phone",
            "anyone else in the north end without Northline internet? mine went off at breakfast, support line is dead"
        ),
        (
            "es", "llevamos toda la mañana sin internet de Northline en el barrio y en atención nadie contesta",
            "llevamos toda la tarde sin internet de Northline en el pueblo y en atención nadie contesta",
            "¿a alguien más se le cayó Northline esta mañana? llamo a atención al cliente y no contesta ni el robot"
        ),
        (
            "pt", "estamos sem internet da Northline desde cedo aqui na rua e ninguém atende o telefone",
            "estamos sem sinal da Northline desde cedo aqui no bairro e ninguém atende o telefone",
            "a Northline caiu aí também? aqui desde cedo nada funciona, liguei e o atendimento nem toca"
        ),
        (
            "fr", "plus d'internet chez Northline depuis ce matin dans tout le quartier et personne ne répond",
            "plus de réseau chez Northline depuis ce matin dans tout le quartier et personne ne répond",
            "Northline en rade depuis ce matin chez moi, le service client sonne dans le vide, vous aussi ?"
        ),
        (
            "de",
            "seit heute früh geht das Internet von Northline in der ganzen Straße nicht und keiner geht ans Telefon",
            "seit gestern früh geht das Internet von Northline im ganzen Viertel nicht und keiner geht ans Telefon",
            "Northline tot bei euch auch? Hier früh um sieben ausgefallen, Hotline legt einfach auf"
        ),
        (
            "it", "da stamattina siamo senza internet Northline in tutta la via e al telefono non risponde nessuno",
            "da ieri siamo senza internet Northline in tutta la zona e al telefono non risponde nessuno",
            "Northline giù anche da voi? stamattina il modem lampeggia e il servizio clienti non risponde mai"
        ),
        (
            "nl", "sinds vanmorgen ligt het internet van Northline er in de hele straat uit en niemand neemt op",
            "sinds gisteren ligt het internet van Northline er in de hele wijk uit en niemand neemt op",
            "iemand anders ook storing bij Northline? vanmorgen viel alles weg en de helpdesk houdt me in de wacht"
        ),
        (
            "pl", "od rana nie ma internetu z Northline na całej ulicy i nikt nie odbiera telefonu na infolinii",
            "od wczoraj nie ma internetu z Northline na całym osiedlu i nikt nie odbiera telefonu na infolinii",
            "Northline padł też u was? rano router świeci na czerwono, na infolinii tylko muzyczka"
        ),
        (
            "tr", "sabahtan beri bütün sokakta Northline interneti yok ve müşteri hizmetleri telefona bakmıyor",
            "dünden beri bütün mahallede Northline interneti yok ve müşteri hizmetleri telefona bakmıyor",
            "Northline sizde de gitti mi? modemin ışığı sabah söndü, aradım kırk dakika beklettiler"
        ),
        (
            "ru", "с утра на всей улице нет интернета от Northline и никто не берет трубку в поддержке",
            "со вчера на всей улице нет интернета от Northline и никто не берет трубку в поддержке",
            "у кого еще Northline лежит? утром все отвалилось, в поддержку дозвониться нереально"
        ),
        (
            "ja", "朝からNorthlineのネットが家の周りで全部つながらなくて電話しても誰も出ない",
            "昨日からNorthlineのネットが家の周りで全部つながらなくて電話しても誰も出ない",
            "Northline死んでるの自分だけ？今朝ルーター再起動したけど駄目で、サポートも話し中ばかり"
        ),
        (
            "ko", "아침부터 우리 동네 노스라인 인터넷이 전부 끊겼는데 고객센터는 전화를 안 받아요",
            "어제부터 우리 동네 노스라인 인터넷이 전부 끊겼는데 고객센터는 전화를 안받아요",
            "노스라인 저만 안 되나요? 오전에 공유기 껐다 켜도 소용없고 상담원 연결은 계속 대기네요"
        ),
        (
            "zh", "从早上开始整条街的北线宽带都断了打客服电话一直没有人接",
            "从昨天开始整条街的北线宽带都断了打客服电话一直没有人接",
            "北线是不是又崩了？我家早上重启光猫也没用，客服排队半小时"
        ),
        (
            "ar", "من الصبح النت من نورثلاين مقطوع في الشارع كله ومحدش بيرد على التليفون",
            "من امبارح النت من نورثلاين مقطوع في الحي كله ومحدش بيرد على التليفون",
            "نورثلاين واقع عندكم كمان؟ الراوتر لمبته حمرا من بدري وخدمة العملاء مشغولة"
        ),
        (
            "hi", "सुबह से पूरी गली में नॉर्थलाइन का इंटरनेट बंद है और कस्टमर केयर फोन नहीं उठा रहा",
            "कल से पूरी गली में नॉर्थलाइन का इंटरनेट बंद है और कस्टमर केयर फोन नहीं उठा रहा",
            "नॉर्थलाइन किसी और का भी गया क्या? राउटर लाल जल रहा है सवेरे से, शिकायत दर्ज नहीं हो रही"
        ),
        (
            "id", "dari pagi internet Northline mati di satu gang dan tidak ada yang angkat telepon layanan pelanggan",
            "dari kemarin internet Northline mati di satu komplek dan tidak ada yang angkat telepon layanan pelanggan",
            "Northline kalian mati juga ga? tadi pagi modem merah, telpon cs disuruh nunggu terus"
        ),
    ]

    @Test(arguments: sentences)
    func `a word or two changed leave a copy, and another's words are none`(
        language: String, text: String, copy: String, other: String
    ) throws {
        let print = try #require(fingerprint(text))
        #expect(print.similarity(to: try #require(fingerprint(copy))) >= EchoIndex.threshold)
        #expect(print.similarity(to: try #require(fingerprint(other))) < EchoIndex.threshold / 2)
    }

    @Test func `long texts are compared by their smallest hashes`() throws {
        let words = (0..<600).map {
            "word\(String($0, radix: 26).map { String(UnicodeScalar(UInt8(97 + ($0.hexDigitValue ?? 20)))) }.joined())"
        }
        let text = words.joined(separator: " ")
        let copy = (["Listen"] + words.dropLast(20)).joined(separator: " ")
        let print = try #require(fingerprint(text))
        #expect(print.similarity(to: try #require(fingerprint(copy))) > 0.8)
        #expect(print.similarity(to: try #require(fingerprint(words.shuffled().joined(separator: " ")))) < 0.8)
    }

    @Test(arguments: [
        String(repeating: "\u{0}\u{7}\u{1B}", count: 10_000), String(repeating: "😀", count: 10_000),
        String(repeating: "@", count: 10_000), String(repeating: "a.", count: 10_000),
        String(repeating: "http://", count: 5000), String(repeating: "\u{202E}אב'", count: 5000), "'", "a'", "@", "a.",
        "https:/", "rt @", "via", "漢",
    ])
    func `hostile texts are read to their end`(text: String) {
        _ = fingerprint(text)
    }
}
