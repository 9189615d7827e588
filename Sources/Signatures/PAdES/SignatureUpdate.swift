import Crypto
import Foundation

/// A PDF with an incremental update that holds a signature field and a hole for the signature (ISO 32000-1 §7.5.6, §12.8).
///
/// The update adds the signature dictionary and an invisible field on the first page, and writes the catalog and that
/// page anew with all else in them untouched. The bytes are a function of the file, the room and the time.
struct SignatureUpdate {
  private(set) var bytes: [UInt8]
  /// From `<` to after `>` of `/Contents`: all that the signature does not cover.
  private(set) var hole: Range<Int> = 0..<0

  private var offsets: [(reference: PDFReference, offset: Int)] = []

  /// Digits of a number in `/ByteRange`, which is written before the numbers are known.
  private static let byteRangeDigits = 10

  init(of original: [UInt8], room: Int, at time: Date) throws(PDFFault) {
    let file = try PDFFile(original)
    guard try file.signatures.isEmpty else { throw .unsupported(.existingSignature) }
    let catalog = try file.catalog
    let page = try file.firstPage
    let size = try file.size
    let signature = PDFReference(number: size, generation: 0)
    let field = PDFReference(number: size + 1, generation: 0)

    bytes = []
    bytes.reserveCapacity(
      original.count + room * 2 + catalog.dictionary.range.count + page.dictionary.range.count + 2048)
    bytes += original
    if bytes.last != 10 { bytes.append(10) }

    writeSignature(signature, room: room, at: time)
    write(
      field,
      "<</FT/Sig/T(Signature\(size))/V \(signature.text)/Type/Annot/Subtype/Widget/F 132/Rect[0 0 0 0]/P \(page.reference.text)>>"
    )
    try writeForm(with: field, catalog: catalog, in: file)
    try writePage(page, with: field, in: file)
    try writeTrailer(size: size + 2, at: time, in: file)
    fillByteRange()
  }

  /// SHA-256 of all but the hole.
  var digest: SHA256.Digest { SHA256.hash(of: bytes, without: hole) }

  /// Puts the signature into the hole, in hexadecimal and followed by zeros; false if it is too long.
  mutating func place(_ cms: [UInt8]) -> Bool {
    guard cms.count * 2 <= hole.count - 2 else { return false }
    let digits = Array("0123456789abcdef".utf8)
    var position = hole.lowerBound + 1
    for byte in cms {
      bytes[position] = digits[Int(byte >> 4)]
      bytes[position + 1] = digits[Int(byte & 15)]
      position += 2
    }
    return true
  }
}

extension SignatureUpdate {
  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func begin(_ reference: PDFReference) {
    offsets.append((reference, bytes.count))
    append("\(reference.number) \(reference.generation) obj\n")
  }

  private mutating func write(_ reference: PDFReference, _ text: String) {
    begin(reference)
    append(text)
    append("\nendobj\n")
  }

  private mutating func writeSignature(_ reference: PDFReference, room: Int, at time: Date) {
    begin(reference)
    append("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(\(PDFDate.text(time)))/Contents")
    let start = bytes.count
    append("<")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: room * 2))
    append(">")
    hole = start..<bytes.count
    append("/ByteRange[0")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 3 * (Self.byteRangeDigits + 1)))
    append("]>>\nendobj\n")
  }

  /// Writes the three numbers that were not known: they stand right after the hole.
  private mutating func fillByteRange() {
    var position = hole.upperBound + "/ByteRange[0".utf8.count
    for number in [hole.lowerBound, hole.upperBound, bytes.count - hole.upperBound] {
      let text = String(number).utf8
      let start = position + 1
      for (index, digit) in text.enumerated() { bytes[start + index] = digit }
      position += 1 + Self.byteRangeDigits
    }
  }

  /// Adds the field to the form, which is made if there is none. `SigFlags` 3: there are signatures, so append only.
  private mutating func writeForm(
    with field: PDFReference, catalog: (reference: PDFReference, dictionary: PDFDictionary), in file: PDFFile
  ) throws(PDFFault) {
    guard let form = try file.value(of: "AcroForm", in: catalog.dictionary), form.object != .null else {
      let form = "<</Fields[\(field.text)]/SigFlags 3>>"
      return write(catalog.reference, catalog.dictionary.with([("AcroForm", Array(form.utf8))], in: file.bytes))
    }
    guard let dictionary = form.object.dictionary else { throw .missing(.form) }
    let changed = dictionary.with(
      [
        ("Fields", try Self.array("Fields", of: dictionary, with: field, in: file)),
        ("SigFlags", Array("3".utf8)),
      ], in: file.bytes)
    if let reference = form.reference {
      write(reference, changed)
    } else {
      write(catalog.reference, catalog.dictionary.with([("AcroForm", changed)], in: file.bytes))
    }
  }

  private mutating func writePage(
    _ page: (reference: PDFReference, dictionary: PDFDictionary), with field: PDFReference, in file: PDFFile
  ) throws(PDFFault) {
    let annotations = try Self.array("Annots", of: page.dictionary, with: field, in: file)
    write(page.reference, page.dictionary.with([("Annots", annotations)], in: file.bytes))
  }

  private mutating func write(_ reference: PDFReference, _ object: [UInt8]) {
    begin(reference)
    bytes.append(contentsOf: object)
    append("\nendobj\n")
  }

  /// The source of an array with one more reference at its end; of a new one if there is none.
  private static func array(
    _ key: String, of dictionary: PDFDictionary, with field: PDFReference, in file: PDFFile
  ) throws(PDFFault) -> [UInt8] {
    guard let found = try file.value(of: key, in: dictionary), found.object != .null else {
      return Array("[\(field.text)]".utf8)
    }
    guard found.object.array != nil else { throw .malformed(.object, offset: found.range.lowerBound) }
    return file.bytes[found.range].dropLast() + Array(" \(field.text)]".utf8)
  }

  private mutating func writeTrailer(size: Int, at time: Date, in file: PDFFile) throws(PDFFault) {
    let start = bytes.count
    append("xref\n")
    for (reference, offset) in offsets.sorted(by: { $0.reference.number < $1.reference.number }) {
      append("\(reference.number) 1\n\(offset.padded(10)) \(reference.generation.padded(5)) n \n")
    }
    append("trailer\n")
    let trailer = file.trailer
    bytes += trailer.with(
      [
        ("Size", Array(String(size).utf8)), ("Prev", Array(String(file.startOfCrossReference).utf8)),
        ("ID", try Self.identifier(at: time, in: file)),
      ], in: file.bytes)
    append("\nstartxref\n\(start)\n%%EOF\n")
  }

  /// The file's identifier: its first half stays, its second names this revision (§14.4).
  private static func identifier(at time: Date, in file: PDFFile) throws(PDFFault) -> [UInt8] {
    let halves = try file.value(of: "ID", in: file.trailer)?.object.array ?? []
    var hash = SHA256()
    for half in halves { hash.update(data: half.string ?? []) }
    hash.update(data: Array("\(file.bytes.count) \(file.startOfCrossReference) \(PDFDate.text(time))".utf8))
    let second = Array(hash.finalize().prefix(16))
    let first = halves.first?.string ?? second
    return Array("[<\(first.hex)><\(second.hex)>]".utf8)
  }
}

extension PDFReference {
  fileprivate var text: String { "\(number) \(generation) R" }
}
