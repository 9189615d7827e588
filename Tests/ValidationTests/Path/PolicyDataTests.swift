import Foundation
import Signatures
import Testing

@testable import Validation

@Suite("What a policy says, and the words of the standard")
struct PolicyDataTests {
  @Test("a policy is data: it goes to JSON and comes back")
  func policy() throws {
    var policy = ValidationPolicy.standard
    policy.policies = try #require(PolicyRules(oneOf: ["1.2.3"], forbidsMapping: true))
    let data = try JSONEncoder().encode(policy)
    #expect(try JSONDecoder().decode(ValidationPolicy.self, from: data) == policy)
    #expect(PolicyRules(oneOf: ["1.2.x"]) == nil)
    #expect(ValidationPolicy.standard.fetchedLists.isEmpty)
  }

  @Test("the row of the largest size that fits decides, and what has no row never counts")
  func table() {
    let table = AlgorithmTable.standard
    func end(_ scheme: DeclaredScheme, _ key: VerifyingKey.Kind) -> Date {
      table.end(of: UsedAlgorithm(scheme: scheme, key: key)).until
    }
    #expect(end(.known(.rsa(.sha256)), .rsa(size: 2048, pss: nil)) == Date(timeIntervalSince1970: 1_924_991_999))
    #expect(end(.known(.pss(.sha512)), .rsa(size: 3072, pss: nil)) == .distantFuture)
    #expect(end(.known(.rsa(.sha256)), .rsa(size: 1024, pss: nil)) == .distantPast)
    #expect(end(.known(.ecdsa(.sha256)), .p521) == .distantFuture)
    #expect(end(.other("SHA-1-RSA"), .rsa(size: 4096, pss: nil)) == .distantPast)
    #expect(end(.known(.ed25519), .other("P-192")) == .distantPast)
  }

  @Test("six sub-indications fail, the others leave it open")
  func subIndications() {
    let failing = SubIndication.allCases.filter { $0.indication == .failed }.map(\.rawValue)
    #expect(
      failing == ["FORMAT_FAILURE", "HASH_FAILURE", "SIG_CRYPTO_FAILURE", "REVOKED", "EXPIRED", "NOT_YET_VALID"])
    #expect(SubIndication.tryLater.identifier == "urn:etsi:019102:subindication:TRY_LATER")
  }
}
