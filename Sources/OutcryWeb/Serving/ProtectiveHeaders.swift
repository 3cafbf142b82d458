import HTTPTypes
import Hummingbird

/// Puts the header fields on every answer that keep browsers from doing more with it than it is for, and opens public
/// data to the pages of other sites.
struct ProtectiveHeaders: RouterMiddleware {
    typealias Context = WebContext

    /// Pages have styles and images of this site, forms that lead to it, and nothing else: no scripts at all.
    static let contentPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"

    let isSecure: Bool

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.contentPolicy
        response.headers[.xContentTypeOptions] = "nosniff"
        // Not “no-referrer”: browsers would send the site's own forms with the origin “null”, like those of strangers.
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.frameOptions] = "DENY"
        response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
        response.headers[.openerPolicy] = "same-origin"
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        let isData = RequestPath.isData(request.uri.path)
        response.headers[.crossOriginResourcePolicy] = isData ? "cross-origin" : "same-origin"
        if isData, [.get, .head, .options].contains(request.method), !RequestPath.isClosedToPages(request.uri.path) {
            response.headers[.accessControlAllowOrigin] = "*"
            response.headers[.accessControlExposeHeaders] = "ETag, Link, Retry-After"
            if request.method == .options {
                response.headers[.accessControlAllowMethods] = "GET, HEAD"
                response.headers[.accessControlAllowHeaders] = "Accept, If-Modified-Since, If-None-Match"
                response.headers[.accessControlMaxAge] = "86400"
            }
        }
        return response
    }
}
