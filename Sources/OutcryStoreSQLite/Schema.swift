import GRDB

/// The tables, as the migrations that made them. A migration that has been released is never changed.
enum Schema {
    /// “Outc”, in the header of every file of ours.
    static let applicationID: Int32 = 0x4F75_7463

    static let migrations = [
        "0001-reports", "0002-derived", "0003-sources-and-keys", "0004-official-and-hubs",
        "0005-networks-and-withdrawal", "0006-moderation", "0007-webhooks", "0008-revoked-tokens",
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (name, sql) in zip(
            migrations,
            [
                reports, derived, sourcesAndKeys, officialAndHubs, networksAndWithdrawal, moderation, webhooks,
                revokedTokens,
            ])
        {
            migrator.registerMigration(name) { db in try db.execute(sql: sql) }
        }
        return migrator
    }

    /// Instants are milliseconds and minutes are minutes, both since the epoch.
    private static let reports = """
        PRAGMA application_id = \(applicationID);
        CREATE TABLE reports (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            id BLOB NOT NULL UNIQUE,
            source TEXT NOT NULL,
            key TEXT NOT NULL,
            source_kind TEXT NOT NULL,
            reporter INTEGER,
            service TEXT,
            symptoms TEXT NOT NULL,
            region TEXT,
            language TEXT,
            text TEXT,
            link TEXT,
            occurred INTEGER NOT NULL,
            received INTEGER NOT NULL,
            UNIQUE (source, key)
        ) STRICT;
        """

    /// An empty region is “not known”, an empty symptom “all together”: a primary key takes no NULL.
    private static let derived = """
        CREATE TABLE fold_progress (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            through INTEGER NOT NULL,
            position INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE fold_snapshot (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            through INTEGER NOT NULL,
            position INTEGER NOT NULL,
            state BLOB NOT NULL
        ) STRICT;
        CREATE TABLE verdicts (
            report BLOB PRIMARY KEY NOT NULL,
            document TEXT NOT NULL
        ) STRICT;
        CREATE TABLE tallies (
            service TEXT NOT NULL,
            minute INTEGER NOT NULL,
            region TEXT NOT NULL,
            symptom TEXT NOT NULL,
            reporters INTEGER NOT NULL,
            forum INTEGER,
            social INTEGER,
            status INTEGER,
            news INTEGER,
            submission INTEGER,
            import INTEGER,
            PRIMARY KEY (service, minute, region, symptom)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE incidents (
            id TEXT PRIMARY KEY NOT NULL,
            service TEXT NOT NULL,
            state TEXT NOT NULL,
            open INTEGER NOT NULL,
            opened INTEGER NOT NULL,
            updated INTEGER NOT NULL,
            document TEXT NOT NULL
        ) STRICT;
        CREATE INDEX incidents_by_opened ON incidents (opened, id);
        CREATE INDEX incidents_by_service ON incidents (service, opened, id);
        CREATE INDEX incidents_by_updated ON incidents (updated);
        CREATE INDEX incidents_open ON incidents (opened, id) WHERE open = 1;
        """

    private static let sourcesAndKeys = """
        CREATE TABLE source_health (
            source TEXT PRIMARY KEY NOT NULL,
            document TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE reporter_keys (
            day INTEGER PRIMARY KEY,
            key BLOB NOT NULL CHECK (length(key) = 32)
        ) STRICT;
        """

    /// Of a withdrawn report only its id, source and key stay, and when it was withdrawn.
    private static let networksAndWithdrawal = """
        ALTER TABLE reports ADD COLUMN network INTEGER;
        ALTER TABLE reports ADD COLUMN held TEXT;
        ALTER TABLE reports ADD COLUMN withdrawn INTEGER;
        CREATE INDEX reports_held ON reports (sequence) WHERE held IS NOT NULL;
        CREATE TABLE secrets (
            purpose TEXT PRIMARY KEY NOT NULL,
            key BLOB NOT NULL CHECK (length(key) = 32)
        ) STRICT, WITHOUT ROWID;
        """

    /// A held report that has been judged keeps its place and waits no longer. The hash of an entry of the audit log is
    /// text, as it is shown.
    private static let moderation = """
        ALTER TABLE reports ADD COLUMN judged TEXT;
        DROP INDEX reports_held;
        CREATE INDEX reports_held ON reports (sequence) WHERE held IS NOT NULL AND judged IS NULL;
        CREATE TABLE decisions (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            decided INTEGER NOT NULL,
            incident TEXT NOT NULL,
            service TEXT NOT NULL,
            merged_into TEXT
        ) STRICT;
        CREATE INDEX decisions_by_decided ON decisions (decided, sequence);
        CREATE TABLE audit (
            sequence INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            who TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            outcome TEXT NOT NULL,
            reason TEXT,
            hash TEXT NOT NULL
        ) STRICT;
        CREATE TABLE retention (
            part TEXT PRIMARY KEY NOT NULL,
            sequence INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    private static let officialAndHubs = """
        ALTER TABLE reports ADD COLUMN official TEXT;
        CREATE TABLE hub_subscriptions (
            source TEXT PRIMARY KEY NOT NULL,
            document TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    private static let webhooks = """
        CREATE TABLE webhooks (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            document TEXT NOT NULL,
            key BLOB NOT NULL CHECK (length(key) = 32),
            old_key BLOB CHECK (length(old_key) = 32)
        ) STRICT;
        """

    private static let revokedTokens = """
        CREATE TABLE revoked_tokens (
            token TEXT PRIMARY KEY NOT NULL,
            revoked INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
