import OutcryClassify
import OutcryModel
import OutcryRegions
import Testing

@Suite struct ClassifierTests {
    @Test(arguments: [
        ("GitHub is down again", [Symptom.cannotAccess]), ("the site won't load", [.cannotAccess]),
        ("getting error 503 all morning", [.errorMessage]), ("everything is super laggy today", [.slow]),
        ("can't log in to my account", [.loginFailure]), ("payment declined twice at checkout", [.paymentFailure]),
        ("the app keeps crashing on launch", [.appCrash]), ("emails are not arriving", [.notDelivered]),
        ("no signal since this morning", [.noConnectivity]), ("Vodafone is down", [.noConnectivity]),
        ("uploading photos is broken", [.featureBroken]), ("all my playlists are gone", [.dataLoss]),
        ("my account was hacked", [.accountSecurity]), ("my package never arrived", [.other]),
        ("kein Netz seit heute früh", [.noConnectivity]), ("no me deja iniciar sesión", [.loginFailure]),
        ("le paiement est refusé partout", [.paymentFailure]), ("il sito non si carica", [.cannotAccess]),
        ("o app fica fechando sozinho", [.appCrash]), ("ik heb geen internet", [.noConnectivity]),
        ("brak prądu od rana", [.noConnectivity]), ("internet çok yavaş", [.slow]),
        ("нет интернета с утра", [.noConnectivity]), ("写真が全部消えた", [.dataLoss]),
        ("결제가 안 돼요 오류", [.errorMessage, .paymentFailure]), ("收不到验证码", [.notDelivered]),
        ("bijli nahi hai subah se", [.noConnectivity]), ("sinyal hilang dari pagi", [.noConnectivity]),
        ("بدون كهرباء من الصبح", [.noConnectivity]),
    ])
    func `plain words name their symptom`(text: String, expected: [Symptom]) throws {
        let verdict = try Fixture.classifier().classify(text)
        #expect(verdict.symptoms == expected)
        #expect(verdict.polarity == .problem)
    }

    @Test(arguments: [
        ("GitHub is back up", Polarity.recovered), ("the issue has been resolved", .recovered),
        ("Strom ist wieder da", .recovered), ("works fine for me", .working),
        ("bei mir läuft alles, keine probleme", .working),
        ("how do I change my plan?", .unrelated), ("calm down everyone", .unrelated),
        ("GitHub shares down 8% after earnings", .unrelated), ("Use code SAVE20 for 20% off, click here", .unrelated),
        ("remember when Netflix went down? good times", .unrelated), ("still down for me", .problem), ("", .unrelated),
        ("hello there", .unrelated),
    ])
    func `the state of the service is told from the words around it`(text: String, expected: Polarity) throws {
        #expect(try Fixture.classifier().classify(text).polarity == expected)
    }

    @Test func `what is fixed and persists for some is a problem`() throws {
        let verdict = try Fixture.classifier().classify("they say it's fixed but GitHub is still down for me")
        #expect(verdict.polarity == .problem)
    }

    @Test(arguments: [
        ("We are investigating reports of errors. Thank you for your patience.", Voice.official),
        ("my sister says Netflix is down", .secondHand), ("Thousands of users report Netflix outage", .news),
        ("Netflix is down", .firstHand), ("Get 50% off today only, promo code NOW", .promo),
    ])
    func `the voice is told`(text: String, expected: Voice) throws {
        #expect(try Fixture.classifier().classify(text).kind == expected)
    }

    @Test(arguments: [
        ("site is down, too many users at once", Cause.overload), ("broken since the latest update", .software),
        ("servers down after a ddos attack", .cyberattack), ("no internet, a digger cut the cable", .network),
        ("no power in the whole street", .power), ("site down, looks like dns", .dns),
        ("site down because the certificate expired", .certificate), ("outage because of aws", .thirdParty),
        ("service is down for maintenance", .maintenance),
    ])
    func `a stated cause is told`(text: String, expected: Cause) throws {
        #expect(try Fixture.classifier().classify(text).cause == expected)
    }

    @Test func `a fault's consequences are told`() throws {
        let classifier = try Fixture.classifier()
        #expect(classifier.classify("Zoom meeting app is down and my exam is in an hour").impacts.contains(.study))
        #expect(
            classifier.classify("card payments down, our customers can't pay at our shop").impacts.contains(.business))
        #expect(classifier.classify("GitHub is down").impacts == [])
    }

    @Test(arguments: [
        ("Is it down for anyone else?", "en"), ("Ist es bei euch auch kaputt?", "de"),
        ("¿alguien más sin servicio?", "es"),
        ("est-ce que ça marche chez vous ?", "fr"), ("qualcuno ha problemi oggi?", "it"),
        ("alguém mais sem internet?", "pt"),
        ("heeft iemand ook geen bereik?", "nl"), ("czy u was też nie działa?", "pl"), ("sizde de mi çalışmıyor?", "tr"),
        ("у кого ещё не работает?", "ru"), ("у кого ще не працює?", "uk"), ("هل الموقع يعمل عندكم؟", "ar"),
        ("क्या नेट चल रहा है?", "hi"), ("bhai net nahi chal raha kya", "hi"), ("繋がらないの私だけ？", "ja"),
        ("나만 안 되나요?", "ko"), ("是不是又崩了", "zh"), ("ada yang gak bisa login juga gak?", "id"), ("12:30 !!", "und"),
    ])
    func `the language is told`(text: String, expected: String) throws {
        #expect(try Fixture.classifier().classify(text).language == expected)
    }

    @Test func `the same text gives the same verdict from two classifiers`() throws {
        let text = "Vodafone down in Berlin und Köln, error 503, can't log in, my exam!"
        let other = try Classifier(
            services: Fixture.services, regions: try RegionTree.standard(), gazetteer: try Gazetteer.standard())
        #expect(try Fixture.classifier().classify(text) == other.classify(text))
    }

    @Test(arguments: [
        "no ", "is down not working ", "a", "down. ", "@github #github ", "東京", "\u{301}", "no signal no ",
    ])
    func `a megabyte is read, and only its beginning decides`(unit: String) throws {
        let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        let classifier = try Fixture.classifier()
        let beginning = String(String.UnicodeScalarView(text.unicodeScalars.prefix(64 * 1024)))
        #expect(classifier.classify(text) == classifier.classify(beginning))
    }
}
