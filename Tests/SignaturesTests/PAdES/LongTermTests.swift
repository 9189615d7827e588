import Foundation
import TestSupport
import Testing

@testable import Signatures

@Suite("PAdES for the long term")
struct LongTermTests {
  let state: SampleState
  let stamper: OpenSSLTimeStamper
  let time = Date.now
  static let values = RevocationValues(
    certificates: [[0x30, 3, 2, 1, 1], [0x30, 3, 2, 1, 2]], lists: [[0x30, 3, 2, 1, 3]], answers: [[0x30, 3, 2, 1, 4]])

  init() throws {
    state = try SampleState(sealDays: 5000)
    stamper = try OpenSSLTimeStamper()
  }

  func sign(_ pdf: [UInt8], _ level: PAdES.Level) throws -> [UInt8] {
    try PAdES.sign(pdf, with: state.signer, at: time, options: PAdES.Options(level: level))
  }

  static let kinds = [
    ForeignSigningTests.Kind("table", SamplePDF.make()),
    ForeignSigningTests.Kind("stream", WovenPDF.compressed()),
    ForeignSigningTests.Kind("hybrid", WovenPDF.hybrid()),
    ForeignSigningTests.Kind(
      "extensions", SamplePDF.make(catalog: "/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>")),
  ]

  @Test("B-LTA has a time-stamped signature, a store and a time stamp over it all", arguments: kinds)
  func archived(kind: ForeignSigningTests.Kind) throws {
    let peer = try Peer()
    let signed = try sign(kind.bytes(peer), .lta(stamper, Self.values))
    let file = try PDFFile(MemoryPDF(signed))
    let signatures = try file.signatures
    #expect(signatures.map(\.kind) == [.signature, .timeStamp])
    #expect(signatures.map(\.subFilter) == ["ETSI.CAdES.detached", "ETSI.RFC3161"])
    #expect(try file.securityStore?.values == Self.values)
    let revisions = try file.revisions
    let range = try #require(signatures[1].byteRange)
    #expect(range[2] + range[3] == signed.count && revisions.last?.ends(at: signed.count) == true)
    #expect(try revisions.suffix(4).map { try file.at($0).securityStore != nil } == [false, false, true, true])
    try peer.write(signed, as: "signed.pdf")
    let qpdf = try peer.run("qpdf", "--check", "signed.pdf")
    #expect(qpdf.status == 0, "\(qpdf.output)")
    let pdfsig = try peer.run("pdfsig", "-nocert", "signed.pdf").output
    // This poppler sees time stamps and does not judge them.
    #expect(pdfsig.contains("Signature is Valid.") && pdfsig.contains("Total document signed"), "\(pdfsig)")
    try checkStamp(signatures[1], of: signed)
  }

  @Test("the time stamp of a B-T signature is over its value, and the signature is valid with it")
  func stamped() throws {
    let signed = try sign(SamplePDF.make(), .t(stamper))
    #expect(PAdES.validate(signed, trust: state.trust, at: time).isValid)
    let without = try PAdES.sign(SamplePDF.make(), with: state.signer, at: time)
    #expect(signed.count > without.count + 1000)
  }

  @Test("what renews a file keeps all before it, adds no value twice, and is time-stamped")
  func renewed() throws {
    let signed = try sign(SamplePDF.make(), .lta(stamper, Self.values))
    var more = Self.values
    more.lists.append([0x30, 3, 2, 1, 9])
    let renewed = try PAdES.extend(signed, with: more, stampedBy: stamper)
    #expect(renewed.starts(with: signed))
    let file = try PDFFile(MemoryPDF(renewed))
    #expect(try file.securityStore?.values == more)
    #expect(try file.signatures.map(\.kind) == [.signature, .timeStamp, .timeStamp])
    #expect(try file.revisions.count == 6)
    let again = try PAdES.extend(renewed, with: more)
    #expect(again == renewed)
    try checkStamp(file.signatures[2], of: renewed)
  }

  @Test("a file that nothing may change in is still renewed")
  func certified() throws {
    let options = PAdES.Options(level: .lta(stamper, Self.values), certification: .nothing)
    let signed = try PAdES.sign(SamplePDF.make(), with: state.signer, at: time, options: options)
    let renewed = try PAdES.extend(signed, with: RevocationValues(lists: [[0x30, 0]]), stampedBy: stamper)
    #expect(try PDFFile(MemoryPDF(renewed)).signatures.count == 3)
  }

  @Test("a store that others made is kept, wherever it stands", arguments: ["<<", "20 0 R"])
  func foreignStore(place: String) throws {
    let vri = "/VRI<</\(String(repeating: "A", count: 40))<</Cert[21 0 R]>>>>"
    let store = "<</Type/DSS/Certs[21 0 R]\(vri)>>"
    let catalog = "/DSS " + (place == "<<" ? store : place)
    let pdf = SamplePDF.make(
      catalog: catalog, more: [20: store, 21: "<</Length 5>>stream\n0\u{3}\u{2}\u{1}\u{1}\nendstream"])
    let file = try PDFFile(MemoryPDF(PAdES.extend(pdf, with: Self.values)))
    #expect(try file.securityStore?.values == Self.values)
    let dictionary = try file.value(of: "DSS", in: file.catalog)?.object.dictionary
    #expect(dictionary?["VRI"] != nil && dictionary?["Type"] == .name("DSS"))
    #expect(try file.securityStore?.certificates.first == PDFReference(number: 21, generation: 0))
  }

  @Test("a file reaches the same levels as bytes do")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write(SamplePDF.make(), as: "in.pdf")
    let options = PAdES.Options(level: .lta(stamper, Self.values))
    try PAdES.sign(
      file: folder.path("in.pdf"), to: folder.path("out.pdf"), with: state.signer, at: time, options: options)
    try PAdES.extend(
      file: folder.path("out.pdf"), to: folder.path("out.pdf"), with: RevocationValues(), stampedBy: stamper)
    let file = try PDFFile(FilePDF(reading: folder.path("out.pdf")))
    #expect(try file.signatures.map(\.kind) == [.signature, .timeStamp, .timeStamp])
    #expect(try file.securityStore?.values == Self.values)
    try checkStamp(file.signatures[2], of: folder.read("out.pdf"))
  }

  @Test("a stamper that refuses, or says more than it announced, leaves nothing half done")
  func badStampers() throws {
    #expect(throws: SignatureError.issuanceFailed) { try sign(SamplePDF.make(), .t(BadStamper(isRefusing: true))) }
    #expect(throws: SignatureError.assemblyFailed) {
      try PAdES.extend(SamplePDF.make(), with: RevocationValues(), stampedBy: BadStamper(isRefusing: false))
    }
  }

  private struct BadStamper: TimeStamper {
    let isRefusing: Bool
    let longestToken = 100

    func token(over digest: [UInt8]) throws(SignatureError) -> [UInt8] {
      guard !isRefusing else { throw .issuanceFailed }
      return [UInt8](repeating: 0x30, count: 101)
    }
  }

  /// OpenSSL finds that the token is over all but the hole.
  private func checkStamp(_ signature: PDFSignature, of pdf: [UInt8]) throws {
    let peer = stamper.peer
    let hole = try #require(signature.hole)
    let token = try #require(signature.contents)
    try peer.write(pdf[..<hole.lowerBound] + pdf[hole.upperBound...], as: "content")
    try peer.write(token, as: "padded.der")
    let result = try peer.run(
      "openssl", "ts", "-verify", "-data", "content", "-token_in", "-in", "padded.der", "-CAfile", "root.pem",
      "-untrusted", "tsa.pem")
    #expect(result.status == 0, "\(result.output)")
  }
}
