import Foundation
import TestSupport
import Testing

@testable import Signatures

@Suite("Bytes as text")
struct Base64Tests {
  @Test("both alphabets write what Foundation writes, and read it again")
  func peer() {
    var random = SeededGenerator(seed: 8555)
    for count in 0..<70 {
      let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let padded = Data(bytes).base64EncodedString()
      let url = padded.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
      #expect(Base64.padded.text(bytes) == padded && Base64.padded.bytes(padded) == bytes)
      #expect(Base64.url.text(bytes) == url && Base64.url.bytes(url) == bytes)
    }
    #expect(Base64.url.text([0xFF, 0xEF]) == "_-8" && Base64.padded.text([0xFF, 0xEF]) == "/+8=")
  }

  @Test(
    "base64url has one form: no filling, no foreign letter, no bits that stand for nothing",
    arguments: [
      "A", "AB", "AAB", "_-9", "A=", "AA==", "A+", "A/", "A+AA", "+/8", " AA", "AA A", "AA\n", "é",
    ])
  func url(text: String) {
    #expect(Base64.url.bytes(text) == nil)
  }

  @Test(
    "the filled form is filled, and has no other letters",
    arguments: ["AA", "AAA", "AA=", "AA===", "AB==", "AAB=", "_-8=", "=AA=", "AA==AAAA", "AAAA\n"])
  func padded(text: String) {
    #expect(Base64.padded.bytes(text) == nil)
  }

  @Test("no two drawn texts are the same, and each has as many bytes as were asked for")
  func random() {
    let drawn = (0..<50).map { _ in Base64.url.random(count: 16) }
    #expect(Set(drawn).count == 50 && drawn.allSatisfy { Base64.url.bytes($0)?.count == 16 })
  }
}
