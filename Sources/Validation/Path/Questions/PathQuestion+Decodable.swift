import Foundation
import SwiftASN1

extension PathQuestion: Decodable {
  private enum Key: String, CodingKey, CaseIterable {
    case id, certificate, certificates, lists, answers, anchors, time, purpose
    case policies
    case requiresPolicy = "requires_policy"
    case forbidsMapping = "forbids_mapping"
    case forbidsAnyPolicy = "forbids_any_policy"
    case algorithms, status
    case longestPath = "longest_path"
  }

  /// Which algorithms count.
  private enum Algorithms: String, Decodable {
    case standard, old
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public init(from decoder: any Decoder) throws {
    let known = Set(Key.allCases.map(\.rawValue))
    let given = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
    guard let values = try? decoder.container(keyedBy: Key.self), known.isSuperset(of: given) else {
      let strange = given.filter { !known.contains($0) }.sorted().joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "keys that are not known: \(strange)"))
    }
    id = try values.decodeIfPresent(String.self, forKey: .id)
    certificate = try values.decode(PathObject.self, forKey: .certificate).der
    certificates = try values.decodeIfPresent([PathObject].self, forKey: .certificates)?.map(\.der) ?? []
    lists = try values.decodeIfPresent([PathObject].self, forKey: .lists)?.map(\.der) ?? []
    answers = try values.decodeIfPresent([PathObject].self, forKey: .answers)?.map(\.der) ?? []
    anchors = try values.decode([PathObject].self, forKey: .anchors).map(\.der)
    guard let time = try? Date(try values.decode(String.self, forKey: .time), strategy: .iso8601) else {
      throw DecodingError.dataCorruptedError(
        forKey: .time, in: values, debugDescription: "not a time such as 2026-11-22T08:30:00Z")
    }
    self.time = time
    purpose = try values.decodeIfPresent(Purpose.self, forKey: .purpose) ?? .any
    policy = try Self.policy(values)
  }

  private static func policy(_ values: KeyedDecodingContainer<Key>) throws -> ValidationPolicy {
    var policy = ValidationPolicy(name: "question")
    let policies = try values.decodeIfPresent([String].self, forKey: .policies)
    let rules = PolicyRules(
      oneOf: policies ?? [CertificateExtensions.anyPolicy.description],
      isRequired: try values.decodeIfPresent(Bool.self, forKey: .requiresPolicy) ?? false,
      forbidsMapping: try values.decodeIfPresent(Bool.self, forKey: .forbidsMapping) ?? false,
      forbidsAnyPolicy: try values.decodeIfPresent(Bool.self, forKey: .forbidsAnyPolicy) ?? false)
    guard let rules else {
      throw DecodingError.dataCorruptedError(forKey: .policies, in: values, debugDescription: "not in dotted form")
    }
    policy.policies = rules
    if try values.decodeIfPresent(Algorithms.self, forKey: .algorithms) == .old { policy.algorithms = .old }
    policy.statusRule = try values.decodeIfPresent(StatusRule.self, forKey: .status) ?? .all
    policy.longestPath = try values.decodeIfPresent(Int.self, forKey: .longestPath) ?? policy.longestPath
    return policy
  }
}

/// DER that came in Base64 or as the one object of a PEM text.
private struct PathObject: Decodable {
  let der: [UInt8]

  init(from decoder: any Decoder) throws {
    let values = try decoder.singleValueContainer()
    let text = try values.decode(String.self)
    if text.hasPrefix("-----BEGIN"), let document = try? PEMDocument(pemString: text) {
      der = document.derBytes
    } else if let data = Data(base64Encoded: text) {
      der = [UInt8](data)
    } else {
      throw DecodingError.dataCorruptedError(in: values, debugDescription: "neither Base64 nor PEM")
    }
  }
}
