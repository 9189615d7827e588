import Foundation
import TestSupport
import Testing

@testable import Signatures

@Suite("PAdES")
struct PAdESTests {
  let state: SampleState
  let now = SampleState.now

  init() throws {
    state = try SampleState()
  }

  /// A PDF with a short name, so that a failure does not print the file.
  struct Kind: CustomTestStringConvertible {
    let testDescription: String
    let pdf: [UInt8]

    init(_ name: String, _ pdf: [UInt8]) {
      testDescription = name
      self.pdf = pdf
    }
  }

  static let kinds: [Kind] = [
    Kind("ours", SamplePDF.make()), Kind("cairo", ForeignPDF.cairo), Kind("ghostscript", ForeignPDF.ghostscript),
    Kind("empty form", SamplePDF.make(catalog: "/AcroForm<</Fields[]/DA(/Helv 0 Tf)>>")),
    Kind("indirect form", SamplePDF.make(catalog: "/AcroForm 8 0 R", more: [8: "<</Fields 9 0 R>>", 9: "[]"])),
    Kind(
      "annotated page",
      SamplePDF.make(page: "/Annots 8 0 R", more: [8: "[9 0 R]", 9: "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>"])
    ),
    Kind("no end of line", Array(SamplePDF.make().dropLast())),
  ]

  @Test("a signed file begins with the original, and is valid as a whole", arguments: kinds)
  func signs(kind: Kind) throws {
    let signed = try PAdES.sign(kind.pdf, with: state.signer, at: now)
    #expect(signed.starts(with: kind.pdf))
    let report = PAdES.validate(signed, trust: state.trust, at: now)
    #expect(report.isValid, "\(report.findings)")
    #expect(
      report.findings.map(\.check)
        == [.readable, .signed, .coverage, .container, .digest, .signature, .trust, .signingTime, .currency])
    #expect(report.signer == state.seal.subject && report.signingTime == now && report.coverage == .wholeFile)
    #expect(report.certificateFingerprint == state.seal.fingerprint)
  }

  @Test("qpdf, poppler and OpenSSL agree", arguments: kinds)
  func peers(kind: Kind) throws {
    let peer = try Peer()
    let time = Date.now
    let state = try SampleState(sealDays: 5000)
    let signed = try PAdES.sign(kind.pdf, with: state.signer, at: time)
    try peer.write(signed, as: "signed.pdf")
    try peer.write(state.root.pem, as: "root.pem")

    let qpdf = try peer.run("qpdf", "--check", "signed.pdf")
    #expect(qpdf.status == 0, "\(qpdf.output)")

    _ = try peer.run("mkdir", "nss")
    _ = try peer.run("certutil", "-N", "-d", "sql:nss", "--empty-password")
    _ = try peer.run("certutil", "-A", "-d", "sql:nss", "-n", "root", "-t", "CT,C,C", "-i", "root.pem")
    let pdfsig = try peer.run("pdfsig", "-nssdir", "sql:nss", "signed.pdf").output
    for expected in [
      "ETSI.CAdES.detached", "Signature is Valid.", "Certificate is Trusted.", "Total document signed",
    ] {
      #expect(pdfsig.contains(expected), "\(expected) in \(pdfsig)")
    }

    let embedded = try EmbeddedSignature(in: PDFFile(signed))
    try peer.write(embedded.cms, as: "signature.der")
    try peer.write(signed[..<embedded.hole.lowerBound] + signed[embedded.hole.upperBound...], as: "content")
    let openssl = try peer.run(
      "openssl", "cms", "-verify", "-binary", "-cades", "-inform", "DER", "-in", "signature.der",
      "-content", "content", "-CAfile", "root.pem", "-purpose", "any", "-out", "/dev/null")
    #expect(openssl.status == 0, "\(openssl.output)")
  }

  @Test("all that changes the file is the time: the same file and time give the same update")
  func deterministic() throws {
    let update = { try SignatureUpdate(of: SamplePDF.make(), room: 1200, at: now).bytes }
    #expect(try update() == update())
    let text = String(decoding: try update(), as: UTF8.self)
    #expect(text.contains("/ID [<00112233445566778899aabbccddeeff><") && text.contains("/SigFlags 3"))
  }

  @Test("a file that is encrypted or no PDF is not signed, and says why")
  func refused() throws {
    #expect(throws: SignatureError.pdf(.unsupported(.encryption))) {
      try PAdES.sign(SamplePDF.make(trailer: "/Encrypt 9 0 R"), with: state.signer, at: now)
    }
    #expect(throws: SignatureError.pdf(.notPDF)) { try PAdES.sign([], with: state.signer, at: now) }
    #expect(throws: SignatureError.outsideValidity) {
      try PAdES.sign(SamplePDF.make(), with: state.signer, at: state.seal.notAfter.addingTimeInterval(1))
    }
  }

  @Test("the certificate is weighed at the time of signing and now")
  func times() throws {
    let signed = try PAdES.sign(SamplePDF.make(), with: state.signer, at: now)
    let after = PAdES.validate(signed, trust: state.trust, at: state.seal.notAfter.addingTimeInterval(1))
    #expect(after.verdict == .undetermined && after.problems.map(\.check) == [.currency])
    let before = PAdES.validate(signed, trust: state.trust, at: now.addingTimeInterval(-3600))
    #expect(before.verdict == .invalid && before.problems.map(\.check) == [.signingTime])
  }

  @Test("a signature of another root is not trusted, even one of the same name")
  func untrusted() throws {
    let signed = try PAdES.sign(SamplePDF.make(), with: state.signer, at: now)
    let other = TrustAnchors(roots: [try SampleState().root])
    #expect(PAdES.validate(signed, trust: other, at: now).problems.map(\.check) == [.trust])
  }

  @Test("an unsigned file is not an act")
  func unsigned() {
    #expect(PAdES.validate(SamplePDF.make(), trust: state.trust, at: now).problems.map(\.check) == [.signed])
    #expect(PAdES.validate([], trust: state.trust, at: now).problems.map(\.check) == [.readable])
  }
}
