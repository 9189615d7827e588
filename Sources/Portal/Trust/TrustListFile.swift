import Authority
import Vocabulary

/// A trust list, or its digest beside it: `ml.xml`, `aes.xml`, `ml.sha2` (ETSI TS 119 612 §6.1).
struct TrustListFile: PathValue, Hashable {
  /// Of a State, or of all three, in small letters.
  let territory: String
  let isDigest: Bool

  private static let ending = ".xml"
  private static let digestEnding = ".sha2"

  init(_ kind: TrustListKind, of state: StateCode, isDigest: Bool = false) {
    territory = Self.territory(of: kind, state)
    self.isDigest = isDigest
  }

  init?(segment: String) {
    guard let ending = [Self.ending, Self.digestEnding].first(where: segment.hasSuffix) else { return nil }
    let territory = segment.dropLast(ending.count)
    guard (2...3).contains(territory.utf8.count),
      territory.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return nil }
    self.territory = String(territory)
    isDigest = ending == Self.digestEnding
  }

  var segment: String { territory + (isDigest ? Self.digestEnding : Self.ending) }

  static var sample: TrustListFile { TrustListFile(.services, of: .ml) }

  /// Nil for a territory of which this State issues no list.
  func kind(in state: StateCode) -> TrustListKind? {
    TrustListKind.allCases.first { Self.territory(of: $0, state) == territory }
  }

  private static func territory(of kind: TrustListKind, _ state: StateCode) -> String {
    (kind == .services ? state.rawValue : TrustScheme.alliance).lowercased()
  }
}
