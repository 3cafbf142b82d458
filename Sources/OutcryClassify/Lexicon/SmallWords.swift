/// The small words of languages that have no lexicon yet, so that they are not taken for others.
enum SmallWords {
    static let texts: [(language: String, text: String)] = [
        (
            "cs",
            "je|se|na|že|to|jak|ale|mi|mám|nebo|když|už|jen|také|proč|kde|není|jsem|jsou|byl|by|pro|nefunguje|prosím"
        ),
        ("sk", "je|sa|na|že|to|ako|ale|mi|mám|alebo|keď|už|len|tiež|prečo|kde|nie|som|sú|bol|by|pre|nefunguje|prosím"),
        ("hu", "az|egy|nem|hogy|és|van|meg|is|ha|csak|már|mint|volt|kell|de|ezt|nincs|miért|működik|lehet|nekem|után"),
        ("fi", "ja|ei|on|se|että|en|mutta|kun|niin|ole|voi|miten|mikä|miksi|nyt|kaikki|olen|minun|tai|myös|toimi|kuin"),
        (
            "sv",
            "och|det|att|inte|jag|är|på|som|för|med|har|en|ett|den|av|till|men|om|från|hur|när|varför|fungerar|någon"
        ),
        ("da", "og|det|at|ikke|jeg|er|på|som|for|med|har|en|et|den|af|til|men|om|fra|hvordan|når|hvorfor|virker|nogen"),
        (
            "nb",
            "og|det|at|ikke|jeg|er|på|som|for|med|har|en|et|den|av|til|men|om|fra|hvordan|når|hvorfor|fungerer|noen"
        ),
        ("ro", "și|nu|este|sunt|care|pentru|cu|din|am|mai|dar|ce|cum|când|unde|merge|fost|acest|după|toate|aici|vă"),
        ("vi", "không|là|và|có|của|được|cho|tôi|bị|rồi|này|mà|với|đã|cái|mạng|ai|nào|hôm|nay|sao|thì"),
        ("sl", "je|se|na|da|ne|in|kako|ali|mi|imam|ko|že|samo|zakaj|kje|ni|sem|so|bil|bi|za|deluje|prosim"),
        ("hr", "je|se|na|da|ne|i|kako|ali|mi|imam|kad|već|samo|zašto|gdje|nije|sam|su|bio|bi|za|radi|molim"),
        ("ca", "és|no|que|els|les|amb|per|una|però|això|meu|quan|perquè|també|aquest|funciona|tinc|està|molt"),
    ]
}
