import SwiftASN1

extension PolicyRules: Codable {
  private enum Key: String, CodingKey {
    case accepted, requiresPolicy, forbidsMapping, forbidsAnyPolicy
  }

  /// Reads policies in dotted form; without `accepted`, any will do. What is left out is false.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let texts = try container.decodeIfPresent([String].self, forKey: .accepted)
    let rules = PolicyRules(
      oneOf: texts ?? [CertificateExtensions.anyPolicy.description],
      isRequired: try container.decodeIfPresent(Bool.self, forKey: .requiresPolicy) ?? false,
      forbidsMapping: try container.decodeIfPresent(Bool.self, forKey: .forbidsMapping) ?? false,
      forbidsAnyPolicy: try container.decodeIfPresent(Bool.self, forKey: .forbidsAnyPolicy) ?? false)
    guard let rules else {
      throw DecodingError.dataCorruptedError(forKey: .accepted, in: container, debugDescription: "not in dotted form")
    }
    self = rules
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(accepted.map { $0.map(\.description).sorted() }, forKey: .accepted)
    try container.encode(requiresPolicy, forKey: .requiresPolicy)
    try container.encode(forbidsMapping, forKey: .forbidsMapping)
    try container.encode(forbidsAnyPolicy, forKey: .forbidsAnyPolicy)
  }
}
