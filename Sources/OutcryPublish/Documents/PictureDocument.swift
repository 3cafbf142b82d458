import OutcryModel

/// Where a service is affected, region by region.
struct PictureDocument: Encodable {
    let service: ServiceReference
    let from: Minute
    let to: Minute
    @OrNull var symptom: Symptom?
    let state: RegionState
    @OrNull var extent: Extent?
    @OrNull var extentTitle: String?
    let regions: [Row]
    /// How many regions were left out, as there are too many for one document.
    let more: Int
    let links: ScopeDocument.Links

    /// One region with its numbers.
    struct Row: Encodable {
        let region: RegionReference
        @OrNull var parent: Region.ID?
        let state: RegionState
        let named: Bool
        @OrNull var observed: Int?
        let suppressed: Bool
        @OrNull var expected: Double?
        @OrNull var ratio: Double?
        @OrNull var ratioLow: Double?
        @OrNull var ratioHigh: Double?
        @OrNull var shareOfUsers: Double?
        let symptoms: [MarkDocument]
    }
}

/// The same as a collection of features (RFC 7946). A region without a known point has no geometry.
struct PictureFeatures: Encodable {
    let type = "FeatureCollection"
    let service: Service.ID
    let from: Minute
    let to: Minute
    @OrNull var symptom: Symptom?
    let state: RegionState
    @OrNull var extent: Extent?
    let features: [Feature]
    let more: Int

    struct Feature: Encodable {
        let type = "Feature"
        let id: Region.ID
        @OrNull var geometry: Geometry?
        let properties: Properties
    }

    struct Geometry: Encodable {
        let type = "Point"
        /// Longitude and latitude.
        let coordinates: [Double]
    }

    struct Properties: Encodable {
        let region: Region.ID
        let name: String
        @OrNull var level: RegionLevel?
        @OrNull var parent: Region.ID?
        let state: RegionState
        let named: Bool
        @OrNull var observed: Int?
        @OrNull var expected: Double?
        @OrNull var ratio: Double?
        @OrNull var ratioLow: Double?
        @OrNull var ratioHigh: Double?
        @OrNull var shareOfUsers: Double?
        let symptoms: [String: Int]
    }
}
