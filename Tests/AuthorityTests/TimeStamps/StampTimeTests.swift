import Testing

@testable import Authority

@Suite("The time in a stamp")
struct StampTimeTests {
  @Test(
    "it has no zeros at the end of its fraction, and no point without one (RFC 3161 §2.4.2)",
    arguments: [
      (0, "19700101000000Z"), (1_795_320_000_000_000, "20261122040000Z"), (1_795_320_000_120_000, "20261122040000.12Z"),
      (1_795_320_000_000_001, "20261122040000.000001Z"), (1_709_251_199_999_000, "20240229235959.999Z"),
      (253_402_300_799_000_000, "99991231235959Z"),
    ] as [(Int64, String)])
  func text(time: Int64, expected: String) {
    #expect(String(decoding: TimeStampTemplate.text(of: time), as: UTF8.self) == expected)
  }
}
