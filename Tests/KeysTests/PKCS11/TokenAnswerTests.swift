import Testing

@testable import Keys

@Suite("What a token answers")
struct TokenAnswerTests {
  @Test(
    "each refusal of a PIN has its fault",
    arguments: [
      (0xA0, TokenFault.wrongPIN(label: "t")), (0xA2, .wrongPIN(label: "t")), (0xA3, .pinExpired(label: "t")),
      (0xA4, .pinLocked(label: "t")), (0x102, .pinNotSet(label: "t")), (0xE2, .writeProtected(label: "t")),
      (0x54, .refused(function: "C_Login", code: 0x54)),
    ] as [(UInt, TokenFault)])
  func codes(code: UInt, fault: TokenFault) {
    #expect(KeyError(code, from: "C_Login", of: "t") == .token(fault))
  }
}
