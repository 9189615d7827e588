import Authority
import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite("Trust lists in the eyes of others")
struct TrustListPeerTests {
  /// Both lists of a State that knows another's, with one service taken back.
  private func lists() async throws -> (state: SampleState, lists: [IssuedTrustList]) {
    let (mali, burkina) = (try await SampleState.founded(.ml), try await SampleState.founded(.bf))
    try await mali.accept(try await burkina.publish())
    try await mali.publish()
    try await mali.desk.revoke(
      try mali.desk.authority(.servers).certificate.serial, because: .superseded, by: "issa", at: SampleState.signing)
    try await mali.publish(at: SampleState.signing)
    var lists: [IssuedTrustList] = []
    for kind in TrustListKind.allCases { lists.append(try #require(try await mali.desk.trustList(kind))) }
    return (mali, lists)
  }

  @Test("xmlsec verifies the signature, and not that of a changed list", .enabled(if: Peer.has("xmlsec1")))
  func signature() async throws {
    let (state, lists) = try await lists()
    for list in lists {
      let peer = try Peer()
      try peer.write(state.desk.root.certificate.pem, as: "root.pem")
      try peer.write(list.xml, as: "list.xml")
      let text = String(decoding: list.xml, as: UTF8.self)
      try peer.write(text.replacing("<TSLSequenceNumber>", with: "<TSLSequenceNumber>1"), as: "changed.xml")
      for (file, isGood) in [("list.xml", true), ("changed.xml", false)] {
        let done = try peer.run(
          "xmlsec1", "--verify", "--trusted-pem", "root.pem", "--verification-gmt-time", "2026-11-23 00:00:00",
          "--id-attr:Id", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties", file)
        #expect((done.status == 0) == isGood, "\(file): \(done.output)")
      }
    }
  }

  @Test("the lists are of the schema of ETSI", .enabled(if: Peer.has("xmllint") && ForeignSchemas.folder != nil))
  func schema() async throws {
    let folder = "\(try #require(ForeignSchemas.folder))/etsi"
    for list in try await lists().lists {
      let peer = try Peer()
      try peer.write(list.xml, as: "list.xml")
      let done = try peer.run(
        "xmllint", "--nonet", "--noout", "--schema", "\(folder)/ts_119612v020401_xsd.xsd", "list.xml")
      #expect(done.status == 0, "\(done.output)")
      let text = String(decoding: list.xml, as: UTF8.self)
      let start = try #require(text.range(of: "<xades:QualifyingProperties ")).lowerBound
      let end = try #require(text.range(of: "</xades:QualifyingProperties>")).upperBound
      let declared = "<xades:QualifyingProperties xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" "
      try peer.write(
        String(text[start..<end]).replacing("<xades:QualifyingProperties ", with: declared), as: "properties.xml")
      let own = try peer.run(
        "xmllint", "--nonet", "--noout", "--schema", "\(folder)/XAdES01903v132-202407.xsd", "properties.xml")
      #expect(own.status == 0, "\(own.output)")
    }
  }
}
