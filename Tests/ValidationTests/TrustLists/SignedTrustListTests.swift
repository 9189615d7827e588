import Authority
import Foundation
import Signatures
import TestSupport
import Testing
import Vocabulary

@testable import Validation

@Suite("Refused trust lists")
struct SignedTrustListTests {
  private static let day = SampleState.day

  private func read(
    _ xml: [UInt8], _ issued: IssuedTrustList, at now: Date = SampleState.now, after known: KnownTrustList? = nil
  ) throws -> SignedTrustList {
    try SignedTrustList(xml, signedByOneOf: [issued.signer.fingerprint], at: now) { _ in known }
  }

  private func changed(_ list: IssuedTrustList, _ old: String, _ new: String) throws -> [UInt8] {
    let text = String(decoding: list.xml, as: UTF8.self)
    let range = try #require(text.range(of: old))
    return Array(text.replacingCharacters(in: range, with: new).utf8)
  }

  @Test("a list is stale a second after its time, and none from the future counts")
  func time() async throws {
    let list = try await SampleState.founded(.bf).publish()
    #expect(throws: Never.self) { try read(list.xml, list, at: list.nextUpdate) }
    #expect(throws: TrustListFault.stale(since: list.nextUpdate)) {
      try read(list.xml, list, at: list.nextUpdate + 1)
    }
    #expect(throws: TrustListFault.fromTheFuture(list.issuedAt)) { try read(list.xml, list, at: list.issuedAt - 301) }
  }

  @Test("a list by another signer names that signer, be it of the same State")
  func signer() async throws {
    let (mali, burkina) = (try await SampleState.founded(.ml), try await SampleState.founded(.bf))
    let (own, other) = (try await mali.publish(), try await burkina.publish())
    #expect(throws: TrustListFault.unknownSigner(other.signer.fingerprint)) { try read(other.xml, own) }
    #expect(throws: TrustListFault.unknownSigner(own.signer.fingerprint)) {
      try SignedTrustList(own.xml, signedByOneOf: [], at: SampleState.now)
    }
  }

  @Test(
    "an older number is refused by whoever knows a newer one, in the store too, and so is a second list of one number")
  func rollback() async throws {
    let (mali, burkina) = (try await SampleState.founded(.ml), try await SampleState.founded(.bf))
    let first = try await burkina.publish()
    try await burkina.desk.publishTrustLists(of: burkina.scheme, at: SampleState.signing, isForced: true)
    let second = try #require(try await burkina.desk.trustList(.services))
    try await mali.accept(second, at: SampleState.now)
    await #expect(throws: TrustListRefusal.older(accepted: 2)) { try await mali.accept(first, at: SampleState.now) }
    try await mali.accept(second, at: SampleState.now)
    #expect(try await mali.desk.acceptedTrustLists().map(\.number) == [2])
    let known = KnownTrustList(number: 2, xml: second.xml)
    #expect(throws: TrustListFault.older(known: 2)) { try read(first.xml, first, after: known) }
    #expect(throws: Never.self) { try read(second.xml, second, after: known) }
    #expect(throws: TrustListFault.otherOfSameNumber(1)) {
      try read(first.xml, first, after: KnownTrustList(number: 1, xml: second.xml))
    }
    await #expect(throws: TrustListRefusal.own) { try await burkina.accept(second, at: SampleState.now) }
  }

  @Test("no single byte of a list can be changed")
  func flips() async throws {
    let list = try await SampleState.founded(.bf).publish()
    var random = SeededGenerator(seed: 119_612)
    for _ in 0..<300 {
      var bytes = list.xml
      bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      guard let read = try? read(bytes, list) else { continue }
      // White space between attributes is no part of what is signed; what is read is the same.
      #expect(try read.list == self.read(list.xml, list).list)
    }
  }

  @Test("what is read is what was signed: nothing can be wrapped, moved or added")
  func wrapping() async throws {
    let list = try await SampleState.founded(.bf).publish()
    let text = String(decoding: list.xml, as: UTF8.self)
    let start = try #require(text.range(of: "<ds:Signature "))
    let signature = text[start.lowerBound...].replacing("</TrustServiceStatusList>", with: "")
    let forged = text[..<start.lowerBound].replacing("Burkina", with: "Mali")
    let inner = text.replacing("<TrustServiceStatusList ", with: "<TrustServiceStatusList Id=\"content\" ")
    let attacks: [String: String] = [
      "the signature moved into a forged list": forged + signature + "</TrustServiceStatusList>",
      "the signed list within a forged one": forged + inner + signature + "</TrustServiceStatusList>",
      "two signatures": text.replacing("</TrustServiceStatusList>", with: signature + "</TrustServiceStatusList>"),
      "no signature": text[..<start.lowerBound] + "</TrustServiceStatusList>",
      "a reference to something else": text.replacing("URI=\"\"", with: "URI=\"#signed-properties\""),
      "an element beside the signature": text.replacing("<ds:KeyInfo>", with: "<ds:Object></ds:Object><ds:KeyInfo>"),
      "another transform": text.replacing("#enveloped-signature", with: "#base64"),
      "canonical XML with comments": text.replacing("exc-c14n#\"></ds:Can", with: "exc-c14n#WithComments\"></ds:Can"),
      "an identifier said twice": text.replacing("<SchemeInformation>", with: "<SchemeInformation Id=\"signature\">"),
      "other signed properties":
        text.replacing(
          "<xades:SignedProperties ",
          with: "<xades:SignedProperties Id=\"x\"></xades:SignedProperties><xades:SignedProperties "),
      "a signature of nothing": text.replacing(/<ds:SignatureValue>[^<]*/, with: "<ds:SignatureValue>"),
      "a digest by SHA-1": text.replacing("2001/04/xmlenc#sha256", with: "2000/09/xmldsig#sha1"),
      "a text added": text.replacing("<NextUpdate>", with: "x<NextUpdate>"),
    ]
    for (name, attack) in attacks {
      #expect(attack != text, "\(name)")
      #expect(throws: TrustListFault.self, "\(name)") { try read(Array(attack.utf8), list) }
    }
    let innocent = text.replacing("<NextUpdate>", with: "<!-- c --><NextUpdate >")
    #expect(throws: Never.self, "a comment is no part of what is signed") { try read(Array(innocent.utf8), list) }
  }

  @Test("an element that is missing, an unknown version and an unknown critical extension are named")
  func malformed() async throws {
    let list = try await SampleState.founded(.bf).publish()
    func read(_ old: String, _ new: String) throws { _ = try TrustListReader.list(unsigned: changed(list, old, new)) }
    #expect(throws: TrustListFault.malformed(element: "TSLSequenceNumber")) {
      try read("<TSLSequenceNumber>1", "<TSLSequenceNumber>-1")
    }
    #expect(throws: TrustListFault.version(4)) { try read("Identifier>6<", "Identifier>4<") }
    #expect(throws: TrustListFault.malformed(element: "TSLType")) { try read("TSLType/BFlist", "TSLType/MLlist") }
    #expect(throws: TrustListFault.malformed(element: "ServiceStatus")) {
      try read("<ServiceStatus>", "<Status/><ServiceStatus><a/>")
    }
    let critical = "<Extension Critical=\"true\"><x xmlns=\"urn:x\"/></Extension><Extension "
    #expect(throws: TrustListFault.criticalExtension) { try read("<Extension ", critical) }
    #expect(throws: Never.self) { try read("<Extension ", critical.replacing("true", with: "false")) }
    #expect(throws: TrustListFault.xml(.forbidden(at: 0))) {
      try read("<TrustServiceStatusList", "<!DOCTYPE a><TrustServiceStatusList")
    }
  }

  @Test("what is written is read as it was, for both kinds")
  func roundTrip() async throws {
    let (mali, burkina) = (try await SampleState.founded(.ml), try await SampleState.founded(.bf))
    try await mali.accept(try await burkina.publish())
    try await mali.publish()
    for kind in TrustListKind.allCases {
      let issued = try #require(try await mali.desk.trustList(kind))
      let list = try read(issued.xml, issued).list
      #expect(list.kind == kind && list.number == issued.number && list.nextUpdate == issued.nextUpdate)
      let signature = try #require(String(decoding: issued.xml, as: UTF8.self).range(of: "<ds:Signature "))
      let written = String(decoding: list.xml.canonical, as: UTF8.self).dropLast("</TrustServiceStatusList>".count)
      #expect(String(decoding: issued.xml, as: UTF8.self)[..<signature.lowerBound] == written)
    }
  }

  @Test("no mutated list breaks the reader")
  func mutations() async throws {
    let list = try await SampleState.founded(.bf).publish()
    var random = SeededGenerator(seed: 319_132)
    for _ in 0..<1_000 {
      do throws(TrustListFault) {
        _ = try SignedTrustList(
          random.mutated(list.xml), signedByOneOf: [list.signer.fingerprint], at: SampleState.now)
      } catch {}
      do throws(TrustListFault) { _ = try TrustListReader.list(unsigned: random.mutated(list.xml)) } catch {}
    }
  }
}
