public import Keys

/// How the keys of authorities are called.
public enum AuthorityKeys {
  /// `root`, `authority-seals-1`, `authority-time-stamps-2`: the number is that of the generation.
  public static func authority(_ id: AuthorityID) -> KeyName? {
    id.use == .root ? .root : KeyName(rawValue: "authority-\(id.use.slug)-\(id.generation)")
  }

  /// `responder-seals-1`. The root has none: it is off line.
  public static func responder(_ id: AuthorityID) -> KeyName? {
    id.use == .root ? nil : KeyName(rawValue: "responder-\(id.use.slug)-\(id.generation)")
  }

  /// `tsa-2026-1`
  public static func timeStamps(year: Int) -> KeyName? { KeyName(rawValue: "tsa-\(year)-1") }

  /// `agency-seal-2026-1`
  public static func agencySeal(year: Int) -> KeyName? { KeyName(rawValue: "agency-seal-\(year)-1") }
}
