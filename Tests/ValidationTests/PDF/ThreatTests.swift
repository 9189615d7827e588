import Foundation
import Signatures
import TestSupport
import Testing
import Validation

@Suite("Attacks on signed PDFs")
struct ThreatTests {
  let trust: SampleTrust

  init() throws { trust = try SampleTrust() }

  /// All threats, of the file and its signatures.
  func threats(_ pdf: [UInt8], _ comment: String = "") throws -> Set<PDFThreat> {
    let report = try trust.judge(pdf)
    #expect(!report.isPassed, "\(comment)")
    #expect(report.signatures.allSatisfy { $0.indication != .passed }, "\(comment): \(report)")
    return Set(report.threats + report.signatures.flatMap(\.threats))
  }

  /// The signed file's byte range, as it is written.
  func range(of pdf: [UInt8]) throws -> (source: String, numbers: [Int]) {
    let sample = try SignedSample(pdf)
    return (sample.source, sample.numbers)
  }

  @Test("bytes after the last revision are named, and an update without cross-references too")
  func trailing() throws {
    let pdf = try trust.sign()
    #expect(try threats(pdf + "% more\n".utf8).contains(.trailingBytes(offset: pdf.count)))
    let evil = "4 0 obj\n\(SampleFile.stream("0 0 m S"))\nendobj\n"
    let end = "trailer\n<</Size 90/Root 1 0 R>>\nstartxref\n\(SampleFile.lastStart(of: pdf))\n%%EOF\n"
    #expect(try threats(pdf + (evil + end).utf8).contains(.updateWithoutCrossReference(offset: pdf.count)))
  }

  @Test("a byte range that is not all but the signature is named by how it is not")
  func byteRanges() throws {
    let pdf = try trust.sign()
    let (source, numbers) = try range(of: pdf)
    let (_, first, second, rest) = (numbers[0], numbers[1], numbers[2], numbers[3])
    let cases: [([Int], PDFThreat)] = [
      ([1, first - 1, second, rest], .notFromStart), ([0, second + 1, second, rest], .overlap),
      ([0, first, second, -rest], .overlap), ([0, first, second, rest + 9], .beyondFile),
      ([0, first - 5, second, rest], .otherHole), ([0, first, second - 5, rest + 5], .otherHole),
      ([0, first, second + 7, rest - 7], .wrapped(bytes: 7)), ([0, first, second, rest - 9], .otherEnd),
      ([0, first, second], .noByteRange), ([], .noByteRange),
    ]
    for (numbers, threat) in cases {
      let changed = "/ByteRange[" + numbers.map(String.init).joined(separator: " ")
      let filled = changed + String(repeating: " ", count: source.utf8.count - changed.utf8.count - 1) + "]"
      #expect(try threats(pdf.replacing(source, with: filled), "\(threat)").contains(threat), "\(threat)")
    }
    #expect(try threats(pdf.replacing("/ByteRange", with: "/ByteRangX")).contains(.noByteRange))
  }

  @Test("contents that are no signature are named")
  func contents() throws {
    let pdf = try trust.sign()
    let (_, numbers) = try range(of: pdf)
    let hole = numbers[1]..<numbers[2]
    func with(_ text: String, digit: String) -> [UInt8] {
      let filler = String(repeating: digit, count: hole.count - text.utf8.count)
      return Array(pdf[..<hole.lowerBound]) + (text + filler).utf8 + pdf[hole.upperBound...]
    }
    #expect(try threats(with(" null", digit: " ")).contains(.noContents))
    #expect(try threats(with("<00>", digit: " ")).contains(.emptyContents))
    #expect(try threats(with("<>", digit: " ")).contains(.emptyContents))
    #expect(try threats(pdf.replacing("/Contents<", with: "/Contentx<")).contains(.noContents))
    var filled = pdf
    filled[hole.upperBound - 2] = UInt8(ascii: "1")
    #expect(try threats(filled).contains(.filledContents))
    #expect(
      try threats(pdf.replacing("/Filter/Adobe.PPKLite", with: "/Contents<3000>")).contains(.duplicateKey("Contents")))
    #expect(
      try threats(pdf.replacing("/Filter/Adobe.PPKLite", with: "/ByteRange[0 1 2 3]")).contains(
        .duplicateKey("ByteRange")))
  }

  @Test("objects that were changed, hidden or put in after the signature are named")
  func shadows() throws {
    let pdf = try trust.sign()
    let evil = SampleFile.stream("9 9 m 99 99 l S")
    #expect(try threats(SampleFile.append(to: pdf, [4: evil])).contains(.rewritten(object: 4)))
    let catalog = SampleFile.object(1, of: pdf).replacingOccurrences(of: "/Pages 2 0 R", with: "/Pages 50 0 R")
    let pages = "<</Type/Pages/Kids[51 0 R]/Count 1>>"
    let page = "<</Type/Page/Parent 50 0 R/MediaBox[0 0 595 842]/Contents 52 0 R/Resources<<>>>>"
    let hidden = try threats(SampleFile.append(to: pdf, [1: catalog, 50: pages, 51: page, 52: evil]))
    #expect(hidden.contains(.redirected(object: 1)) && hidden.contains(.injected(object: 52)))
    let kids = "<</Type/Pages/Kids[]/Count 0>>"
    #expect(try threats(SampleFile.append(to: pdf, [2: kids])).contains(.hidden(object: 2)))
    let dangling = try trust.sign(SampleFile.make(contents: "[4 0 R 40 0 R]"))
    #expect(try threats(SampleFile.append(to: dangling, [40: evil])).contains(.injected(object: 40)))
    let store = SampleFile.object(1, of: dangling).dropLast(2) + "/DSS<</Certs[40 0 R]>>>>"
    #expect(
      try threats(SampleFile.append(to: dangling, [1: String(store), 40: evil])).contains(.injected(object: 40)))
    let note = "<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/Contents(faux)>>"
    let page3 = SampleFile.object(3, of: pdf).replacing(/\/Annots ?\[/, with: "/Annots[70 0 R ")
    let keeper = SampleFile.object(1, of: pdf).dropLast(2) + "/DSS<</VRI 70 0 R>>>>"
    #expect(
      try threats(SampleFile.append(to: pdf, [1: String(keeper), 3: page3, 70: note])).contains(
        .annotationNotAllowed(object: 70)))
    let redrawn = SampleFile.object(91, of: pdf).replacing("/F 132", with: "/F 132/AP<</N 4 0 R>>")
    #expect(try threats(SampleFile.append(to: pdf, [91: redrawn])).contains(.formNotAllowed(object: 91)))
    let stolen = SampleFile.object(1, of: pdf).dropLast(2) + "/DSS<</Certs[4 0 R]>>>>"
    #expect(try threats(SampleFile.append(to: pdf, [1: String(stolen), 4: evil])).contains(.rewritten(object: 4)))
  }

  @Test("cross-references that lead to another revision, into the hole, or to themselves are named")
  func crossReferences() throws {
    let pdf = try trust.sign(SampleFile.make(hidden: "9 9 m 99 99 l S"))
    let copy = try #require(pdf.text.utf16.count == pdf.count ? pdf.text.ranges(of: "4 0 obj").first : nil)
    let offset = pdf.text.utf16.distance(from: pdf.text.startIndex, to: copy.lowerBound)
    let replaced = SampleFile.append(to: pdf, entries: [4: offset])
    let revisions = try trust.judge(replaced).signatures.count
    #expect(revisions == 1)
    #expect(try threats(replaced).contains(.crossReferenceElsewhere(object: 4, revision: 3)))
    let hole = try range(of: pdf).numbers[1]
    #expect(
      try threats(SampleFile.append(to: pdf, entries: [60: hole + 10])).contains(.crossReferenceIntoHole(object: 60)))
    let start = SampleFile.append(to: pdf).count
    let loop = SampleFile.append(to: pdf, previous: SampleFile.lastStart(of: SampleFile.append(to: pdf)))
    #expect(start > pdf.count)
    #expect(try threats(loop).contains(.loop))
    #expect(try threats(SampleFile.append(to: pdf, trailer: "/Encrypt<</V 1>>")).contains(.encrypted))
  }

  @Test("annotations and forms are changed only as far as the certification allows", arguments: 1...3)
  func certified(permission: Int) throws {
    let certification = try #require(PAdES.Certification(rawValue: permission))
    let pdf = try trust.sign(SampleFile.make(), PAdES.Options(certification: certification))
    let filled = SampleFile.append(to: pdf, [8: SampleFile.field("/V(Awa)")])
    if permission >= 2 {
      let report = try trust.judge(filled)
      #expect(report.isPassed, "\(report)")
      #expect(report.signatures.first?.changes.map(\.kind) == [.formFilling(field: "nom")])
    } else {
      #expect(try threats(filled).contains(.formNotAllowed(object: 8)))
    }
    let page = SampleFile.object(3, of: pdf).replacing(/\/Annots ?\[/, with: "/Annots[70 0 R ")
    let note = "<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/Contents(faux)>>"
    let annotated = SampleFile.append(to: pdf, [3: page, 70: note])
    if permission == 3 {
      let report = try trust.judge(annotated)
      #expect(report.isPassed, "\(report)")
    } else {
      #expect(try threats(annotated).contains(.annotationNotAllowed(object: 70)))
    }
  }

  @Test("a signature that shows itself on a certified page is sneaky; one that does not is only one more")
  func sneaky() throws {
    let pdf = try trust.sign(SampleFile.make(), PAdES.Options(certification: .formsAndSignatures))
    let catalog = SampleFile.object(1, of: pdf).replacing(/\/Fields ?\[/, with: "/Fields[70 0 R ")
    let page = SampleFile.object(3, of: pdf).replacing(/\/Annots ?\[/, with: "/Annots[70 0 R ")
    let value = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Contents<3000>/ByteRange[0 1 2 3]>>"
    for (rectangle, isSneaky) in [("0 0 595 842", true), ("0 0 0 0", false)] {
      let field = "<</FT/Sig/T(autre)/V 71 0 R/Type/Annot/Subtype/Widget/Rect[\(rectangle)]>>"
      let report = try trust.judge(SampleFile.append(to: pdf, [1: catalog, 3: page, 70: field, 71: value]))
      let first = try #require(report.signatures.first)
      #expect(first.threats.contains(.formNotAllowed(object: 70)) == isSneaky, "\(report)")
      #expect((first.indication == .passed) == !isSneaky && !report.isPassed, "\(report)")
    }
  }

  @Test("what is said of the file but not shown may change, and is named")
  func information() throws {
    let report = try trust.judge(SampleFile.append(to: trust.sign(), [7: "<</Title(Copie)>>"]))
    #expect(report.isPassed, "\(report)")
    #expect(report.signatures.first?.changes.map(\.kind) == [.metadata])
  }

  @Test("a signature that a later revision takes out is still judged, and missed")
  func removed() throws {
    let pdf = try trust.sign()
    let catalog = "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[8 0 R]>>>>"
    let report = try trust.judge(SampleFile.append(to: pdf, [1: catalog]))
    #expect(report.threats.contains { if case .signatureRemoved = $0 { true } else { false } })
    #expect(report.signatures.count == 1 && !report.isPassed)
  }

  @Test("no change of covered bytes passes, and none makes a trap", arguments: 1...4)
  func mutations(seed: UInt64) throws {
    let pdf = try trust.sign(SampleFile.make(), PAdES.Options(level: .lta(try trust.stamper(), trust.values())))
    let validator = try trust.validator(trust.values())
    let now = SampleTrust.signing.addingTimeInterval(2 * SampleTrust.day)
    #expect(validator.validate(pdf: pdf, at: now).isPassed)
    var generator = SeededGenerator(seed: seed)
    let first = try #require(pdf.text.ranges(of: "/Contents<").first)
    // Within the signed revision; what is after it only the document time stamp covers.
    let covered = 0..<pdf.text.utf16.distance(from: pdf.text.startIndex, to: first.lowerBound)
    for round in 0..<200 {
      let mutated = generator.mutated(pdf, over: round.isMultiple(of: 2) ? covered : nil)
      guard mutated != pdf else { continue }
      let report = validator.validate(pdf: mutated, at: now)
      if round.isMultiple(of: 2) {
        #expect(report.signatures.allSatisfy { $0.indication != .passed }, "seed \(seed), round \(round): \(report)")
      }
    }
  }
}
