import Foundation
import Mustache

/// The templates of the pages, and the files they need, read once at the start.
struct PageLibrary: Sendable {
    /// The style sheet, at an address that changes with its bytes.
    let stylesheet: Asset
    /// The icon of the site.
    let icon: Asset

    private let templates: MustacheLibrary

    /// Reads the room's own resources. Throws `WebError` when one is missing or broken.
    init() throws(WebError) {
        stylesheet = Asset(
            name: "outcry", ending: "css", type: "text/css; charset=utf-8", bytes: try Self.bytes(of: "outcry.css"))
        icon = Asset(name: "icon", ending: "svg", type: "image/svg+xml", bytes: try Self.bytes(of: "icon.svg"))
        var templates = MustacheLibrary()
        for name in [
            "layout", "badge", "home", "chart", "regions", "situation", "thanks", "service", "reportform",
            "incidentlist",
            "incidents", "incident", "message", "problems", "api",
        ] {
            let resource = "\(name).mustache"
            let text = String(decoding: try Self.bytes(of: resource), as: UTF8.self)
            do {
                try templates.register(text, named: name)
            } catch {
                throw .unreadable(resource: resource, reason: "\(error)")
            }
        }
        self.templates = templates
    }

    /// The HTML of a page in the frame that all pages share.
    func html(_ page: Any, template: String, frame: PageFrame) -> [UInt8] {
        var frame = frame
        frame.stylesheet = stylesheet.path
        frame.icon = icon.path
        frame.page = page
        guard let html = templates.render(frame, withTemplate: template) else {
            preconditionFailure("there is no template named \(template)")
        }
        return Array(html.utf8)
    }

    /// The bytes of one of the room's own resources.
    static func bytes(of resource: String) throws(WebError) -> [UInt8] {
        // Foundation takes a folder of this name for the layout of a bundle, and looks for another one inside.
        let folder = Bundle.module.bundleURL.appendingPathComponent("Resources")
        do {
            return Array(try Data(contentsOf: folder.appendingPathComponent(resource)))
        } catch {
            throw .unreadable(resource: resource, reason: "\(error)")
        }
    }
}
