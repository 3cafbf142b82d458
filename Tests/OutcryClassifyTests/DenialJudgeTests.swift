import OutcryClassify
import OutcryModel
import Testing

struct DenialJudgeTests {
    private func cause(_ text: String, official: Bool = true) throws -> Cause? {
        let classifier = try Fixture.classifier()
        guard official else { return classifier.classify(text).cause }
        let update = StatusUpdate(stage: .identified, text: text)
        return classifier.classify(Fixture.report(text, kind: .status, service: "github", official: update)).cause
    }

    @Test(arguments: [
        "This was not a cyberattack.", "There is no evidence of a cyberattack.",
        "We have ruled out a power outage and a fibre cut as the cause.",
        "We have ruled out a power outage, a fibre cut and a DDoS attack.",
        "We do not yet know whether a DDoS attack is involved.", "We see errors unrelated to the maintenance.",
        "A cyberattack has been ruled out.", "A DDoS attack is not the cause.", "The outage is not due to AWS.",
        "Es gibt keine Hinweise auf einen Cyberangriff.", "Ein Stromausfall ist nicht die Ursache.",
        "Das war kein Cyberangriff.", "Il n'y a aucune preuve d'une cyberattaque.",
        "Il ne s'agit pas d'une cyberattaque.", "No hay evidencia de un ciberataque.",
        "Hemos descartado un ciberataque.", "Non si tratta di un attacco hacker.",
        "Não há evidências de um ciberataque.", "Er zijn geen aanwijzingen voor een cyberaanval.",
        "Nie ma dowodów na cyberatak.", "Нет признаков того, что это кибератака.", "Это не кибератака.",
        "Bu bir siber saldırı değil.", "Ini bukan serangan siber.", "サイバー攻撃ではありません。", "这不是网络攻击。",
        "사이버 공격이 아닙니다.", "هذا ليس هجوم سيبراني.",
    ])
    func `a cause that is denied or doubted is not stated`(text: String) throws {
        #expect(try cause(text) == nil)
    }

    @Test func `a question states no cause`() throws {
        #expect(try cause("GitHub is down. Are you being DDoSed?", official: false) == nil)
        #expect(try cause("GitHub is down, is it a DDoS?", official: false) == nil)
    }

    @Test(arguments: [
        ("This was not a cyberattack but a power outage.", Cause.power),
        ("This was not a cyberattack. A power outage hit us.", .power),
        ("This was not a cyberattack, it was a power outage.", .power),
        ("A cyberattack has been ruled out; a power outage hit us.", .power),
        ("Das war kein Cyberangriff, sondern ein Stromausfall.", .power),
        ("Ce n'est pas une cyberattaque mais une panne de courant.", .power),
        ("We are under a DDoS attack. No data is lost.", .cyberattack),
        ("Users cannot sign in because of a DDoS attack.", .cyberattack),
    ])
    func `a cause stated beside a denial counts`(text: String, cause: Cause) throws {
        #expect(try self.cause(text) == cause)
    }

    @Test func `trouble told with a negation keeps its cause`() throws {
        #expect(try cause("GitHub is not working after the update", official: false) == .software)
        #expect(try cause("GitHub isn't loading since the update", official: false) == .software)
    }
}
