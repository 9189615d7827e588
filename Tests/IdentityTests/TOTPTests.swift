import Foundation
import Testing

@testable import Identity

@Suite("The second factor")
struct TOTPTests {
  private let rfc = TOTP(secret: [UInt8]("12345678901234567890".utf8))

  @Test(
    "the codes are those of RFC 6238, appendix B",
    arguments: [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
      (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
  func vectors(time: Int, code: String) {
    let step = TOTP.step(at: Date(timeIntervalSince1970: Double(time)))
    #expect(rfc.code(step: step, digits: 8) == code)
    #expect(rfc.code(step: step) == String(code.suffix(6)))
  }

  @Test("the steps beside the present one are accepted, those beyond are not")
  func tolerance() {
    let present = TOTP.step(at: noon)
    for (offset, isAccepted) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
      let step = present + Int64(offset)
      #expect(rfc.step(matching: rfc.code(step: step), at: noon, after: 0) == (isAccepted ? step : nil))
    }
  }

  @Test("a step is never accepted twice, nor one before it")
  func replay() {
    let present = TOTP.step(at: noon)
    #expect(rfc.step(matching: rfc.code(step: present), at: noon, after: present) == nil)
    #expect(rfc.step(matching: rfc.code(step: present - 1), at: noon, after: present) == nil)
    #expect(rfc.step(matching: rfc.code(step: present + 1), at: noon, after: present) == present + 1)
  }

  @Test("what is no code is refused")
  func nonsense() {
    for typed in ["", "12345", "1234567", "abcdef", "۱۲۳۴۵۶", String(repeating: "1", count: 100_000)] {
      #expect(rfc.step(matching: typed, at: noon, after: 0) == nil)
    }
  }

  @Test("the address names issuer and login, escaped, with the secret in base 32")
  func uri() {
    #expect(
      rfc.uri(issuer: "Toguna: Mali", login: "f.keita")
        == "otpauth://totp/Toguna%20Mali:f.keita?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Toguna%20Mali"
        + "&algorithm=SHA1&digits=6&period=30")
    #expect(rfc.typed == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
  }

  @Test(
    "base 32 is that of RFC 4648, without padding",
    arguments: [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")])
  func base32(text: String, coded: String) {
    #expect(Base32.text([UInt8](text.utf8)) == coded)
  }
}
