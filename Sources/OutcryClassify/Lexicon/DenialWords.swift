/// Words that deny or doubt a cause that is named beside them, by language.
///
/// - `denies.ahead`: denies what follows in the clause, and what is listed with it.
/// - `denies.close`, `denies.next`: deny what stands right behind them, or right before, since they are said of other
///   things too.
/// - `denies.behind`: denies what stands before it in the clause.
/// - `denies.turn`: from here on a thing is stated again. `denies.anew` does so only after a comma.
enum DenialWords {
    static let texts: [String: String] = [
        "en": """
        denies.ahead no 1: no evidence|no indication|no indications|no sign|no signs|no suggestion|no reason to believe|
          ~ruled out|rule out|ruling out|excluded|unrelated to|not related to|isn't related to|not linked to|not
          connected to|nothing to do with|no link|no connection to|not due to|not caused by|wasn't caused by|not
          because of|not the result of|not a result of|do not know|don't know|do not yet know|don't yet know|
          ~not known|not yet known|not sure|not clear|unclear|cannot confirm|can't confirm|not confirmed|whether|denied|
          ~denies|deny
        denies.ahead asks 1: are you being|are you under|are we being|are they being|is it a|is this a|was it a|was
          this a|is it another|is this another|have you been
        denies.close not 1: not|not a|not an|not any|isn't a|wasn't a|isnt a|not a targeted|not a malicious|
          ~isn't|isnt|wasn't|wasnt|aren't|weren't|neither|nor|no|neither a|nor a
        denies.behind out 1: ruled out|rule out|excluded|is not the|was not the|isn't the|wasn't the|are not the|were
          not the|not to blame|not involved|not responsible|not suspected|not the cause|not the reason|not related|
          ~unrelated|did not cause|didn't cause
        denies.turn but 1: but|however|instead|rather|the cause was|the cause is|the root cause
        denies.anew it 1: it was|it is|it's|this was|this is|there was|there is|we found|caused by|due to|because
        """,
        "de": """
        denies.ahead kein 1: keine hinweise|kein hinweis|keine anzeichen|keine anhaltspunkte|keine belege|kein beleg|
          ~ausgeschlossen|ausschließen|nicht auf einen|nicht auf eine|nicht durch einen|nicht durch eine|nicht bekannt|wissen nicht|wissen noch nicht|
          ~unklar|nichts mit|nicht im zusammenhang|kein zusammenhang|nicht um einen|nicht um eine|ist das ein|ist es ein|war das ein
        denies.close nicht 1: kein|keine|keinen|keinem|keiner|nicht
        denies.behind aus 1: ausgeschlossen|ausschließen|nicht die ursache|nicht der grund|nicht verantwortlich|nicht
          schuld|nichts zu tun
        denies.turn aber 1: sondern|aber|jedoch|die ursache ist|die ursache war
        denies.anew es 1: es war|es ist|es handelt|grund
        """,
        "fr": """
        denies.ahead aucun 1: aucune preuve|aucun indice|aucun signe|aucun élément|exclu|excluons|exclut|écarté|
          ~n'est pas un|n'est pas une|n'était pas un|n'était pas une|ne s'agit pas|pas lié|pas liée|pas dû|pas due|sans rapport avec|sans lien avec|rien à voir
          avec|ne savons pas|ignorons|pas causé|pas causée|est-ce une|est-ce un|subissez-vous
        denies.close pas 1: pas|aucun|aucune
        denies.behind hors 1: exclu|exclue|écarté|écartée|n'est pas la cause|n'est pas en cause|pas à l'origine
        denies.turn mais 1: mais|cependant|plutôt|la cause est|la cause était
        denies.anew il 1: il s'agit|c'est|c'était
        """,
        "es": """
        denies.ahead no 1: no hay evidencia|no hay pruebas|no hay indicios|ningún indicio|ninguna evidencia|descartado|
          ~descartamos|descarta|no se debe|no se debió|no fue un|no fue una|no es un|no es una|no ha sido un|no se trata|no está relacionado|no está
          relacionada|no sabemos|sin relación con|nada que ver con|no causado por
        denies.close ningún 1: ningún|ninguna
        denies.behind fuera 1: descartado|descartada|no es la causa|no fue la causa|no es el motivo
        denies.turn sino 1: sino|pero|la causa es|la causa fue
        denies.anew fue 1: fue|es un|es una|se trata
        """,
        "it": """
        denies.ahead non 1: nessuna prova|nessun indizio|nessuna evidenza|escluso|escludiamo|esclude|non si tratta|non
          è un|non era un|non è stato un|non è dovuto|non è legato|non sappiamo|niente a che fare|non dipende|non causato
        denies.close nessun 1: nessun|nessuna
        denies.behind fuori 1: escluso|esclusa|non è la causa|non è il motivo
        denies.turn ma 1: ma|bensì|invece|la causa è
        denies.anew si 1: si tratta|è un|è stato
        """,
        "pt": """
        denies.ahead não 1: não há evidência|não há evidências|não há indícios|nenhum indício|nenhuma evidência|
          ~descartado|descartamos|descarta|descartou|não foi um|não é um|não foi uma|não é uma|não se trata|não está relacionado|não está relacionada|
          ~não sabemos|sem relação com|nada a ver com|não causado
        denies.close nenhum 1: nenhum|nenhuma
        denies.behind fora 1: descartado|descartada|não é a causa|não foi a causa|não é o motivo
        denies.turn mas 1: mas|e sim|a causa é|a causa foi
        denies.anew foi 1: foi um|foi uma|trata-se|é um|é uma
        """,
        "nl": """
        denies.ahead geen 1: geen bewijs|geen aanwijzingen|geen aanwijzing|geen teken|uitgesloten|sluiten uit|niet
          veroorzaakt|niet door een|geen sprake van|niets te maken met|weten niet|weten nog niet|onduidelijk|geen verband
        denies.close geen 1: geen|niet
        denies.behind uit 1: uitgesloten|niet de oorzaak|niet de reden
        denies.turn maar 1: maar|echter|de oorzaak is|de oorzaak was
        denies.anew het 1: het was|het is|het gaat
        """,
        "pl": """
        denies.ahead nie 1: nie ma dowodów|brak dowodów|brak oznak|wykluczono|wykluczyliśmy|wykluczamy|nie jest to|nie był to|nie chodzi o|nie wiemy|nie jest związane|nie ma związku z
        denies.close nie 1: nie
        denies.behind poza 1: wykluczono|wykluczony|nie jest przyczyną|nie był przyczyną|nie był powodem
        denies.turn ale 1: ale|lecz|tylko|przyczyną jest|przyczyną była
        denies.anew to 1: to był|to była|to jest
        """,
        "ru": """
        denies.ahead не 1: нет доказательств|нет признаков|исключили|исключаем|исключена|не является|не связано|не
          связан|не связана|не из-за|не вызвано|не вызван|не знаем|неизвестно
        denies.close не 1: не
        denies.behind вне 1: исключена|исключен|исключено|не является причиной|не причина|ни при чем
        denies.turn а 1: а|но|причина в|причиной стал|причиной стала
        denies.anew это 1: это был|это была
        """,
        "uk": """
        denies.ahead не 1: немає доказів|немає ознак|виключили|виключаємо|не є|не пов'язано|не через|не знаємо|невідомо
        denies.close не 1: не
        denies.behind поза 1: виключено|виключена|не є причиною|не причина
        denies.turn а 1: а|але
        """,
        "tr": """
        denies.ahead hiç 1: bilmiyoruz
        denies.next değil 1: değil|değildir|değildi
        denies.behind kanıt 1: kanıtı yok|kanıt yok|kanıt bulunmuyor|belirtisi yok|ihtimali elendi|
          ~ilgisi yok|ilgili değil|bilmiyoruz|olup olmadığı
        denies.turn ama 1: ama|fakat|ancak
        """,
        "id": """
        denies.ahead bukan 1: bukan|tidak ada bukti|tidak ada indikasi|tidak disebabkan|tidak terkait|belum tahu|tidak tahu|
          ~tidak berkaitan
        denies.behind bukan 1: bukan penyebab|telah dikesampingkan|bukan penyebabnya
        denies.turn tapi 1: tapi|tetapi|melainkan|namun
        """,
        "ja": """
        denies.behind ない 1: ではありません|ではない|ではなく|ではございません|によるものではありません|によるものではない|証拠はありません|
          ~形跡はありません|可能性は否定|可能性は排除|可能性は低い|無関係|かどうか|関係ありません
        denies.turn 原因は 1: 原因は
        """,
        "zh": """
        denies.ahead 不 1: 不是|并非|並非|没有证据|沒有證據|无证据|排除了|已排除|排除|不清楚是否|尚不清楚|是否|未发现|未發現|
          ~不是因为|不是因為
        denies.behind 排除 1: 已被排除|已排除|的可能性已排除|无关|無關|不是原因
        denies.turn 而是 1: 而是|但|原因是
        """,
        "ko": """
        denies.behind 아님 1: *아닙니다*|*아니다*|*아니에요*|*아니며*|*아니라*|*증거는 없*|*증거가 없*|*정황은 없*|*무관*|*배제*|*관련이 없*|
          ~*여부*
        denies.turn 하지만 1: 하지만|그러나
        """,
        "ar": """
        denies.ahead ليس 1: ليس|ليست|لا يوجد دليل|لا توجد ادله|لا دليل|استبعدنا|نستبعد|لا نعرف|غير مرتبط|لا علاقه
        denies.behind ليس 1: ليس السبب|ليست السبب|مستبعد
        denies.turn لكن 1: لكن|بل|السبب هو
        """,
        "hi": """
        denies.ahead koi 1: कोई सबूत नहीं
        denies.next नहीं 1: नहीं है|नहीं था|nahi hai|nahi tha
        denies.behind सबूत 1: का कोई सबूत नहीं
        denies.turn लेकिन 1: लेकिन|बल्कि|lekin
        """,
    ]
}
