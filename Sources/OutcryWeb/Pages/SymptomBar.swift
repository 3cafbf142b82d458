import OutcryModel
import OutcryPublish

/// How many reporters name a symptom.
struct SymptomBar {
    let symptomTitle: String
    let reports: String
    let share: String
    let width: String

    /// The symptoms that may be shown, the one named most first.
    static func bars(_ symptoms: [Symptom: Int], of total: Int, publisher: Publisher) -> [SymptomBar] {
        let shown = publisher.disclosure.shown(symptoms, of: total).sorted {
            $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
        }
        return shown.map { symptom, count in
            let share = min(1, Double(count) / Double(publisher.disclosure.shown(total) ?? count))
            return SymptomBar(
                symptomTitle: publisher.title(of: symptom), reports: Figures.count(count),
                share: Figures.percent(share), width: Figures.coordinate(share * 100))
        }
    }
}
