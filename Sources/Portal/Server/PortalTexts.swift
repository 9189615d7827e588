import Validation

/// The texts that the portal asks of a country pack.
public enum PortalTexts {
  /// Every key with the names of its places: what `Country.load` is given to check the French texts by.
  public static let required: [String: Set<String>] = areas.map { $0.required }.reduce(
    KeptData.required.merging(ReportTexts.required) { first, _ in first }
  ) { all, area in
    all.merging(area) { first, _ in first }
  }

  /// A new area is added here.
  static let areas: [any AreaText.Type] = [
    SiteText.self, SMSText.self, DossierText.self, ErrorText.self, FaultText.self, PlaceText.self,
    LogInText.self, DraftText.self, RequestText.self, AccessText.self,
    HomeText.self, CatalogueText.self, ProcedureText.self, VerifyText.self, VerdictText.self, CheckText.self,
    StampText.self, TrustText.self, AuthorityText.self, SignatureText.self, IdentificationText.self, LanguagesText.self,
    AccessibilityText.self, PrivacyText.self,
    DemoText.self, WeekText.self, RecommendationText.self, BadgeText.self, DoorText.self,
    MeetingText.self, MeetingMessageText.self, DeveloperText.self, FlagText.self,
    WindowText.self, ContestText.self, JuryText.self,
    EntryText.self, InboxText.self, ListText.self, AgentText.self, DecisionText.self, RegisterText.self,
    OperatorText.self,
  ]
}
