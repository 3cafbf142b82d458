/// The whole tree of regions in which a service is reported or used, over a window of time.
///
/// Where a `Scope` names the fewest regions that say where an outage is, a picture has every region, with the numbers that
/// are needed to tell them without pointing at anybody.
public struct ScopePicture: Hashable, Sendable {
    /// The service.
    public let service: Service.ID
    /// The symptom it is about; `nil` for all together.
    public let symptom: Symptom?
    /// The first minute of the window.
    public let from: Minute
    /// The minute after its last.
    public let to: Minute
    /// The extent in one word; `nil` when nothing is affected.
    public let extent: Extent?
    /// The regions, parents before children.
    public let regions: [RegionPicture]

    /// A picture from its parts.
    public init(
        service: Service.ID, symptom: Symptom? = nil, from: Minute, to: Minute, extent: Extent?,
        regions: [RegionPicture]
    ) {
        self.service = service
        self.symptom = symptom
        self.from = from
        self.to = to
        self.extent = extent
        self.regions = regions
    }
}
