import HTTPTypes
import Hummingbird

/// Puts the header fields on every answer that keep browsers from doing more with it than it is for, and opens public
/// data to the pages of other sites.
struct ProtectiveHeaders {
    /// Pages have styles and images of this site, forms that lead to it, and nothing else: no scripts at all.
    static let contentPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"

    /// The fields that are the same on every answer.
    private let usual: [HTTPField]

    init(isSecure: Bool) {
        usual =
            [
                HTTPField(name: .contentSecurityPolicy, value: Self.contentPolicy),
                HTTPField(name: .xContentTypeOptions, value: "nosniff"),
                // Not “no-referrer”: browsers would send the site's own forms with the origin “null”, like those of
                // strangers.
                HTTPField(name: .referrerPolicy, value: "same-origin"),
                HTTPField(name: .frameOptions, value: "DENY"),
                HTTPField(name: .permissionsPolicy, value: "camera=(), geolocation=(), microphone=()"),
                HTTPField(name: .openerPolicy, value: "same-origin"),
            ] + (isSecure ? [HTTPField(name: .strictTransportSecurity, value: "max-age=31536000")] : [])
    }

    /// Puts them on an answer, which has none of them yet.
    func protect(_ response: inout Response, to request: Request) {
        for field in usual { response.headers.append(field) }
        let isData = RequestPath.isData(request.uri.path)
        response.headers.append(
            HTTPField(name: .crossOriginResourcePolicy, value: isData ? "cross-origin" : "same-origin"))
        if isData, [.get, .head, .options].contains(request.method), !RequestPath.isClosedToPages(request.uri.path) {
            response.headers[.accessControlAllowOrigin] = "*"
            response.headers[.accessControlExposeHeaders] = "ETag, Link, Retry-After"
            if request.method == .options {
                response.headers[.accessControlAllowMethods] = "GET, HEAD"
                response.headers[.accessControlAllowHeaders] = "Accept, If-Modified-Since, If-None-Match"
                response.headers[.accessControlMaxAge] = "86400"
            }
        }
    }
}
