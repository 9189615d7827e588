/// How sure a parameter of a pack is.
public enum ParameterStatus: String, Sendable, Hashable, CaseIterable, Codable {
  /// A published text says so.
  case confirmed
  /// Probable; pages show « à confirmer ».
  case toConfirm = "to-confirm"
  /// Chosen by whoever runs the service, within the law.
  case policy
}
