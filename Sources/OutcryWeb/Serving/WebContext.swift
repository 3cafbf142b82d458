import Hummingbird
import Logging
import NIOCore

/// What is known of a request besides the request itself.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection; `nil` where there is none, as in a test without a socket.
    let peer: SocketAddress?
    /// Where a route offers what it made a reader's page of; `nil` where nothing is kept.
    var offer: KeyedPage.Offer?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress
    }
}
