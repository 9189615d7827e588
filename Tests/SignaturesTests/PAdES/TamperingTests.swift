import Crypto
import Foundation
import Keys
import TestSupport
import Testing
import Vocabulary

@testable import Signatures

@Suite("Tampering with a signed PDF")
struct TamperingTests {
  let state: SampleState
  let signed: [UInt8]
  let hole: Range<Int>
  let now = SampleState.now

  init() throws {
    state = try SampleState()
    signed = try PAdES.sign(SamplePDF.make(filler: 4000), with: state.signer, at: now)
    hole = try EmbeddedSignature(in: PDFFile(signed)).hole
  }

  func validate(_ pdf: [UInt8]) -> PDFReport { PAdES.validate(pdf, trust: state.trust, at: now) }

  func replacing(_ old: String, with new: String) throws -> [UInt8] {
    let place = try #require(signed.indices.first { signed[$0...].starts(with: old.utf8) })
    return Array(signed[..<place] + Array(new.utf8) + signed[(place + old.utf8.count)...])
  }

  @Test("one changed byte anywhere in the signed range is seen, at 200 seeded places")
  func signedRange() {
    var random = SeededGenerator(seed: 200)
    for _ in 0..<200 {
      var place = Int.random(in: 0..<(signed.count - hole.count), using: &random)
      if place >= hole.lowerBound { place += hole.count }
      var changed = signed
      changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      #expect(validate(changed).verdict == .invalid, "byte \(place)")
    }
  }

  @Test("one changed bit anywhere in the signature itself is seen")
  func insideContents() {
    for place in hole {
      for bit in [0, 5] {
        var changed = signed
        changed[place] ^= 1 << UInt8(bit)
        #expect(validate(changed).verdict == .invalid, "byte \(place - hole.lowerBound) of the contents")
      }
    }
  }

  @Test("anything after the signed revision is refused", arguments: ["\n", " ", "%", "\n%%EOF\n"])
  func trailing(text: String) {
    let report = validate(signed + Array(text.utf8))
    #expect(report.problems.map(\.check) == [.coverage] && report.coverage == .unproven)
  }

  @Test("a file cut short is refused")
  func cut() {
    for length in [1, 2, 6, 100, signed.count - hole.lowerBound] {
      #expect(validate(Array(signed.dropLast(length))).verdict == .invalid)
    }
  }

  @Test("an incremental update after the signature is refused")
  func incrementalUpdate() throws {
    let file = try PDFFile(signed)
    let page = try file.firstPage
    var changed = signed
    let offset = changed.count
    changed +=
      "3 0 obj\n".utf8 + page.dictionary.with([("Contents", Array("5 0 R".utf8))], in: signed) + "\nendobj\n".utf8
    let start = changed.count
    let place = String(repeating: "0", count: 10 - String(offset).utf8.count) + String(offset)
    changed += "xref\n3 1\n\(place) 00000 n \ntrailer\n".utf8
    changed += file.trailer.with([("Prev", Array(String(file.startOfCrossReference).utf8))], in: signed)
    changed += "\nstartxref\n\(start)\n%%EOF\n".utf8
    #expect(try PDFFile(changed).firstPage.dictionary["Contents"]?.reference?.number == 5)
    #expect(validate(changed).problems.map(\.check) == [.coverage])
  }

  @Test("a byte range that leaves out more, begins later or stands twice is refused")
  func byteRanges() throws {
    let range = "/ByteRange[0 \(hole.lowerBound)"
    let wider = try replacing(range, with: "/ByteRange[0 \(hole.lowerBound - 1)")
    #expect(validate(wider).problems.map(\.check) == [.coverage])
    let later = try replacing("/ByteRange[0", with: "/ByteRange[1")
    #expect(validate(later).problems.map(\.check) == [.coverage])
    let negative = try replacing(
      range, with: "/ByteRange[0 -\(hole.lowerBound)".prefix(range.utf8.count + 0).description)
    #expect(validate(negative).problems.map(\.check) == [.coverage])
    let twice = try PAdES.sign(
      SamplePDF.make(catalog: "/Old<</ByteRange[0 1 2 3]>>"), with: state.signer, at: now)
    #expect(validate(twice).problems.map(\.check) == [.coverage])
  }

  @Test("contents or byte range that are not there prove nothing")
  func forgery() throws {
    #expect(validate(try replacing("/ByteRange", with: "/ByteRonge")).verdict == .invalid)
    #expect(validate(try replacing("/Contents<", with: "/Cantents<")).verdict == .invalid)
    #expect(validate(try replacing("/ETSI.CAdES.detached", with: "/adbe.pkcs7.detached")).verdict == .invalid)
  }

  @Test("a signature moved to another document is seen")
  func moved() throws {
    let other = try PAdES.sign(SamplePDF.make(filler: 4016), with: state.signer, at: now)
    let otherHole = try EmbeddedSignature(in: PDFFile(other)).hole
    #expect(otherHole.count == hole.count)
    let forged = Array(other[..<otherHole.lowerBound] + signed[hole] + other[otherHole.upperBound...])
    #expect(validate(forged).problems.map(\.check) == [.digest])
  }

  @Test("a signature by another certificate of the same key is not passed off")
  func otherCertificate() throws {
    let second = try SealCertificate(
      SampleState.certificate(
        "Un autre sceau", of: .ml, over: SampleState.sealKey, in: state.keys, under: state.root,
        until: state.seal.notAfter))
    var update = try SignatureUpdate(of: SamplePDF.make(), room: 2000, at: now)
    let honest = try CMSTemplate(sealedWith: state.seal, under: state.root)
    let attributes = try honest.attributes(digest: Array(update.digest))
    let signature = [UInt8](try state.signer.sign(attributes).derRepresentation)
    let template = try CMSTemplate(sealedWith: second, under: state.root)
    let fits = update.place(template.signedData(attributes: attributes, signature: signature))
    #expect(fits)
    #expect(validate(update.bytes).problems.map(\.check).first == .container)
  }

  @Test("of 5,000 mutated files none traps, and none is valid that was changed")
  func fuzz() {
    var random = SeededGenerator(seed: 5000)
    let structure = hole.lowerBound - 400..<signed.count
    for round in 0..<5000 {
      let mutated = random.mutated(signed, over: round.isMultiple(of: 2) ? structure : nil)
      #expect(!validate(mutated).isValid || mutated == signed)
      if let file = try? PDFFile(mutated) { _ = try? SignatureUpdate(of: mutated, room: file.sections.count, at: now) }
    }
  }

  @Test("of 5,000 mutated CMS messages none traps, and none is valid that was changed")
  func fuzzCMS() throws {
    var random = SeededGenerator(seed: 5652)
    let cms = try EmbeddedSignature(in: PDFFile(signed)).cms
    for _ in 0..<5000 {
      let mutated = random.mutated(cms)
      guard mutated != cms, mutated.count * 2 <= hole.count - 2 else { continue }
      let text = mutated.hex.utf8 + [UInt8](repeating: UInt8(ascii: "0"), count: hole.count - 2 - mutated.count * 2)
      let forged = Array(signed[...hole.lowerBound] + text + signed[(hole.upperBound - 1)...])
      #expect(!validate(forged).isValid)
    }
  }

  @Test("5,000 mutated unsigned files are signed or refused, and what is signed is valid")
  func fuzzSigning() throws {
    var random = SeededGenerator(seed: 1729)
    let plain = ForeignPDF.cairo
    var signable = 0
    for round in 0..<5000 {
      let mutated = random.mutated(plain)
      guard (try? SignatureUpdate(of: mutated, room: 100, at: now)) != nil else { continue }
      signable += 1
      guard round.isMultiple(of: 20) else { continue }
      let report = validate(try PAdES.sign(mutated, with: state.signer, at: now))
      #expect(report.isValid, "round \(round): \(report.problems)")
    }
    #expect(signable > 200)
  }
}
