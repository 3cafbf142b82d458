import OutcryModel

/// Writes prose that means nothing, in several languages and scripts, the same from the same seed.
struct FeedsBenchProse: RandomNumberGenerator {
    /// How a language is written.
    struct Language {
        let words: [Substring]
        let gap: String
        let stop: String
    }

    /// The languages, the more frequent ones more often.
    static let languages: [Language] = [
        english, german, english, french, russian, english, spanish, polish, english, arabic, german, english,
        japanese, french, english, chinese, english, spanish, russian, hindi,
    ]

    static let english = language(
        """
        the of service is down and again for me since this morning login page does not load with error while app says \
        everyone in my region network provider update released today we are looking into it please restart router \
        anyone else seeing timeouts on checkout payments fail sometimes works after retry support has replied nothing
        """)
    private static let german = language(
        """
        der die und seit heute früh geht nichts mehr Störung Netz Anmeldung schlägt fehl bei mir auch überall Köln \
        München Anbieter prüft gerade wieder verfügbar Fehler größere Ausfälle möglich Kunden können nicht zahlen \
        während über für später läuft schon länger
        """)
    private static let french = language(
        """
        le la les et depuis ce matin réseau coupé chez moi à Paris connexion impossible erreur déjà signalée équipe \
        enquête rétabli très lent même après redémarrage où êtes vous abonnés touchés région été prévenu
        """)
    private static let spanish = language(
        """
        el la los de desde esta mañana no funciona página caída aquí también señal internet móvil ningún servicio \
        compañía avería están trabajando solución pagos rechazados años después todavía así
        """)
    private static let polish = language(
        """
        nie działa od rana żadna strona logowanie błąd serwer sieć również u mnie w Łodzi awaria została zgłoszona \
        płatności wstrzymane później naprawione proszę spróbować ponownie około dziesięć źródło
        """)
    private static let russian = language(
        """
        не работает с самого утра вход приложение ошибка сервер недоступен у всех в Москве сбой подтверждён оплата \
        проходит через раз поддержка молчит снова восстановлено после перезагрузки интернет связь пропала
        """)
    private static let arabic = language(
        "الخدمة لا تعمل منذ الصباح في المدينة خطأ عند تسجيل الدخول الشبكة بطيئة جدا هل يوجد عطل عند الجميع تم إصلاح")
    private static let hindi = language(
        "सेवा सुबह से बंद है लॉगिन नहीं हो रहा त्रुटि आ रही नेटवर्क धीमा भुगतान विफल सभी के लिए फिर से ठीक हो गया")
    private static let japanese = language(
        "朝から 接続 できない 障害 が 発生 して いる サーバー の エラー 復旧 しました 全国 で 利用者 に 影響 ログイン 画面 遅い",
        gap: "", stop: "。")
    private static let chinese = language(
        "今天 早上 开始 无法 登录 服务器 错误 网络 中断 全国 用户 都 受到 影响 正在 修复 已经 恢复 支付 失败 请 稍后 重试",
        gap: "", stop: "。")

    private static func language(_ words: String, gap: String = " ", stop: String = ". ") -> Language {
        Language(words: words.split(separator: " "), gap: gap, stop: stop)
    }

    private var bits: SplitMix

    init(seed: UInt64) {
        bits = SplitMix(seed: seed)
    }

    /// The next number.
    mutating func next() -> UInt64 {
        bits.next()
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func chance(oneIn count: Int) -> Bool { number(1...count) == 1 }

    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[number(0...(choices.count - 1))] }

    /// Some words in a row.
    mutating func phrase(_ language: Language, words range: ClosedRange<Int>) -> String {
        var text = ""
        for place in 0..<number(range) {
            if place > 0 { text += language.gap }
            text += pick(language.words)
        }
        return text
    }

    /// Some sentences in a row.
    mutating func sentences(_ language: Language, _ range: ClosedRange<Int>) -> String {
        var text = ""
        for _ in 0..<number(range) { text += phrase(language, words: 4...17) + language.stop }
        return text
    }
}
