/// One of the three States of the AES, by its ISO 3166-1 alpha-2 code.
public enum StateCode: String, Sendable, CaseIterable, Codable {
  case ml = "ML"
  case bf = "BF"
  case ne = "NE"

  /// The country calling code of the State (ITU-T E.164), without `+`.
  public var callingCode: Int {
    switch self {
    case .ml: 223
    case .bf: 226
    case .ne: 227
    }
  }
}
