import TestSupport
import Testing

@testable import Authority

@Suite("CAA records")
struct IssuanceRuleTests {
  let wish = IssuanceWish(
    identities: ["pki.gouv.ml"], account: "https://pki.gouv.ml/acme/account/abc", method: .dns)

  private func rule(_ records: (String, String)..., flags: UInt8 = 0) -> IssuanceRule {
    IssuanceRule(
      records: records.map {
        IssuanceRecord([flags, UInt8($0.0.utf8.count)] + Array($0.0.utf8) + Array($0.1.utf8))
      })
  }

  @Test(
    "an issue property lets in whom it names, and nobody else",
    arguments: [
      ("pki.gouv.ml", true), (" pki.gouv.ml ", true), ("PKI.gouv.ml", true), ("pki.gouv.ml;", true),
      ("pki.gouv.ml; future=1", true), ("ca.exemple.com", false), ("", false), (";", false), ("%%%%", false),
      ("pki gouv.ml", false), ("pki.gouv.ml; accounturi", false), ("pki.gouv.ml;;", false),
      ("pki.gouv.ml\u{7F}", false),
    ])
  func issue(value: String, isAllowed: Bool) {
    #expect(rule(("issue", value)).allows(wish) == isAllowed)
    #expect(rule(("ISSUE", value), ("issue", "autre.exemple")).allows(wish) == isAllowed)
  }

  @Test(
    "an account and a method may be asked for, each once",
    arguments: [
      ("accounturi=https://pki.gouv.ml/acme/account/abc", true),
      ("accounturi = https://pki.gouv.ml/acme/account/abc", true),
      ("accounturi=https://pki.gouv.ml/acme/account/abd", false), ("AccountURI=x", false),
      ("accounturi=https://pki.gouv.ml/acme/account/abc; accounturi=https://pki.gouv.ml/acme/account/abc", false),
      ("validationmethods=dns-01", true), ("validationmethods=http-01,dns-01", true),
      ("validationmethods=http-01", false), ("validationmethods=", false),
      ("validationmethods=dns-01;validationmethods=dns-01", false),
      ("accounturi=https://pki.gouv.ml/acme/account/abc;validationmethods=dns-01", true),
      ("accounturi=https://pki.gouv.ml/acme/account/abc;validationmethods=http-01", false),
    ])
  func parameters(value: String, isAllowed: Bool) {
    #expect(rule(("issue", "pki.gouv.ml; \(value)")).allows(wish) == isAllowed)
  }

  @Test("issuewild is for wildcards alone, and stands in the place of issue for them")
  func wildcards() {
    var wild = wish
    wild.isWildcard = true
    let both = rule(("issue", "pki.gouv.ml"), ("issuewild", ";"))
    #expect(both.allows(wish) && !both.allows(wild))
    let only = rule(("issuewild", "pki.gouv.ml"))
    #expect(only.allows(wish) && only.allows(wild))
    #expect(rule(("issue", "pki.gouv.ml")).allows(wild))
  }

  @Test("what is not known forbids where it is critical, and what cannot be read always")
  func unknown() {
    #expect(rule(("iodef", "mailto:pki@gouv.ml")).allows(wish))
    #expect(rule(("iodef", "mailto:pki@gouv.ml"), flags: 128).allows(wish))
    #expect(rule(("issuemail", "x")).allows(wish))
    #expect(!rule(("issuemail", "x"), ("issue", "pki.gouv.ml"), flags: 128).allows(wish))
    for data: [UInt8] in [[], [0], [0, 5], [0, 0, 1], [0, 200, 1], [0, 5, 0x69, 0x73]] {
      #expect(!IssuanceRule(records: [IssuanceRecord(data)]).allows(wish))
    }
  }

  @Test("the rule is that of the nearest name above with records, and a failed lookup is no permission")
  func climbing() async throws {
    let network = TestNetwork()
    let name = try #require(ServerName(rawValue: "a.b.gouv.ml"))
    #expect(try await network.issuanceRule(of: name) == nil)
    network.put([(0, "issue", "pki.gouv.ml")], forIssuanceUnder: "ml")
    #expect(try await network.issuanceRule(of: name)?.allows(wish) == true)
    network.put([(0, "issue", ";")], forIssuanceUnder: "gouv.ml")
    #expect(try await network.issuanceRule(of: name)?.allows(wish) == false)
    network.put([(0, "iodef", "mailto:x@gouv.ml")], forIssuanceUnder: "b.gouv.ml")
    #expect(try await network.issuanceRule(of: name)?.allows(wish) == true)
    network.put([], forIssuanceUnder: "a.b.gouv.ml")
    await #expect(throws: ProbeFailure.noResolution) { try await network.issuanceRule(of: name) }
  }

  @Test("damaged records are read or refused, and none stops the reader")
  func damaged() {
    var random = SeededGenerator(seed: 8659)
    let good: [UInt8] = [0, 5] + Array("issuepki.gouv.ml; accounturi=https://pki.gouv.ml/acme/account/abc".utf8)
    for _ in 0..<20_000 { _ = IssuanceRule(records: [IssuanceRecord(random.mutated(good))]).allows(wish) }
  }
}
