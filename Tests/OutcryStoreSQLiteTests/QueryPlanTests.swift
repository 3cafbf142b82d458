import GRDB
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryStoreSQLite

/// How SQLite goes about every statement. A change here is a change of cost.
struct QueryPlanTests {
    struct Pinned: Sendable, CustomTestStringConvertible {
        let name: String
        let sql: String
        let plan: [String]

        init(_ name: String, _ sql: String, _ plan: [String]) {
            self.name = name
            self.sql = sql
            self.plan = plan
        }

        var testDescription: String { name }
    }

    @Test(arguments: plans)
    func `the plan is the pinned one`(pinned: Pinned) async throws {
        let folder = try Folder()
        let store = try SQLiteStore(folder: folder.path)
        let plan = try await store.writing().write { db in
            let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + pinned.sql)
            statement.setUncheckedArguments(
                StatementArguments(Array(repeating: 1, count: pinned.sql.count { $0 == "?" })))
            return try Row.fetchAll(statement).map { $0["detail"] as String }
        }
        #expect(plan == pinned.plan)
    }

    static let plans: [Pinned] = [
        Pinned("insert a report", ReportTable.insertion, []),
        Pinned(
            "a report by key", ReportTable.byKey,
            ["SEARCH reports USING INDEX sqlite_autoindex_reports_2 (source=? AND key=?)"]),
        Pinned(
            "a report by id", ReportTable.byID,
            ["SEARCH reports USING COVERING INDEX sqlite_autoindex_reports_1 (id=?)"]),
        Pinned(
            "a report that was not taken back", ReportTable.ofID,
            ["SEARCH reports USING INDEX sqlite_autoindex_reports_1 (id=?)"]),
        Pinned("reports that follow", ReportTable.following, ["SEARCH reports USING INTEGER PRIMARY KEY (rowid>?)"]),
        Pinned(
            "the last report", ReportTable.lastReceived,
            ["SEARCH reports USING INTEGER PRIMARY KEY (rowid=?)", "SCALAR SUBQUERY 1", "SEARCH reports"]),
        Pinned(
            "withdraw a report", ReportTable.withdrawal,
            ["SEARCH reports USING INDEX sqlite_autoindex_reports_1 (id=?)"]),
        Pinned(
            "forget a verdict", VerdictTable.forgetting,
            ["SEARCH verdicts USING INDEX sqlite_autoindex_verdicts_1 (report=?)"]),
        Pinned("a secret", SecretTable.reading, ["SEARCH secrets USING PRIMARY KEY (purpose=?)"]),
        Pinned("make a secret", SecretTable.writing, []),
        Pinned("held reports", HeldTable.waiting, ["SEARCH reports USING INDEX reports_held (sequence>?)"]),
        Pinned("a held report", HeldTable.byID, ["SEARCH reports USING INDEX sqlite_autoindex_reports_1 (id=?)"]),
        Pinned("judge a report", HeldTable.judging, ["SEARCH reports USING INDEX sqlite_autoindex_reports_1 (id=?)"]),
        Pinned(
            "the copy of a report", HeldTable.copyOf,
            [
                "SEARCH original USING INDEX sqlite_autoindex_reports_1 (id=?)",
                "SEARCH copy USING INDEX sqlite_autoindex_reports_2 (source=? AND key=?)",
            ]),
        Pinned("write a decision", DecisionTable.writing, []),
        Pinned(
            "decisions", DecisionTable.reading,
            ["SEARCH decisions USING INDEX decisions_by_decided (decided>? AND decided<?)"]),
        Pinned("write to the audit log", AuditTable.writing, []),
        // The last row, by the key.
        Pinned("the last entry of the audit log", AuditTable.last, ["SCAN audit"]),
        Pinned("the audit log", AuditTable.reading, ["SEARCH audit USING INTEGER PRIMARY KEY (rowid>?)"]),
        Pinned("how much is forgotten", RetentionTable.reading, ["SEARCH retention USING PRIMARY KEY (part=?)"]),
        Pinned("keep how much is forgotten", RetentionTable.writing, []),
        Pinned(
            "what is to be forgotten next", RetentionTable.next,
            ["SEARCH reports USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"]),
        Pinned(
            "what restarts need", RetentionTable.snapshot, ["SEARCH fold_snapshot USING INTEGER PRIMARY KEY (rowid=?)"]),
        Pinned(
            "forget words", RetentionTable.forgetting(.words),
            ["SEARCH reports USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"]),
        Pinned(
            "forget hashes", RetentionTable.forgetting(.hashes),
            ["SEARCH reports USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"]),
        // A table of one row, read once a start.
        Pinned("the last place", ReportTable.lastPlace, ["SCAN sqlite_sequence"]),
        Pinned("progress", FoldTable.readProgress, ["SEARCH fold_progress USING INTEGER PRIMARY KEY (rowid=?)"]),
        Pinned("snapshot", FoldTable.readSnapshot, ["SEARCH fold_snapshot USING INTEGER PRIMARY KEY (rowid=?)"]),
        Pinned("write progress", FoldTable.writeProgress, []),
        Pinned("write a snapshot", FoldTable.writeSnapshot, []),
        Pinned(
            "a verdict", VerdictTable.reading, ["SEARCH verdicts USING INDEX sqlite_autoindex_verdicts_1 (report=?)"]),
        Pinned(
            "write a verdict", VerdictTable.writing,
            [
                "SCAN CONSTANT ROW", "SCALAR SUBQUERY 1",
                "SEARCH reports USING INDEX sqlite_autoindex_reports_1 (id=?)",
            ]),
        Pinned(
            "tallies together", TallyTable.reading(.together),
            ["SEARCH tallies USING PRIMARY KEY (service=? AND minute>? AND minute<?)"]),
        Pinned(
            "tallies of each symptom", TallyTable.reading(.each),
            ["SEARCH tallies USING PRIMARY KEY (service=? AND minute>? AND minute<?)"]),
        Pinned(
            "tallies of one symptom", TallyTable.reading(.one(.slow)),
            ["SEARCH tallies USING PRIMARY KEY (service=? AND minute>? AND minute<?)"]),
        // The rows of the window are read once, and their sums sorted.
        Pinned(
            "tallies together, added up", TallyTable.reading(.together, step: 15),
            [
                "SEARCH tallies USING PRIMARY KEY (service=? AND minute>? AND minute<?)",
                "USE TEMP B-TREE FOR GROUP BY",
            ]),
        Pinned(
            "tallies of each symptom, added up", TallyTable.reading(.each, step: 1440),
            [
                "SEARCH tallies USING PRIMARY KEY (service=? AND minute>? AND minute<?)",
                "USE TEMP B-TREE FOR GROUP BY",
            ]),
        Pinned("write a tally", TallyTable.writing, []),
        Pinned("an incident", IncidentTable.byID, ["SEARCH incidents USING INDEX sqlite_autoindex_incidents_1 (id=?)"]),
        Pinned(
            "the place of an incident", IncidentTable.placeOf,
            ["SEARCH incidents USING INDEX sqlite_autoindex_incidents_1 (id=?)"]),
        Pinned(
            "incidents", IncidentTable.reading(IncidentQuery()),
            ["SEARCH incidents USING INDEX incidents_by_opened ((opened,id)<(?,?))"]),
        Pinned(
            "incidents of a service", IncidentTable.reading(IncidentQuery(service: "a")),
            ["SEARCH incidents USING INDEX incidents_by_service (service=? AND (opened,id)<(?,?))"]),
        Pinned(
            "incidents opened before", IncidentTable.reading(IncidentQuery(openedBefore: Minute(9))),
            ["SEARCH incidents USING INDEX incidents_by_opened ((opened,id)<(?,?))"]),
        Pinned(
            "open incidents", IncidentTable.reading(IncidentQuery(states: [.suspected, .confirmed, .easing])),
            ["SEARCH incidents USING INDEX incidents_open ((opened,id)<(?,?))"]),
        Pinned(
            "open incidents of a service", IncidentTable.reading(IncidentQuery(service: "a", states: [.easing])),
            ["SEARCH incidents USING INDEX incidents_open ((opened,id)<(?,?))"]),
        Pinned(
            "ended incidents", IncidentTable.reading(IncidentQuery(states: [.ended])),
            ["SEARCH incidents USING INDEX incidents_by_opened ((opened,id)<(?,?))"]),
        // Few have changed of late, and those are sorted.
        Pinned(
            "incidents that changed", IncidentTable.reading(IncidentQuery(service: "a", changedSince: Minute(1))),
            ["SEARCH incidents USING INDEX incidents_by_updated (updated>?)", "USE TEMP B-TREE FOR ORDER BY"]
        ),
        Pinned("write an incident", IncidentTable.writing, []),
        // All rows are wanted.
        Pinned("source health", HealthTable.reading, ["SCAN source_health"]),
        Pinned("write source health", HealthTable.writing, []),
        Pinned("subscriptions", SubscriptionTable.reading, ["SCAN hub_subscriptions"]),
        Pinned("write a subscription", SubscriptionTable.writing, []),
        Pinned(
            "forget a subscription", SubscriptionTable.removing,
            ["SEARCH hub_subscriptions USING PRIMARY KEY (source=?)"]),
        Pinned("webhooks", WebhookTable.reading, ["SCAN webhooks"]),
        Pinned("a webhook", WebhookTable.byID, ["SEARCH webhooks USING INDEX sqlite_autoindex_webhooks_1 (id=?)"]),
        Pinned(
            "how many webhooks there are", WebhookTable.counting,
            ["SCAN webhooks USING COVERING INDEX sqlite_autoindex_webhooks_1"]),
        Pinned("add a webhook", WebhookTable.adding, []),
        Pinned(
            "write a webhook", WebhookTable.writing, ["SEARCH webhooks USING INDEX sqlite_autoindex_webhooks_1 (id=?)"]),
        Pinned(
            "rotate a key", WebhookTable.rotating, ["SEARCH webhooks USING INDEX sqlite_autoindex_webhooks_1 (id=?)"]),
        Pinned(
            "forget a webhook", WebhookTable.removing,
            ["SEARCH webhooks USING INDEX sqlite_autoindex_webhooks_1 (id=?)"]),
        Pinned(
            "the keys of a webhook", WebhookTable.readingKeys,
            ["SEARCH webhooks USING INDEX sqlite_autoindex_webhooks_1 (id=?)"]),
        Pinned(
            "a revoked token", RevokedTokenTable.reading, ["SEARCH revoked_tokens USING PRIMARY KEY (token=?)"]),
        Pinned("revoke a token", RevokedTokenTable.writing, []),
        Pinned(
            "a reporter key", ReporterKeyTable.reading, ["SEARCH reporter_keys USING INTEGER PRIMARY KEY (rowid=?)"]),
        Pinned("make a reporter key", ReporterKeyTable.writing, []),
        Pinned(
            "destroy reporter keys", ReporterKeyTable.destroying,
            ["SEARCH reporter_keys USING INTEGER PRIMARY KEY (rowid<?)"]),
    ]
}
