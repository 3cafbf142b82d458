import NIOCore
import NIOHTTPTypes
import Synchronization

/// Counts the connections of each network, so that one of them cannot hold all there are.
final class ConnectionShare: Sendable {
    private let most: Int
    private let trusted: [AddressBlock]
    private let open = Mutex<[UInt64: Int]>([:])

    /// At most so many for each network, but for the proxies that are trusted: those speak for many.
    init(most: Int, trusted: [AddressBlock]) {
        self.most = most
        self.trusted = trusted
    }

    /// Whether one more connection of an address may be opened, which then counts until it is given back.
    func take(_ address: IPAddress) -> Bool {
        open.withLock { open in
            let count = open[address.network, default: 0]
            guard count < most else { return false }
            open[address.network] = count + 1
            return true
        }
    }

    /// Gives a connection back.
    func giveBack(_ address: IPAddress) {
        open.withLock { open in
            let count = open[address.network, default: 0]
            open[address.network] = count > 1 ? count - 1 : nil
        }
    }

    /// How many networks have connections open.
    var networks: Int { open.withLock { $0.count } }

    /// Closes its connection at once where its network has too many.
    final class Handler: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = HTTPRequestPart

        private let share: ConnectionShare
        private var counted: IPAddress?

        init(_ share: ConnectionShare) {
            self.share = share
        }

        func handlerAdded(context: ChannelHandlerContext) {
            if context.channel.isActive { count(context) }
        }

        func channelActive(context: ChannelHandlerContext) {
            count(context)
            context.fireChannelActive()
        }

        func channelInactive(context: ChannelHandlerContext) {
            giveBack()
            context.fireChannelInactive()
        }

        func handlerRemoved(context: ChannelHandlerContext) {
            giveBack()
        }

        private func count(_ context: ChannelHandlerContext) {
            guard counted == nil, let address = IPAddress(context.channel.remoteAddress),
                !share.trusted.contains(where: { $0.contains(address) })
            else { return }
            if share.take(address) { counted = address } else { context.close(promise: nil) }
        }

        private func giveBack() {
            if let address = counted { share.giveBack(address) }
            counted = nil
        }
    }
}
