import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Signatures

@Suite("Act stamp")
struct ActStampTests {
  let state: SampleState
  let now = SampleState.now

  init() throws {
    state = try SampleState()
  }

  /// A birth extract with names of common length.
  func birth(expiresAt: Date? = nil) throws -> ActFacts {
    try ActFacts(
      state: .ml, kind: "n", number: "1234/REG 12/2026", issuedAt: now, expiresAt: expiresAt,
      facts: [
        .init("n", "Awa TRAORÉ"), .init("d", "1998-03-05"), .init("l", "Commune III, Bamako"),
        .init("p", "Moussa TRAORÉ"), .init("m", "Fatoumata COULIBALY"), .init("o", "Centre principal, Commune III"),
      ])
  }

  @Test("a stamp is valid and gives back its facts in their order")
  func roundTrip() throws {
    let facts = try birth(expiresAt: now.addingTimeInterval(90 * 86_400))
    let text = try ActStamp.encode(facts, signer: state.signer)
    let report = ActStamp.verify(text, trust: state.trust, at: now)
    #expect(report.isValid, "\(report.findings)")
    #expect(report.facts == facts)
    #expect(report.findings.map(\.check) == [.readable, .signed, .signature, .trust, .issuer, .signingTime, .currency])
    #expect(report.signer == state.seal.subject)
  }

  @Test("a birth extract fits 350 characters of a QR code's alphanumeric set")
  func size() throws {
    let text = try ActStamp.encode(try birth(), signer: state.signer)
    #expect(text.utf8.count <= 350, "\(text.utf8.count) characters")
    #expect(text.utf8.allSatisfy { "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8.contains($0) })
  }

  @Test(
    "a text is written small where it can be, and read back as it was",
    arguments: ["", "a", "z", "A", "ab", "é", "0001-01-01", "9999-12-31", "2024-02-29", "2023-02-29", "2024-2-9"])
  func factTexts(text: String) {
    #expect(FactText.symbol(FactText.symbol(text)) == text)
    #expect(FactText.value(FactText.value(text)) == text)
  }

  @Test("letters and days out of range are not read as others")
  func foreignFactTexts() {
    #expect(FactText.symbol(.unsigned(26)) == nil && FactText.symbol(.null) == nil)
    for days in [-1_000_000, 3_000_000, Int.max, Int.min] {
      #expect(FactText.value(.tagged(100, CBORValue(days))) == nil)
    }
  }

  @Test("a stamp of another root, of an unknown seal, or of another State's name is refused")
  func foreign() throws {
    let text = try ActStamp.encode(try birth(), signer: state.signer)
    let other = try SampleState(.ne)
    let untrusted = ActStamp.verify(text, trust: TrustAnchors(roots: [other.root], seals: [state.seal]), at: now)
    #expect(untrusted.problems.map(\.check) == [.trust])
    let unknown = ActStamp.verify(text, trust: other.trust, at: now)
    #expect(unknown.problems.map(\.check) == [.signed])
    let posing = try ActStamp.encode(try birth(), signer: other.signer)
    #expect(ActStamp.verify(posing, trust: other.trust, at: now).problems.map(\.check) == [.issuer])
  }

  @Test("time speaks: an act that has expired, one of the future, a seal that has ended")
  func times() throws {
    let expiring = try ActStamp.encode(try birth(expiresAt: now.addingTimeInterval(60)), signer: state.signer)
    let later = ActStamp.verify(expiring, trust: state.trust, at: now.addingTimeInterval(61))
    #expect(later.verdict == .invalid && later.problems.map(\.check) == [.currency])
    let early = ActStamp.verify(expiring, trust: state.trust, at: now.addingTimeInterval(-3600))
    #expect(early.problems.map(\.check) == [.signingTime])
    let lasting = try ActStamp.encode(try birth(), signer: state.signer)
    let ended = ActStamp.verify(lasting, trust: state.trust, at: state.seal.notAfter.addingTimeInterval(1))
    #expect(ended.verdict == .undetermined && !ended.isValid && ended.problems.map(\.check) == [.currency])
  }

  @Test("no stamp is made with a certificate that is not valid then")
  func outsideValidity() throws {
    let facts = try ActFacts(
      state: .ml, kind: "n", number: "1", issuedAt: state.seal.notAfter.addingTimeInterval(1), facts: [])
    #expect(throws: SignatureError.outsideValidity) { try ActStamp.encode(facts, signer: state.signer) }
  }

  @Test("changed facts under an old signature are seen")
  func changed() throws {
    let message = try COSESign1(payload: ActClaims.encode(try birth()), signer: state.signer)
    var bytes = message.encoded
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: "Awa".utf8) })
    bytes[place + 2] = UInt8(ascii: "e")
    let text = ActStamp.prefix + Base45.encode(try #require(Zlib.deflate(bytes)))
    let report = ActStamp.verify(text, trust: state.trust, at: now)
    #expect(report.problems.map(\.check) == [.signature])
  }

  @Test(
    "what is no stamp is told so",
    arguments: ["", "TG1:", "HC1:NCF", "TG1:0", "TG1:abc", "TG2:BB8", String(repeating: "A", count: 10_000)])
  func notAStamp(text: String) {
    let report = ActStamp.verify(text, trust: state.trust, at: now)
    #expect(report.verdict == .invalid && report.problems.map(\.check) == [.readable])
  }

  @Test(
    "facts that cannot stand in a stamp are named",
    arguments: [
      ("", "1", [], StampFault.badKind), ("k", "", [], .badNumber),
      ("k", "1", [("a", "1"), ("a", "2")], .badKey("a")), ("k", "1", [("", "1")], .badKey("")),
      ("k", "1", [("a", String(repeating: "x", count: 161))], .longValue(key: "a", mostBytes: 160)),
      ("k", "1", (0..<25).map { ("\($0)", "") }, .tooManyFacts(most: 24)),
    ] as [(String, String, [(String, String)], StampFault)])
  func badFacts(kind: String, number: String, facts: [(String, String)], fault: StampFault) {
    #expect(throws: SignatureError.stamp(fault)) {
      try ActFacts(
        state: .ml, kind: kind, number: number, issuedAt: now, facts: facts.map { ActFacts.Fact($0.0, $0.1) })
    }
  }

  @Test("of 5,000 mutated messages none is valid, unless it says the same")
  func fuzz() throws {
    var random = SeededGenerator(seed: 9052)
    let facts = try birth()
    let message = try COSESign1(payload: ActClaims.encode(facts), signer: state.signer).encoded
    for _ in 0..<5000 {
      let text = ActStamp.prefix + Base45.encode(try #require(Zlib.deflate(random.mutated(message))))
      let report = ActStamp.verify(text, trust: state.trust, at: now)
      #expect(!report.isValid || report.facts == facts)
    }
  }
}
