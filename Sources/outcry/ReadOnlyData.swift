import Foundation
import OutcryClassify
import OutcryCollect
import OutcryModel
import OutcryPipeline
import OutcryRegions
import OutcryStoreSQLite

/// The data of an instance as a command sees them, beside a running server or without one.
struct ReadOnlyData {
    let store: SQLiteStore

    init(folder: String) throws {
        guard FileManager.default.fileExists(atPath: folder + "/outcry.sqlite") else {
            throw CommandError.noData(folder: folder)
        }
        store = try SQLiteStore(folder: folder, readOnly: true)
    }

    /// The road as far as it was folded, in memory; nothing is written.
    func pipeline(of catalogue: Catalogue) async throws -> Pipeline {
        let regions = try RegionTree.standard()
        return try await Pipeline(
            services: catalogue.services, log: store, store: store,
            classifier: try Classifier(
                services: catalogue.services, regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, detection: try DetectionOptions.ofEnvironment(), time: SystemTime(), keeping: .inMemory)
    }
}
