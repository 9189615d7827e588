import TestSupport
import Testing

@testable import Authority

@Suite("Names in the DNS")
struct NameResolutionTests {
  let question: DNSQuestion

  init() throws {
    question = try #require(DNSQuestion(.text, of: "_acme-challenge.a.gouv.ml", id: 0x1234))
  }

  /// An answer with two texts, one of them in two strings, under an alias.
  func answer(flags: [UInt8] = [0x81, 0x80], target: [UInt8] = [0x01, 0x78, 0xC0, 12 + 16]) -> [UInt8] {
    let asked = question.name.bytes + [0, 16, 0, 1]
    let alias: [UInt8] = [0xC0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, UInt8(target.count)] + target
    let text: [UInt8] = target + [0, 16, 0, 1, 0, 0, 0, 60, 0, 5, 1, 0x61, 2, 0x62, 0x63]
    let other: [UInt8] = target + [0, 16, 0, 1, 0, 0, 0, 60, 0, 1, 0]
    return [0x12, 0x34] + flags + [0, 1, 0, 3, 0, 0, 0, 0] + asked + alias + text + other
  }

  @Test("a question is one of RFC 1035 with the extension of RFC 6891")
  func questions() throws {
    let bytes = question.bytes
    #expect(bytes.starts(with: [0x12, 0x34, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, 1, 15] + Array("_acme-challenge".utf8)))
    #expect(bytes.suffix(11) == [0, 0, 41, 0x10, 0, 0, 0, 0, 0, 0, 0])
    for name in ["", "a..b", ".", String(repeating: "a", count: 64), String(repeating: "a.", count: 127) + "ab"] {
      #expect(DNSQuestion(.text, of: name, id: 1) == nil)
    }
  }

  @Test("texts are read through pointers and aliases, their strings joined")
  func texts() throws {
    let found = try DNSAnswer(answer(), to: question)
    #expect(found.records.map(DNSAnswer.text) == [[0x61, 0x62, 0x63], []])
    #expect(DNSAnswer.text([2, 0x61]) == nil)
  }

  @Test("an answer to another question, cut or with an error is no answer")
  func otherAnswers() throws {
    let good = answer()
    var otherID = good
    otherID[1] = 0x35
    #expect(throws: ProbeFailure.noResolution) { try DNSAnswer(otherID, to: question) }
    #expect(throws: ProbeFailure.noResolution) { try DNSAnswer(answer(flags: [0x01, 0x80]), to: question) }
    #expect(throws: ProbeFailure.noResolution) { try DNSAnswer(answer(flags: [0x83, 0x80]), to: question) }
    #expect(throws: ProbeFailure.noResolution) { try DNSAnswer(answer(flags: [0x81, 0x82]), to: question) }
    #expect(throws: ProbeFailure.noRecord) { try DNSAnswer(answer(flags: [0x81, 0x83]), to: question) }
    let other = try #require(DNSQuestion(.text, of: "b.gouv.ml", id: 0x1234))
    #expect(throws: ProbeFailure.noResolution) { try DNSAnswer(good, to: other) }
    for count in 0..<good.count {
      #expect(throws: ProbeFailure.noResolution) { try DNSAnswer([UInt8](good[..<count]), to: question) }
    }
  }

  @Test("pointers that go forward or in circles, and aliases of themselves, come to an end")
  func circles() {
    for target: [UInt8] in [[0xC0, 200], [0xFF, 0xFF], [1, 0x78, 0xC0, 58]] {
      #expect(throws: ProbeFailure.self) { try DNSAnswer(answer(target: target), to: question) }
    }
    let asked = question.name.bytes + [0, 16, 0, 1]
    let own: [UInt8] = [0xC0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, 2, 0xC0, 12]
    #expect(throws: ProbeFailure.noRecord) {
      try DNSAnswer([0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0] + asked + own, to: question)
    }
  }

  @Test("a hundred thousand damaged answers are read or refused, and none stops the reader")
  func damagedAnswers() {
    var random = SeededGenerator(seed: 1035)
    let good = answer()
    for _ in 0..<100_000 {
      let damaged = random.mutated(good)
      _ = try? DNSAnswer(damaged, to: question)
    }
  }

  @Test("a resolver that is not there fails in time")
  func noResolver() async throws {
    let resolver = NameResolver(at: try #require(IPAddress("127.0.0.1")), port: 1, patience: 50)
    await #expect(throws: ProbeFailure.self) { try await resolver.texts(of: "a.gouv.ml") }
  }
}
