import ArgumentParser
import Foundation
import OutcryModel
import OutcryPipeline
import OutcryStore
import OutcryStoreSQLite
import OutcryWeb

struct AdminCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "admin", abstract: "Sign tokens for moderators and operators.", subcommands: [Token.self])

    struct Token: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sign a token for /api/v1/admin, and print it.",
            discussion: """
                EXAMPLE
                  outcry admin token --data ./data --name ada --scope moderate --expires 30d

                read lets its owner see, moderate judge reports and incidents, sources pause and resume sources, \
                webhooks add and change those; each lets see. It is signed under a key of the data folder and stored nowhere: whoever has it can use it until \
                it ends or the operator revokes its id with DELETE /api/v1/admin/tokens/ID. Works beside a running server.
                """)

        @OptionGroup var data: DataOptions

        @Option(help: "Whose it is, as the audit log will name them.")
        var name: String

        @Option(
            help: "What it is good for: read, moderate, sources or webhooks; may come several times.",
            transform: Self.scope)
        var scope: [AdminScope]

        @Option(
            help: ArgumentHelp("How long it lasts, such as 12h or 30d; at most 366d.", valueName: "time"),
            transform: LongTime.read)
        var expires: Duration = .seconds(30 * 86_400)

        func validate() throws {
            if scope.isEmpty { throw ValidationError("Say what it is good for, such as --scope moderate.") }
            if expires > .seconds(366 * 86_400) { throw ValidationError("A token lasts for at most 366d.") }
        }

        func run() async throws {
            let grant = AdminGrant(name: name, scopes: Set(scope), expires: SystemTime.wall() + expires)
            let tokens = AdminTokens(key: try await key())
            guard let token = tokens.token(for: grant), let id = tokens.grant(of: token)?.token else {
                throw AdminError.unfitGrant
            }
            let scopes = Set(scope.map(\.rawValue)).sorted().joined(separator: ", ")
            Output.note("For \(name), good for \(scopes) until \(grant.expires?.rfc3339 ?? "").")
            Output.note("Its id, by which it can be revoked: \(id). Keep the token itself secret:")
            Output.line(token)
        }

        private static func scope(_ text: String) throws -> AdminScope {
            guard let scope = AdminScope(rawValue: text) else {
                throw ValidationError("The scopes are \(AdminScope.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            return scope
        }

        /// The key of the data folder; made when there is none yet and no server runs.
        private func key() async throws -> [UInt8] {
            if FileManager.default.fileExists(atPath: data.folder + "/outcry.sqlite") {
                let store = try SQLiteStore(folder: data.folder, readOnly: true)
                defer { Task { try? await store.close() } }
                if let key = try? await store.secret(.administration) { return key }
            }
            do {
                let store = try SQLiteStore(folder: data.folder)
                let key = try await store.secret(.administration)
                try await store.close()
                return key
            } catch StoreError.cannotOpen(_, let reason) where reason.contains("in use") {
                throw AdminError.noKey(folder: data.folder)
            }
        }
    }
}
