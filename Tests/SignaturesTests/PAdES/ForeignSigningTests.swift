import Foundation
import TestSupport
import Testing

@testable import Signatures

@Suite("Signing files of any structure")
struct ForeignSigningTests {
  /// What is signed, and how qpdf is asked to write it before.
  struct Kind: CustomTestStringConvertible {
    let testDescription: String
    let pdf: [UInt8]
    let arguments: [String]

    init(_ name: String, _ pdf: [UInt8], _ arguments: String...) {
      testDescription = name
      self.pdf = pdf
      self.arguments = arguments
    }

    func bytes(_ peer: Peer) throws -> [UInt8] {
      guard !arguments.isEmpty else { return pdf }
      try peer.write(pdf, as: "plain.pdf")
      let result = try peer.run(["qpdf", "--static-id"] + arguments + ["plain.pdf", "woven.pdf"])
      #expect(result.status == 0, "\(result.output)")
      return try peer.read("woven.pdf")
    }
  }

  static let kinds: [Kind] = [
    Kind("object streams", SamplePDF.make(), "--object-streams=generate"),
    Kind("linearised", SamplePDF.make(), "--linearize", "--object-streams=disable"),
    Kind("linearised with object streams", ForeignPDF.ghostscript, "--linearize", "--object-streams=generate"),
    Kind("text", ForeignPDF.cairo, "--qdf"),
    Kind("version 2", SamplePDF.make(), "--force-version=2.0", "--object-streams=generate"),
    Kind("woven", WovenPDF.compressed()),
    Kind("hybrid", WovenPDF.hybrid()),
    Kind("form in an object stream", form, "--object-streams=generate"),
  ]

  /// A form whose parts are objects of their own, on a page with annotations.
  static let form = SamplePDF.make(
    catalog: "/AcroForm 8 0 R", page: "/Annots 9 0 R",
    more: [
      8: "<</Fields 10 0 R/DA(/Helv 0 Tf)>>", 9: "[11 0 R]", 10: "[11 0 R]",
      11: "<</FT/Tx/T(name)/Type/Annot/Subtype/Widget/Rect[10 10 90 30]/P 3 0 R>>",
    ])

  let state: SampleState
  let time = Date.now

  init() throws {
    state = try SampleState(sealDays: 5000)
  }

  @Test("our validator, qpdf and poppler find it valid, once and three times signed", arguments: kinds)
  func peers(kind: Kind) throws {
    let peer = try Peer()
    let pdf = try kind.bytes(peer)
    var signed = try PAdES.sign(pdf, with: state.signer, at: time)
    #expect(signed.starts(with: pdf))
    let report = PAdES.validate(signed, trust: state.trust, at: time)
    #expect(report.isValid, "\(report.problems)")
    try check(signed, signatures: 1, peer)
    for _ in 0..<2 { signed = try PAdES.sign(signed, with: state.signer, at: time) }
    try check(signed, signatures: 3, peer)
    #expect(try PDFFile(signed).sections[0].kind == PDFFile(pdf).sections[0].kind)
    #expect(PAdES.validate(signed, trust: state.trust, at: time).problems.map(\.check) == [.signed])
  }

  @Test("a file is signed as its bytes are, whatever its size", arguments: kinds)
  func files(kind: Kind) throws {
    let peer = try Peer()
    let pdf = try kind.bytes(peer)
    try peer.write(pdf, as: "in.pdf")
    let (source, result) = (peer.folder.path("in.pdf"), peer.folder.path("out.pdf"))
    let options = PAdES.Options(reason: "Copie conforme")
    let file = try PDFFile(FilePDF(reading: source))
    let inFile = try SignatureUpdate(of: file, for: .signature(time: time, options), room: 900)
    let inMemory = try SignatureUpdate(
      of: PDFFile(MemoryPDF(pdf)), for: .signature(time: time, options), room: 900)
    #expect(inFile.appended == inMemory.appended && inFile.hole == inMemory.hole)
    #expect(try inFile.digest(by: .sha512) == inMemory.digest(by: .sha512))
    try PAdES.sign(file: source, to: result, with: state.signer, at: time, options: options)
    #expect(PAdES.validate(try peer.read("out.pdf"), trust: state.trust, at: time).isValid)
    try PAdES.sign(file: result, to: result, with: state.signer, at: time)
    try check(peer.read("out.pdf"), signatures: 2, peer)
    let left = try peer.folder.names()
    #expect(!left.contains { $0.hasSuffix(".partial") })
  }

  @Test("what cannot be signed leaves no file, and an earlier one as it was")
  func refusedFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("no PDF".utf8, as: "in.pdf")
    try folder.write("earlier".utf8, as: "out.pdf")
    #expect(throws: SignatureError.pdf(.notPDF)) {
      try PAdES.sign(file: folder.path("in.pdf"), to: folder.path("out.pdf"), with: state.signer, at: time)
    }
    #expect(throws: SignatureError.unreadable(file: folder.path("none.pdf"))) {
      try PAdES.sign(file: folder.path("none.pdf"), to: folder.path("out.pdf"), with: state.signer, at: time)
    }
    #expect(throws: SignatureError.unreadable(file: folder.path)) {
      try PAdES.sign(file: folder.path, to: folder.path("out.pdf"), with: state.signer, at: time)
    }
    #expect(try folder.names() == ["in.pdf", "out.pdf"])
    #expect(try folder.read("out.pdf") == Array("earlier".utf8))
  }

  @Test("an encrypted file is refused by name")
  func encrypted() throws {
    let kind = Kind("encrypted", SamplePDF.make(), "--encrypt", "a", "b", "256", "--", "--object-streams=generate")
    #expect(throws: SignatureError.pdf(.unsupported(.encryption))) {
      try PAdES.sign(kind.bytes(Peer()), with: state.signer, at: time)
    }
  }

  @Test("5,000 mutated files of other structures are signed or refused, and what is signed is valid")
  func fuzz() throws {
    var random = SeededGenerator(seed: 32_000)
    let peer = try Peer()
    let seeds = try [
      Self.kinds[0].bytes(peer), Self.kinds[2].bytes(peer), WovenPDF.compressed(), WovenPDF.hybrid(),
      Self.kinds[7].bytes(peer),
    ]
    var signable = 0
    for round in 0..<5000 {
      let mutated = random.mutated(seeds[round % seeds.count])
      guard let update = try? SignatureUpdate(of: mutated, room: 100, at: time) else { continue }
      signable += 1
      #expect(try PDFFile(MemoryPDF(update.bytes)).signatures.count >= 1)
      guard round.isMultiple(of: 20) else { continue }
      let signed = try PAdES.sign(mutated, with: state.signer, at: time)
      // What strangers send is read within narrower limits, so that not all that we sign is read there.
      guard let signature = try PDFFile(MemoryPDF(signed)).signatures.last, let range = signature.byteRange else {
        Issue.record("round \(round): no signature")
        continue
      }
      #expect(range[2] + range[3] == signed.count)
    }
    #expect(signable > 200)
  }

  private func check(_ signed: [UInt8], signatures: Int, _ peer: Peer) throws {
    try peer.write(signed, as: "signed.pdf")
    try peer.write(state.root.pem, as: "root.pem")
    let qpdf = try peer.run("qpdf", "--check", "signed.pdf")
    #expect(qpdf.status == 0, "\(qpdf.output)")
    if try !peer.folder.names().contains("nss") {
      try peer.run("mkdir", "nss")
      try peer.run("certutil", "-N", "-d", "sql:nss", "--empty-password")
      try peer.run("certutil", "-A", "-d", "sql:nss", "-n", "root", "-t", "CT,C,C", "-i", "root.pem")
    }
    let pdfsig = try peer.run("pdfsig", "-nssdir", "sql:nss", "signed.pdf").output
    #expect(pdfsig.ranges(of: "Signature is Valid.").count == signatures, "\(pdfsig)")
    #expect(pdfsig.ranges(of: "Certificate is Trusted.").count == signatures)
    #expect(pdfsig.ranges(of: "Total document signed").count == 1)
  }
}
