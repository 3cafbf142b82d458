import OutcryModel

/// The labels of status pages and the names of their fields, in the languages in which hosted pages come.
enum StatusWords {
    static let labels: [String: StatusLabel] = {
        var labels: [String: StatusLabel] = [:]
        for word in updates { labels[word] = .update }
        for word in underWay { labels[word] = .underWay }
        for (stage, words) in stages {
            for word in words { labels[word] = .stage(stage) }
        }
        return labels
    }()

    private static let updates = [
        "update", "updated", "aktualisierung", "aktualisiert", "mise à jour", "actualización", "atualização",
        "aggiornamento", "bijwerking", "aktualizacja", "更新", "続報",
    ]

    private static let underWay = [
        "in progress", "under maintenance", "maintenance in progress", "in arbeit", "in bearbeitung", "en cours",
        "en curso", "en progreso", "em andamento", "in corso", "in uitvoering", "w toku", "w trakcie", "実施中",
    ]

    private static let stages: [(OfficialStage, [String])] = [
        (
            .investigating,
            [
                "investigating", "under investigation", "acknowledged", "untersuchung", "in untersuchung",
                "wird untersucht", "en cours d'analyse", "en cours d'investigation", "investigation en cours",
                "enquête en cours", "analyse en cours", "investigando", "en investigación", "em investigação",
                "em análise", "indagine in corso", "analisi in corso", "in esame", "onderzoek", "in onderzoek",
                "wordt onderzocht", "badanie", "w trakcie badania", "w trakcie analizy", "analizowanie", "調査中",
                "原因調査中",
            ]
        ),
        (
            .identified,
            [
                "identified", "fixing", "mitigating", "fix in progress", "identifiziert", "ursache gefunden", "erkannt",
                "identifié", "identifiée", "identificado", "identificada", "identificato", "identificata",
                "individuato", "geïdentificeerd", "vastgesteld", "zidentyfikowano", "zidentyfikowany", "原因特定",
                "原因特定済み", "特定済み", "対応中",
            ]
        ),
        (
            .monitoring,
            [
                "monitoring", "watching", "verifying", "überwachung", "wird überwacht", "beobachtung",
                "wird beobachtet", "überprüfung", "surveillance", "sous surveillance", "en surveillance",
                "vérification", "monitoreo", "monitoreando", "supervisando", "en observación", "verificación",
                "verificando", "monitorando", "monitoramento", "em monitoramento", "verificação", "monitoraggio",
                "in monitoraggio", "verifica", "monitoren", "bewaking", "verificatie", "monitorowanie", "obserwacja",
                "weryfikacja", "監視中", "経過観察中", "検証中",
            ]
        ),
        (
            .resolved,
            [
                "resolved", "fixed", "completed", "closed", "recovered", "mitigated", "postmortem", "post mortem",
                "canceled", "cancelled", "service is operating normally", "behoben", "gelöst", "abgeschlossen",
                "abgesagt", "storniert", "nachbetrachtung", "résolu", "résolue", "terminé", "terminée", "annulé",
                "annulée", "resuelto", "resuelta", "completado", "completada", "cancelado", "cancelada", "finalizado",
                "resolvido", "resolvida", "concluído", "concluída", "risolto", "risolta", "completato", "completata",
                "annullato", "annullata", "opgelost", "voltooid", "afgerond", "geannuleerd", "rozwiązano", "rozwiązany",
                "rozwiązane", "zakończono", "zakończone", "anulowano", "解決済み", "解決", "復旧", "復旧済み", "完了", "中止",
            ]
        ),
        (
            .scheduled,
            [
                "scheduled", "planned", "maintenance", "scheduled maintenance", "planned maintenance",
                "maintenance scheduled", "geplant", "wartung", "wartungsarbeiten", "geplante wartung", "planifié",
                "planifiée",
                "programmé", "programmée", "maintenance programmée", "maintenance planifiée", "programado",
                "programada", "planificado", "mantenimiento", "mantenimiento programado", "agendado", "agendada",
                "manutenção", "manutenção programada", "programmato",
                "programmata", "pianificato", "manutenzione", "manutenzione programmata", "gepland",
                "onderhoud", "gepland onderhoud", "zaplanowano", "zaplanowane", "konserwacja",
                "prace konserwacyjne", "予定", "メンテナンス", "メンテナンス予定", "計画メンテナンス",
            ]
        ),
    ]

    /// Fields that name the stage.
    static let statusFields: Set<String> = [
        "status", "current status", "incident status", "state", "statut", "estado", "stato", "stan", "ステータス",
    ]

    /// Fields, headings and openings of sentences that name what is affected.
    static let componentFields: Set<String> = [
        "affected components", "affected component", "components affected", "components", "component",
        "affected services", "affected service", "services affected", "impacted components", "impacted services",
        "affected products", "affected systems", "this incident affects", "this incident affected",
        "this scheduled maintenance affects", "this scheduled maintenance affected",
        "this scheduled maintenance will affect", "this maintenance affects", "this maintenance affected",
        "betroffene komponenten", "betroffene dienste", "betroffene systeme", "composants affectés",
        "composants concernés", "services affectés", "services concernés", "componentes afectados",
        "servicios afectados", "componentes afetados", "serviços afetados", "componenti interessati",
        "servizi interessati", "getroffen onderdelen", "getroffen componenten", "dotknięte komponenty",
        "dotknięte usługi", "影響を受けるコンポーネント", "影響を受けるサービス", "対象サービス",
    ]

    /// Fields that tell when planned work is.
    static let windowFields: Set<String> = [
        "scheduled for", "scheduled time", "maintenance window", "scheduled maintenance window", "planned window",
        "geplant für", "zeitraum", "wartungsfenster", "planifié pour", "prévu pour", "programado para", "previsto per",
        "gepland voor", "zaplanowano na", "予定日時",
    ]

    /// What titles call planned work.
    static let plannedWork = [
        "scheduled maintenance", "planned maintenance", "maintenance window", "emergency maintenance", "planned work",
        "scheduled downtime", "wartungsarbeiten", "geplante wartung", "wartungsfenster", "maintenance programmée",
        "maintenance planifiée", "mantenimiento programado", "mantenimiento planificado", "manutenção programada",
        "manutenção agendada", "manutenzione programmata", "gepland onderhoud", "prace konserwacyjne",
        "planowana konserwacja", "メンテナンス",
    ]
}
