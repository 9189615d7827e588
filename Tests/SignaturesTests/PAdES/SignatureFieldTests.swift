import Foundation
import TestSupport
import Testing

@testable import Signatures

@Suite("Fields, certification and marks")
struct SignatureFieldTests {
  let state: SampleState
  let now = SampleState.now

  init() throws {
    state = try SampleState()
  }

  func sign(_ pdf: [UInt8], _ options: PAdES.Options = PAdES.Options()) throws -> [UInt8] {
    try PAdES.sign(pdf, with: state.signer, at: now, options: options)
  }

  /// Two empty fields, one of them under another field and shown by a widget of its own.
  static let form = SamplePDF.make(
    catalog: "/AcroForm<</Fields[8 0 R 9 0 R 12 0 R]/SigFlags 1>>", page: "/Annots[8 0 R 11 0 R]",
    more: [
      8: "<</FT/Sig/T(one)/Type/Annot/Subtype/Widget/Rect[100 300 20 200]/P 3 0 R>>",
      9: "<</T(two)/Kids[10 0 R]>>",
      10: "<</FT/Sig/T<feff00e9>/Parent 9 0 R/Kids[11 0 R]/Lock<</Type/SigFieldLock/Action/Include/Fields[(one)]>>>>",
      11: "<</Type/Annot/Subtype/Widget/Parent 10 0 R/Rect[0 0 0 0]/P 3 0 R>>", 12: "<</FT/Tx/T(name)>>",
    ])

  @Test("an empty field is signed in by its name, and the form gets no other")
  func existing() throws {
    let signed = try sign(Self.form, PAdES.Options(field: "one"))
    #expect(PAdES.validate(signed, trust: state.trust, at: now).isValid)
    let file = try PDFFile(MemoryPDF(signed))
    #expect(try file.fields.map(\.name) == ["one", "two", "two.é", "name"])
    #expect(try file.signatures.map(\.field) == ["one"])
    let twice = try PDFFile(MemoryPDF(sign(signed, PAdES.Options(field: "two.é"))))
    #expect(try twice.signatures.map(\.field) == ["one", "two.é"])
    #expect(try twice.signatures.last?.fieldLock == .these(["one"]))
    #expect(throws: SignatureError.pdf(.fieldTaken("one"))) { try sign(signed, PAdES.Options(field: "one")) }
    for name in ["none", "name", "two", ""] {
      #expect(throws: SignatureError.pdf(.noField(name))) { try sign(signed, PAdES.Options(field: name)) }
    }
  }

  @Test("a field that an earlier signature has locked is not signed in")
  func locked() throws {
    let signed = try sign(Self.form, PAdES.Options(field: "two.é"))
    #expect(throws: SignatureError.pdf(.locked(permission: nil))) { try sign(signed, PAdES.Options(field: "one")) }
    #expect(try PDFFile(MemoryPDF(sign(signed))).signatures.count == 2)
  }

  @Test("a lock names fields and what is below them")
  func lockNames() {
    #expect(PDFSignature.FieldLock.all.holds("a"))
    #expect(PDFSignature.FieldLock.these(["a.b"]).holds("a.b.c") && PDFSignature.FieldLock.these(["a.b"]).holds("a.b"))
    #expect(!PDFSignature.FieldLock.these(["a.b"]).holds("a.bc"))
    #expect(!PDFSignature.FieldLock.allBut(["a"]).holds("a.b") && PDFSignature.FieldLock.allBut(["a"]).holds("b"))
  }

  @Test("a field whose seed values bind the signer is refused")
  func seedValues() {
    let pdf = SamplePDF.make(
      catalog: "/AcroForm<</Fields[8 0 R]>>", more: [8: "<</FT/Sig/T(one)/SV<</Ff 1/Filter/Other>>>>"])
    #expect(throws: SignatureError.pdf(.unsupported(.seedValues))) { try sign(pdf, PAdES.Options(field: "one")) }
  }

  @Test("a certification says what may change, and what it forbids is refused", arguments: PAdES.Certification.allCases)
  func certification(level: PAdES.Certification) throws {
    let signed = try sign(Self.form, PAdES.Options(certification: level))
    #expect(PAdES.validate(signed, trust: state.trust, at: now).isValid)
    let file = try PDFFile(MemoryPDF(signed))
    let signature = try #require(try file.signatures.first)
    #expect(signature.permission == level.rawValue)
    let permissions = try file.value(of: "Perms", in: file.catalog)?.object.dictionary
    #expect(permissions?["DocMDP"]?.reference == signature.reference)
    #expect(throws: SignatureError.pdf(.alreadySigned)) { try sign(signed, PAdES.Options(certification: level)) }
    let locked = SignatureError.pdf(.locked(permission: level.rawValue))
    #expect(throws: locked) { try sign(signed, PAdES.Options(mark: PAdES.Mark(["Vu"]))) }
    if level == .nothing {
      #expect(throws: locked) { try sign(signed) }
      #expect(throws: locked) { try sign(signed, PAdES.Options(field: "one")) }
    } else {
      #expect(try PDFFile(MemoryPDF(sign(signed, PAdES.Options(field: "one")))).signatures.count == 2)
      #expect(try PDFFile(MemoryPDF(sign(signed))).signatures.count == 2)
    }
    #expect(throws: SignatureError.pdf(.alreadySigned)) {
      try sign(sign(Self.form), PAdES.Options(certification: level))
    }
  }

  @Test("reason and location are kept as they were written")
  func texts() throws {
    let options = PAdES.Options(reason: #"Reçu (copie) \ ɛ"#, location: "Bamako (ML)")
    let file = try PDFFile(MemoryPDF(sign(SamplePDF.make(), options)))
    let dictionary = try #require(try file.signatures.first).dictionary
    #expect(dictionary["Reason"]?.string.map(PDFString.text) == options.reason)
    #expect(dictionary["Location"]?.string.map(PDFString.text) == options.location)
  }

  @Test("new names give way to those that are there")
  func names() throws {
    let pdf = SamplePDF.make(catalog: "/AcroForm<</Fields[8 0 R]>>", more: [8: "<</FT/Tx/T(Signature9)>>"])
    #expect(try PDFFile(MemoryPDF(sign(pdf))).fields.map(\.name) == ["Signature9", "Signature9_2"])
  }

  @Test("a mark is drawn upright where it was asked for", arguments: [0, 90, 180, 270, -90])
  func mark(turn: Int) throws {
    let peer = try Peer()
    let pdf = SamplePDF.make(
      page: "/Rotate \(turn)", more: [8: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Rotate \(turn)>>"]
    ).replacing("/Kids[3 0 R]/Count 1".utf8, with: "/Kids[3 0 R 8 0 R]/Count 2".utf8)
    // The sample's table no longer fits, which qpdf mends.
    try peer.write(pdf, as: "in.pdf")
    try peer.run("qpdf", "in.pdf", "fit.pdf")
    let lines = ["Signé par le maire", "Bamako, « commune III »", "21/11/2026", "Œuvre — 10 €"]
    let signed = try sign(
      peer.read("fit.pdf"),
      PAdES.Options(
        mark: PAdES.Mark(lines, page: 2, rectangle: PAdES.Rectangle(x: 20.5, y: 100, width: 150, height: 150))))
    #expect(PAdES.validate(signed, trust: state.trust, at: now).isValid)
    try peer.write(signed, as: "signed.pdf")
    #expect(try peer.run("qpdf", "--check", "signed.pdf").status == 0)
    let text = try peer.run("pdftotext", "-f", "2", "-layout", "signed.pdf", "-").output
    let shown = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    #expect(shown.prefix(4) == lines[...], "\(text)")
  }

  @Test("a mark in a field that is there takes its place, and one that cannot be shown is refused")
  func markInField() throws {
    let mark = PAdES.Mark(["Vu", "et signé"], page: 9)
    let signed = try sign(Self.form, PAdES.Options(field: "one", mark: mark))
    let file = try PDFFile(MemoryPDF(signed))
    let field = try #require(try file.fields.first)
    let appearance = try file.resolved(field.node.dictionary["AP"] ?? .null).dictionary?["N"]?.reference
    let content = try file.contents(#require(appearance))
    #expect(content.map { String(decoding: $0, as: UTF8.self).contains("<\("Vu".utf8.hex)> Tj") } == true)
    #expect(throws: SignatureError.pdf(.mark(.rectangle))) {
      try sign(Self.form, PAdES.Options(field: "two.é", mark: mark))
    }
  }

  @Test("a mark that cannot be read or does not fit is refused")
  func badMarks() throws {
    func fault(_ mark: PAdES.Mark) throws -> SignatureError? {
      do throws(SignatureError) {
        _ = try PAdES.sign(SamplePDF.make(), with: state.signer, at: now, options: PAdES.Options(mark: mark))
        return nil
      } catch { return error }
    }
    #expect(try fault(PAdES.Mark([])) == .pdf(.mark(.lines(0))))
    #expect(try fault(PAdES.Mark(["1", "2", "3", "4", "5"])) == .pdf(.mark(.lines(5))))
    #expect(try fault(PAdES.Mark(["a", "mɔgɔ"])) == .pdf(.mark(.character(line: 1))))
    #expect(try fault(PAdES.Mark([String(repeating: "W", count: 500)])) == .pdf(.mark(.rectangle)))
    #expect(try fault(PAdES.Mark(["a"], page: 2)) == .pdf(.noPage(2)))
    #expect(try fault(PAdES.Mark(["a"], page: 0)) == .pdf(.noPage(0)))
    for rectangle in [
      PAdES.Rectangle(x: -1, y: 0, width: 50, height: 50), PAdES.Rectangle(x: 580, y: 0, width: 50, height: 50),
      PAdES.Rectangle(x: 0, y: 0, width: 0, height: 50), PAdES.Rectangle(x: .nan, y: 0, width: 50, height: 50),
      PAdES.Rectangle(x: 0, y: 0, width: .infinity, height: 50), PAdES.Rectangle(x: 0, y: 0, width: 5, height: 5),
      PAdES.Rectangle(x: 50, y: 50, width: -20, height: 50),
    ] {
      #expect(try fault(PAdES.Mark(["a"], rectangle: rectangle)) == .pdf(.mark(.rectangle)), "\(rectangle)")
    }
  }
}
