import OutcryModel

/// What a reporter chose on the form.
struct Chosen {
    var service: Service.ID?
    var symptoms: [Symptom] = []
    var region: Region.ID?
}
