import Keys
import TestSupport
import Testing

@testable import Signatures

/// The tests of signing as they are, with the keys of the root and the seal on a token.
@Suite("The seal on a token")
struct SealOnTokenTests {
  /// Each State that `body` makes has the keys on `token`, or on a token of its own.
  private func onToken<Result>(_ token: PKCS11Token? = nil, _ body: () throws -> Result) rethrows -> Result {
    try SampleState.$holder.withValue({ try PKCS11KeyStore(token ?? SoftHSM.token()) }, operation: body)
  }

  @Test("a signed file begins with the original, and is valid as a whole", arguments: PAdESTests.kinds)
  func signs(kind: PAdESTests.Kind) throws {
    try onToken { try PAdESTests().signs(kind: kind) }
  }

  @Test("qpdf, poppler and OpenSSL agree", arguments: PAdESTests.kinds.prefix(3))
  func peers(kind: PAdESTests.Kind) throws {
    try onToken { try PAdESTests().peers(kind: kind) }
  }

  @Test("a time-stamped signature is valid")
  func stamped() throws {
    try onToken { try LongTermTests().stamped() }
  }

  @Test("a stamp is valid and gives back its facts in their order")
  func stamp() throws {
    try onToken { try ActStampTests().roundTrip() }
  }

  @Test("a seal signs again after the token was away")
  func away() throws {
    let token = try SoftHSM.token()
    let state = try onToken(token) { try SampleState() }
    try SoftHSM.closeSessions(with: token)
    let signed = try PAdES.sign(SamplePDF.make(), with: state.signer, at: SampleState.now)
    #expect(PAdES.validate(signed, trust: state.trust, at: SampleState.now).isValid)
  }
}
