import Testing

@testable import OutcryClassify

@Suite struct ModelFileTests {
    private static let bytes: [UInt8] = {
        var model = LinearModel()
        model.filter[3] = 0x8000_0000_0000_0001
        model.setWeights((0..<Label.columns).map { 8 * $0 - 127 }, ofRow: 1)
        model.setWeights((0..<Label.columns).map { 127 - 8 * $0 }, ofRow: model.rows.count - 1)
        model.units[0] = 0.25
        model.biases[1] = -1.5
        model.thresholds[Label.count - 1] = 0.125
        return ModelFile.bytes(of: model)
    }()

    @Test func `a model reads back from its file`() throws {
        let model = try ModelFile.model(from: Self.bytes)
        #expect(Self.bytes.count == ModelFile.size)
        #expect(model.filter[3] == 0x8000_0000_0000_0001)
        #expect((0..<Label.columns).map { model.weight(1, $0) } == (0..<Label.columns).map { 8 * $0 - 127 })
        let last = model.rows.count - 1
        #expect((0..<Label.columns).map { model.weight(last, $0) } == (0..<Label.columns).map { 127 - 8 * $0 })
        #expect(model.units[0] == 0.25)
        #expect(model.biases[1] == -1.5)
        #expect(model.thresholds[Label.count - 1] == 0.125)
        #expect(ModelFile.bytes(of: model) == Self.bytes)
    }

    @Test func `a file of another length or name is damaged`() {
        var renamed = Self.bytes
        renamed[7] ^= 1
        for bytes in [[], Self.bytes.dropLast(), Self.bytes + [0], renamed] {
            #expect { try ModelFile.model(from: bytes) } throws: { error in
                if case ClassifierError.damaged = error { true } else { false }
            }
        }
    }
}
