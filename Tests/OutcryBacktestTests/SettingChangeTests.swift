import OutcryAggregate
import Testing

@testable import OutcryBacktest

struct SettingChangeTests {
    @Test func `a change is of one setting, and leaves the others`() throws {
        let changed = try DetectionSettings.standard.changed([
            SettingChange("tolerated=3"), SettingChange("sameOnset=20"),
        ])
        #expect(changed.tolerated == 3)
        #expect(changed.sameOnset == 20)
        var back = changed
        (back.tolerated, back.sameOnset) = (DetectionSettings.standard.tolerated, DetectionSettings.standard.sameOnset)
        #expect(back == .standard)
    }

    @Test func `every setting can be changed by its name`() throws {
        for setting in DetectionSettings.standard.byName {
            let value = setting.value < 1 ? setting.value / 2 : setting.value == 1 ? 2 : setting.value - 1
            let changed = try DetectionSettings.standard.changed([SettingChange("\(setting.name)=\(value)")])
            #expect(changed.byName.first { $0.name == setting.name }?.value == value)
            #expect(changed != .standard)
        }
        #expect(DetectionSettings.standard.byName.count > 30)
    }

    @Test(arguments: [
        ("tolerated", "not of the form"), ("=3", "not of the form"), ("tolerated=", "a number"),
        ("tolerated=nan", "a number"), ("tolerated=-1", "0.001 to"), ("tolerated=0", "0.001 to"),
        ("scopeInterval=0", "1.0 to"),
        ("memoryHours=24", "48.0 to"), ("caution=1.5", "0.0 to 1.0"), ("hoursToKnow=700", "no more than memoryHours"),
        ("sameOnset=2.5", "whole number"),
        ("tolerance=3", "no setting tolerance. The settings are"),
    ])
    func `what is no change is refused in words`(text: String, words: String) {
        let error = #expect(throws: BacktestError.self) { try SettingChange(text) }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
}
