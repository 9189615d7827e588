public import Keys

/// How the keys of authorities are called.
public enum AuthorityKeys {
  /// `root`, `authority-seals-1`, `authority-time-stamps-1`.
  public static func authority(_ use: AuthorityUse) -> KeyName? {
    use == .root ? .root : KeyName(rawValue: "authority-\(use.slug)-1")
  }

  /// `responder-seals-1`. The root has none: it is off line.
  public static func responder(_ use: AuthorityUse) -> KeyName? {
    use == .root ? nil : KeyName(rawValue: "responder-\(use.slug)-1")
  }

  /// `tsa-2026-1`
  public static func timeStamps(year: Int) -> KeyName? { KeyName(rawValue: "tsa-\(year)-1") }

  /// `agency-seal-2026-1`
  public static func agencySeal(year: Int) -> KeyName? { KeyName(rawValue: "agency-seal-\(year)-1") }
}
