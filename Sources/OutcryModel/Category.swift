/// The kind of a service, by what people use it for.
public enum Category: String, CaseIterable, Codable, Hashable, Sendable {
    /// Computing, storage and delivery rented by the hour.
    case cloud
    /// Code hosting, package registries and build services.
    case developer
    /// Office work, files and meetings.
    case productivity
    /// Assistants and models.
    case ai
    /// Chats and calls.
    case messaging
    /// Social networks.
    case social
    /// Mail.
    case email
    /// Banks.
    case bank
    /// Cards, wallets and payment services.
    case payment
    /// Mobile networks.
    case mobile
    /// Fixed internet access.
    case broadband
    /// Video and music.
    case streaming
    /// Games and game platforms.
    case games
    /// Shops and deliveries.
    case retail
    /// Trains, flights, taxis and tickets.
    case transport
    /// Public authorities.
    case government
    /// Electricity, gas and water.
    case utility
}
