import Crypto
import Testing

@testable import Signatures

@Suite("The digest that a signed PDF is known by")
struct SignedDigestTests {
  let state: SampleState
  let signed: [UInt8]
  let hole: Range<Int>
  let now = SampleState.now

  init() throws {
    state = try SampleState()
    signed = try PAdES.sign(SamplePDF.make(), with: state.signer, at: now)
    hole = try EmbeddedSignature(in: PDFFile(signed)).hole
  }

  func validate(_ pdf: [UInt8]) -> PDFReport { PAdES.validate(pdf, trust: state.trust, at: now) }

  @Test("it is SHA-256 of all but the hole, on signing and on validation")
  func digest() throws {
    let expected = Array(SHA256.hash(data: signed[..<hole.lowerBound] + signed[hole.upperBound...]))
    #expect(try PAdES.signedDigest(of: signed) == expected)
    #expect(validate(signed).signedDigest == expected)
  }

  @Test("a hole written otherwise, with the signature still valid, changes the file's digest and not this one")
  func sameAct() throws {
    let capitals = [UInt8](String(decoding: signed[hole], as: UTF8.self).uppercased().utf8)
    let written = Array(signed[..<hole.lowerBound] + capitals + signed[hole.upperBound...])
    #expect(SHA256.hash(data: written) != SHA256.hash(data: signed))
    let report = validate(written)
    #expect(report.isValid && report.signedDigest == validate(signed).signedDigest)
    #expect(try PAdES.signedDigest(of: written) == PAdES.signedDigest(of: signed))
  }

  @Test("it is there however bad the signature in the hole is")
  func badSignature() throws {
    var blank = signed
    for place in hole.dropFirst().dropLast() { blank[place] = UInt8(ascii: "0") }
    let report = validate(blank)
    #expect(report.problems.map(\.check) == [.container])
    #expect(try report.signedDigest == PAdES.signedDigest(of: signed))
  }

  @Test("one changed byte outside of the hole changes it")
  func changed() throws {
    let changed = try PAdES.sign(SamplePDF.make(catalog: "/X 1"), with: state.signer, at: now)
    #expect(try PAdES.signedDigest(of: changed) != PAdES.signedDigest(of: signed))
  }

  @Test("a file that is no PDF, or of which the signature does not cover all, has none and says why")
  func none() throws {
    #expect(throws: SignatureError.pdf(.notPDF)) { try PAdES.signedDigest(of: []) }
    for (pdf, check) in [(SamplePDF.make(), Check.signed), (signed + [10], .coverage)] {
      let report = validate(pdf)
      #expect(report.signedDigest == nil)
      let finding = try #require(report.problems.first)
      #expect(finding.check == check)
      #expect(throws: SignatureError.notSigned(finding)) { try PAdES.signedDigest(of: pdf) }
    }
  }
}
