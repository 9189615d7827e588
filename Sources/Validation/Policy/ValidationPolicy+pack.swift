import Foundation
public import Pack

/// The file `validation.yaml` of a country pack, or one that is named on the command line.
extension ValidationPolicy: PackDecodable {
  public static let shape = Shape<ValidationPolicy>.object(
    "What a validation of signatures accepts (validation.yaml)",
    .required("policy", "Its name, as reports give it", .text("a name", length: 1...64)),
    .required(
      "algorithms", "What counts, and until when; what is not listed never counts", .nonEmptyList(of: algorithm)),
    .required(
      "levels", "The baseline levels that are accepted; `none` for signatures outside of the baseline",
      .nonEmptyList(of: level)),
    .required("status", "Of which certificates it must be known whether they are revoked", .of(StatusRule.self)),
    .optional(
      "status_age_hours", "How old a list or answer may be; for as long as it says itself, if absent",
      .int(in: 1...87_600)),
    .defaulted("certificate_policies", [], "Of these one must hold for the path; any will do if absent", policies),
    .defaulted("longest_path", 8, "How many authorities may stand below an anchor", .int(in: 0...16)),
    .defaulted(
      "clock_tolerance_seconds", 300, "By how much the clocks of others may be ahead", .int(in: 0...3_600)),
    .required(
      "trusted_purposes", "For what the services of accepted trust lists count", .list(of: .of(Purpose.self))),
    .defaulted(
      "fetched_lists", [], "Addresses of others' lists of revoked certificates, fetched once an hour",
      .list(of: address)),
    make: ValidationPolicy.init)

  private static let algorithm = Shape<AlgorithmLimit>.object(
    "an algorithm that counts",
    .required("name", "its name", .oneOf(AlgorithmLimit.names.map { ($0, $0) })),
    .defaulted("from", 0, "the smallest size of its keys, in bits", .int(in: 0...65_536)),
    .optional("until", "the last day on which it counts, in UTC", lastSecond)
  ) { name, smallestSize, until in AlgorithmLimit(name, from: smallestSize, until: until) }

  /// The last second of a day, in UTC.
  private static let lastSecond = Shape<String>.text.refined("a day such as 2030-12-31", format: "date") { text in
    guard text.utf8.count == 10 else { return Date?.none }
    return (try? Date(text, strategy: .iso8601.year().month().day()))?.addingTimeInterval(86_399)
  }

  private static let level = Shape<SignatureLevel?>.oneOf(
    [("none", nil)] + SignatureLevel.allCases.map { ($0.rawValue, $0) })

  private static let address = Shape<String>.text(
    "an address such as http://crl.example.org/list.crl", pattern: "https?://[!-~]{1,1000}")

  private static let policies = Shape<[String]>.list(
    of: .text("an identifier such as 1.3.6.1.4.1.1", pattern: "[0-2](\\.(0|[1-9][0-9]{0,9})){1,32}"))

  private init(
    name: String, algorithms: [AlgorithmLimit], levels: [SignatureLevel?], statusRule: StatusRule, ageHours: Int?,
    policies: [String], longestPath: Int, clockTolerance: Int, purposes: [Purpose], addresses: [String]
  ) {
    self.init(
      name: name, algorithms: AlgorithmTable(algorithms), statusRule: statusRule,
      longestStatusAge: ageHours.map { TimeInterval($0) * 3_600 },
      policies: policies.isEmpty ? .any : PolicyRules(oneOf: policies) ?? .none, longestPath: longestPath,
      clockTolerance: TimeInterval(clockTolerance), fetchedLists: Set(addresses),
      levels: Set(levels.compactMap(\.self)), acceptsNoLevel: levels.contains(nil), trustedPurposes: Set(purposes))
  }
}

extension StatusRule: PackDecodable {}
extension Purpose: PackDecodable {}

extension PolicyRules {
  /// No policy is accepted.
  fileprivate static let none = PolicyRules(
    accepted: [], requiresPolicy: true, forbidsMapping: false, forbidsAnyPolicy: false)
}
