/// The words beside which a name is more likely to be a place.
enum PlaceWords {
    /// All of them, by their hash.
    static let table = WordTable([
        (.before, before), (.after, after), (.namedBefore, namedBefore), (.namedOf, namedOf), (.namedAfter, namedAfter),
        (.of, of), (.toward, toward), (.near, near), (.airport, airport), (.wideGoalAfter, wideGoalAfter),
        (.wideGoalBefore, wideGoalBefore), (.wideAfter, wideAfter), (.wideBefore, wideBefore),
        (.hangulAfter, hangulAfter),
    ])

    /// Words before a place.
    private static let before =
        """
        in at near around from outside across throughout over central downtown north south east west northern southern
        eastern western greater inner metro based region area
        im aus bei um rund raum grossraum kreis stadt umland richtung nahe innenstadt
        en desde cerca zona ciudad centro provincia barrio por de
        em no na nos nas do da perto regiao cidade bairro
        dans sur vers depuis pres ville banlieue region departement du d quartier agglo
        da di dal dalla zona provincia citta presso nel nella
        te bij rond regio omgeving uit vanuit
        à a ad w we z ze pod kolo okolice okolicach miescie rejonie woj ul dzielnicy
        в во из под по около район районе город городе г у з зі із до обл области
        di dari daerah wilayah kota sekitar kab area
        في من ب مدينه منطقه محافظه حي الى عند
        """

    /// Words behind a place: Hindi, Hindi in Latin letters, Turkish, and “area” and the like.
    private static let after =
        """
        में से का की के वालों वाले मे mein mai me main se ka ki ke walo wale
        area region city county metro based side airport suburbs
        ilinde ilcesinde tarafinda tarafi merkez civari bolgesi mahallesi
        raum region umland
        """

    /// Words for what bears the name of a place and is more than the place, before it.
    private static let namedBefore =
        """
        bank banco banque banca banka airlines airways street calle avenida avenue rue rua via viale corso piazza
        plaza praca jalan jl ulica ul alameda boulevard estadio stadio arena equipo
        банк улица улице улицы ул проспект проспекте
        بنك البنك مصرف بريد خطوط الخطوط طيران قناه شارع جسر
        """

    /// Words that name something only with “of” behind them: “metro de Madrid”, but “metro Detroit”.
    private static let namedOf = "metro radio diario teatro real"

    /// What names it behind the place.
    private static let namedAfter =
        """
        post airways airlines airline fc sparkasse street avenue strasse straat caddesi sokak bankasi университет
        """

    /// Words between such a word and the place.
    private static let of = "of de do da del della di du d van von la"

    /// Words before where something goes.
    private static let toward = "to nach vers naar ke hacia towards toward into richtung до إلى per pour do para"

    /// Words with which “to” says where something is.
    private static let near =
        "close next near back moved move come came welcome home adjacent due from up down go went"

    /// What Chinese and Japanese put right behind and before where something goes; up to four characters.
    private static let wideGoalAfter = "行き 行 宛 へ"
    private static let wideGoalBefore = "去 飞 飛 寄 赴 往 发往 發往"

    /// Words for an airport.
    private static let airport =
        """
        airport airports terminal flughafen aeropuerto aeroporto aeroport luchthaven lotnisko lotnisku havalimani
        havaalani аэропорт аэропорту аэропорте bandara مطار
        """

    /// What Chinese and Japanese put behind a place.
    private static let wideAfter =
        """
        市 县 縣 県 区 區 镇 鎮 町 村 で に の も は と か 在住 民 周辺 方面 駅 站 地区 地區 这 這 人 用户 用戶 联通 移动 电信 本地 大 断 停 全
        """

    /// What Chinese puts before a place.
    private static let wideBefore = "在 于 於 我 住 坐标 坐標 人在 到 从 從 全"

    /// What Korean puts behind a place without a space.
    private static let hangulAfter =
        """
        에 은 는 이 가 도 의 을 를 만 부터 까지 으로 로 와 과 랑 하고 쪽 시 군 구 동 역 사는 사람 지역 권 전 발 인 살 주민 교민 지점 공항 일대 남 북 서
        입니다 임 요 청 특 광 외 근 내 뿐 보 처럼 점 본 대 출 행
        """

    /// The words between spaces, folded.
    static func list(_ words: String) -> [[UInt8]] {
        words.split { $0 == " " || $0 == "\n" }.map { FoldedText(String($0)).bytes }
    }
}
