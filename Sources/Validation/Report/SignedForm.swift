/// What kind of signed thing was judged.
public enum SignedForm: String, Sendable, Hashable, Codable, CaseIterable {
  /// A PDF with signatures in it.
  case pades
  /// A CMS signature beside its file, or around it (ETSI EN 319 122-1).
  case cades
  /// A JSON signature (ETSI TS 119 182-1).
  case jades
  /// A container of files with their signatures (ETSI EN 319 162-1).
  case asic
}
