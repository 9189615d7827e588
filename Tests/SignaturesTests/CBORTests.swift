import TestSupport
import Testing

@testable import Signatures

@Suite("CBOR")
struct CBORTests {
  /// Examples of RFC 8949 appendix A.
  static let examples: [(CBORValue, String)] = [
    (CBORValue(0), "00"), (CBORValue(23), "17"), (CBORValue(24), "1818"), (CBORValue(100), "1864"),
    (CBORValue(1000), "1903e8"), (CBORValue(1_000_000), "1a000f4240"),
    (CBORValue(1_000_000_000_000), "1b000000e8d4a51000"),
    (.unsigned(.max), "1bffffffffffffffff"), (.negative(.max), "3bffffffffffffffff"), (CBORValue(-1), "20"),
    (CBORValue(-10), "29"), (CBORValue(-100), "3863"), (CBORValue(-1000), "3903e7"), (.boolean(false), "f4"),
    (.boolean(true), "f5"), (.null, "f6"), (.bytes([]), "40"), (.bytes([1, 2, 3, 4]), "4401020304"), (.text(""), "60"),
    (.text("IETF"), "6449455446"), (.text("ü"), "62c3bc"), (.text("水"), "63e6b0b4"), (.array([]), "80"),
    (.array([CBORValue(1), .array([CBORValue(2), CBORValue(3)])]), "8201820203"),
    (
      .map([CBOREntry(key: CBORValue(1), value: CBORValue(2)), CBOREntry(key: CBORValue(3), value: CBORValue(4))]),
      "a201020304"
    ),
    (.tagged(1, CBORValue(1_363_896_240)), "c11a514b67b0"),
  ]

  @Test("the examples of the standard are written and read as it says", arguments: examples)
  func example(value: CBORValue, hex: String) throws {
    #expect(value.encoded.hex == hex)
    #expect(try CBORDecoder.decode(value.encoded) == value)
  }

  @Test("keys are sorted by the bytes of their encoding, in whatever order they come")
  func keyOrder() {
    let keys: [CBORValue] = [.text("aa"), .boolean(false), CBORValue(-1), CBORValue(100), .text("z"), CBORValue(10)]
    let map = CBORValue.map(keys.map { CBOREntry(key: $0, value: .null) })
    #expect(map.encoded.hex == "a60af61864f620f6617af6626161f6f4f6")
  }

  @Test(
    "what is not well formed, not shortest, ambiguous or unbounded is refused with its kind and place",
    arguments: [
      ("", CBORFault.endsEarly(offset: 0)), ("1817", .notShortest(offset: 0)), ("1900ff", .notShortest(offset: 0)),
      ("1a0000ffff", .notShortest(offset: 0)), ("1b00000000ffffffff", .notShortest(offset: 0)),
      ("0000", .trailingBytes(offset: 1)), ("9f01ff", .unsupported(initialByte: 0x9F, offset: 0)),
      ("fb3ff199999999999a", .unsupported(initialByte: 0xFB, offset: 0)), ("61ff", .notUTF8(offset: 0)),
      ("a201000101", .duplicateKey(offset: 3)), ("5bffffffffffffffff", .endsEarly(offset: 9)),
      ("9bffffffffffffffff", .endsEarly(offset: 9)), ("bbffffffffffffffff", .endsEarly(offset: 9)),
      ("1c", .unsupported(initialByte: 0x1C, offset: 0)), ("82", .endsEarly(offset: 1)),
      ("81818181818181818181818100", .tooDeep(offset: 12)),
    ] as [(String, CBORFault)])
  func refused(hex: String, fault: CBORFault) throws {
    let bytes = try #require([UInt8](hexOfOneCase: Array(hex.utf8)[...]))
    #expect(throws: fault) { try CBORDecoder.decode(bytes) }
  }

  @Test("5,000 mutated messages are read or refused, and what is read is written back the same")
  func fuzz() {
    var random = SeededGenerator(seed: 45)
    let seeds = Self.examples.map(\.0.encoded) + [CBORValue.array(Self.examples.map(\.0)).encoded]
    for round in 0..<5000 {
      let bytes = random.mutated(seeds[round % seeds.count])
      guard let value = try? CBORDecoder.decode(bytes) else { continue }
      #expect((try? CBORDecoder.decode(value.encoded))?.encoded == value.encoded)
    }
  }
}
