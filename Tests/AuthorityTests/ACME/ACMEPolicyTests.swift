import Testing
import Vocabulary

@testable import Authority

@Suite("ACME: policy and probes")
struct ACMEPolicyTests {
  @Test("a policy without names, with a bad base or too long a life is refused")
  func soundness() throws {
    #expect(throws: AuthorityError.badName(.server)) { try policy(suffixes: []) }
    for base in ["https://pki.ml/acme/", "ftp://pki.ml", "https://", "https:///acme", "https://pki.ml/a?b", "pki.ml"] {
      #expect(throws: AuthorityError.badAddress) { try policy(base: base) }
    }
    for days in [0, 91, 199, 200] { #expect(throws: AuthorityError.badPeriod) { try policy(days: days) } }
    #expect(try policy(days: 90).lifetimeDays == 90)
  }

  @Test("only names under the suffixes are allowed")
  func names() throws {
    let policy = try policy()
    for name in ["gouv.ml", "a.gouv.ml", "a.b.gouv.ml"] {
      #expect(policy.allows(try #require(ServerName(rawValue: name))))
    }
    for name in ["agouv.ml", "gouv.ml.com", "ml.gouv", "gouv.bf"] {
      #expect(!policy.allows(try #require(ServerName(rawValue: name))))
    }
  }

  @Test(
    "a probe goes to public addresses, and nearer only where the policy says so",
    arguments: [
      ("196.200.1.1", ProbeReach?.some(.publicNetworks)), ("2001:4278::1", .publicNetworks),
      ("10.1.2.3", .privateNetworks), ("172.31.255.255", .privateNetworks), ("172.32.0.1", .publicNetworks),
      ("192.168.0.1", .privateNetworks), ("100.100.0.1", .privateNetworks), ("fd00::1", .privateNetworks),
      ("127.0.0.1", .thisMachine), ("127.9.9.9", .thisMachine), ("::1", .thisMachine),
      ("::ffff:127.0.0.1", .thisMachine), ("::ffff:10.0.0.1", .privateNetworks), ("0.0.0.0", nil), ("::", nil),
      ("169.254.169.254", nil), ("fe80::1", nil), ("224.0.0.1", nil), ("255.255.255.255", nil), ("ff02::1", nil),
      ("64:ff9b::7f00:1", nil), ("2002:7f00:1::", nil), ("2001:0:1::", nil), ("::127.0.0.1", nil),
    ])
  func reach(text: String, expected: ProbeReach?) throws {
    let address = try #require(IPAddress(text))
    #expect(address.reach == expected)
    for reach in [ProbeReach.publicNetworks, .privateNetworks, .thisMachine] {
      #expect(reach.allows(address) == expected.map { $0 <= reach } ?? false)
    }
  }

  @Test("what is no address is none")
  func badAddresses() {
    for text in ["", "1.2.3", "1.2.3.256", "0x7f.1", "localhost", "::g", "1.2.3.4 ", "[::1]"] {
      #expect(IPAddress(text) == nil)
    }
    #expect(IPAddress(bytes: [1, 2, 3]) == nil)
    #expect(IPAddress("2001:db8::1").map(String.init(describing:)) == "2001:db8::1")
  }

  @Test("a page is the key authorization and nothing but white space after it")
  func pages() {
    #expect(ChallengeKind.isShown("t.k", on: [UInt8]("t.k".utf8)))
    #expect(ChallengeKind.isShown("t.k", on: [UInt8]("t.k \r\n\n".utf8)))
    for text in ["", " t.k", "t.kk", "t.", "t.k\nx", "\n"] {
      #expect(!ChallengeKind.isShown("t.k", on: [UInt8](text.utf8)))
    }
  }

  private func policy(
    base: String = "https://pki.ml/acme", suffixes: [String] = ["gouv.ml"], days: Int = 90
  ) throws -> ACMEPolicy {
    try ACMEPolicy(
      state: .ml, base: base, suffixes: suffixes.compactMap(ServerName.init(rawValue:)), lifetimeDays: days,
      resolver: try #require(IPAddress("192.0.2.53")))
  }
}
