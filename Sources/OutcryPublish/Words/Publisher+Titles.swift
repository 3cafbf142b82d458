public import OutcryModel

extension Publisher {
    /// The heading of a symptom, such as “Can’t sign in”.
    public func title(of symptom: Symptom) -> String {
        switch symptom {
        case .cannotAccess: "Doesn’t load or open"
        case .errorMessage: "Error message"
        case .slow: "Very slow"
        case .loginFailure: "Can’t sign in"
        case .paymentFailure: "Payment fails"
        case .appCrash: "App crashes or freezes"
        case .notDelivered: "Messages not arriving"
        case .noConnectivity: "No connection or supply"
        case .featureBroken: "One function doesn’t work"
        case .dataLoss: "Data missing"
        case .accountSecurity: "Account taken over or locked"
        case .other: "Something else"
        }
    }

    /// The words for a level, such as “more reports than usual”; never “down”, since reports measure no service.
    public func title(of level: Level) -> String {
        switch level {
        case .unknown: "too few reports to say"
        case .usual: "as many reports as usual"
        case .elevated: "more reports than usual"
        case .high: "far more reports than usual"
        }
    }

    /// The word for a state.
    public func title(of state: IncidentState) -> String {
        switch state {
        case .suspected: "suspected"
        case .confirmed: "confirmed"
        case .easing: "easing"
        case .ended: "ended"
        case .dismissed: "dismissed"
        }
    }

    /// The words for a cause, as part of a sentence.
    public func title(of cause: Cause) -> String {
        switch cause {
        case .overload: "too many users at once"
        case .software: "a software or configuration fault"
        case .cyberattack: "a cyberattack"
        case .network: "a network fault"
        case .power: "a power or cooling failure"
        case .dns: "a fault in name resolution (DNS)"
        case .certificate: "a certificate fault"
        case .thirdParty: "a fault at a supplier"
        case .maintenance: "planned maintenance"
        }
    }

    /// The words for an extent.
    public func title(of extent: Extent) -> String {
        switch extent {
        case .local: "in one city"
        case .regional: "in part of one country"
        case .national: "in one country"
        case .multinational: "in several countries"
        case .global: "around the world"
        }
    }

    /// The heading of an impact.
    public func title(of impact: Impact) -> String {
        switch impact {
        case .business: "Business"
        case .work: "Work"
        case .study: "Study"
        case .money: "Money"
        case .travel: "Travel"
        case .safety: "Health and safety"
        case .personal: "Private life"
        }
    }

    /// The words for a kind of source.
    public func title(of kind: SourceKind) -> String {
        switch kind {
        case .forum: "forums"
        case .social: "social networks"
        case .status: "status pages"
        case .news: "press"
        case .submission: "this site"
        case .import: "imports"
        }
    }

    /// The words for the state of a region.
    public func title(of state: RegionState) -> String {
        switch state {
        case .affected: "more reports than usual"
        case .notAffected: "no more reports than usual"
        case .notEnoughData: "too few reports to say"
        }
    }

    /// The word for a stage, as status pages use it.
    public func title(of stage: OfficialStage) -> String {
        switch stage {
        case .scheduled: "scheduled"
        case .investigating: "investigating"
        case .identified: "identified"
        case .monitoring: "monitoring"
        case .resolved: "resolved"
        }
    }

    /// The heading of a category.
    public func title(of category: Category) -> String {
        switch category {
        case .cloud: "Cloud"
        case .developer: "Developer platforms"
        case .productivity: "Office and meetings"
        case .ai: "AI assistants"
        case .messaging: "Messaging"
        case .social: "Social networks"
        case .email: "Email"
        case .bank: "Banks"
        case .payment: "Payments"
        case .mobile: "Mobile networks"
        case .broadband: "Broadband"
        case .streaming: "Streaming"
        case .games: "Games"
        case .retail: "Retail"
        case .transport: "Transport"
        case .government: "Government"
        case .utility: "Utilities"
        }
    }

    /// The English name of a region, or its id when the tree does not know it.
    public func name(of region: Region.ID) -> String {
        known(region)?.name ?? region.rawValue
    }

    /// The name of a service, or its id when the catalogue does not know it.
    public func name(of service: Service.ID) -> String {
        services[service]?.name ?? service.rawValue
    }
}
