import TestSupport
import Testing

@testable import Signatures

@Suite("Signatures of JSON from outside")
struct JWSTests {
  private func message(_ header: String, _ more: String = "") -> [UInt8] {
    Array(#"{"payload":"e30","protected":"\#(Base64.url.text(Array(header.utf8)))","signature":"AAAA"\#(more)}"#.utf8)
  }

  private func fault(_ bytes: [UInt8]) -> JWSFault? {
    do throws(JWSFault) {
      _ = try JWS.parse(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("all three forms are read, with the payload or without it")
  func forms() throws {
    let header = Base64.url.text(Array(#"{"alg":"ES256"}"#.utf8))
    #expect(try JWS.parse(Array("\(header).e30.AAAA\n".utf8)).content == Array("{}".utf8))
    #expect(try JWS.parse(Array("\(header)..AAAA".utf8)).payload == nil)
    #expect(try JWS.parse(message(#"{"alg":"ES256"}"#)).signatures[0].header.algorithm == "ES256")
    let one = #"{"protected":"\#(header)","signature":"AAAA"}"#
    #expect(try JWS.parse(Array(#"{"payload":"e30","signatures":[\#(one),\#(one)]}"#.utf8)).signatures.count == 2)
    for bad in ["", "a.b", "a.b.c.d", "{}", "[]", #"{"signatures":[]}"#] { #expect(fault(Array(bad.utf8)) != nil) }
  }

  @Test(
    "a list of critical headers says what is there, once, and nothing that all readers know",
    arguments: [
      #""crit":[]"#, #""crit":"b64""#, #""crit":["x"]"#, #""crit":["b64","b64"],"b64":true"#, #""crit":["alg"]"#,
      #""b64":false"#,
    ])
  func critical(members: String) {
    #expect(fault(message(#"{"alg":"ES256",\#(members)}"#)) == .criticalList)
  }

  @Test("a header that is said twice is refused, in one part or in both")
  func twice() {
    #expect(fault(message(#"{"alg":"ES256","alg":"none"}"#)) == .json(.duplicateMember("alg")))
    #expect(fault(message(#"{"alg":"ES256"}"#, #","header":{"alg":"none"}"#)) == .headerTwice("alg"))
    #expect(fault(message(#"{"alg":"ES256"}"#, #","header":{"crit":["x"]}"#)) == .member("crit"))
    #expect(fault(message(#"{"alg":"ES256"}"#, #","payload":"e30""#)) == .json(.duplicateMember("payload")))
  }

  @Test(
    "JSON is read to the letter of RFC 8259",
    arguments: [
      "", "{", "[1,]", "{\"a\":1,}", "01", "1.", "+1", "nul", "\"\\x\"", "\"\\ud800\"", "\"\n\"", "1 2", "'a'", "NaN",
      String(repeating: "[", count: 100),
    ])
  func json(text: String) {
    #expect(throws: JSONFault.self) { try JSONValue.parse(Array(text.utf8)) }
  }

  @Test("what is written is read again")
  func written() throws {
    let value = JSONValue.object([
      "a": .array([.null, .boolean(true), .number("-1.5e3")]), "é\"\\\n": .string("\u{1F600}\u{1}"),
    ])
    #expect(try JSONValue.parse(value.bytes) == value)
    #expect(try JSONValue.parse(Array(#" {"a" : "\ud83d\ude00\/" } "#.utf8))["a"]?.text == "\u{1F600}/")
  }

  @Test("of 1,500 mutated signatures none traps, whatever of them is read")
  func mutations() throws {
    let state = try SampleState()
    let content = FileContent(Array("{}".utf8))
    let stamper = try OpenSSLTimeStamper()
    let values = RevocationValues(certificates: [state.root.der], lists: [[0x30, 0]], answers: [[0x30, 0]])
    let signed = try JAdES.sign(
      content, with: state.signer, at: SampleState.now, level: .lta(stamper, values), packaging: .detached(name: "a"))
    var random = SeededGenerator(seed: 182)
    for _ in 0..<1_500 {
      guard let message = try? JWS.parse(random.mutated(signed)) else { continue }
      for signature in message.signatures {
        _ = try? signature.payload(in: message, or: content)
        _ = try? signature.archived(before: signature.unsigned.count, in: message, or: content, by: .sha256)
      }
      _ = message.json
    }
  }
}
