import Crypto
import Foundation

/// An incremental update that holds a signature field and a hole for the signature (ISO 32000-1 §7.5.6, §12.8).
///
/// Either an empty field of the form is filled in, or one is added to a page and to the form. Catalog, form, page and
/// their arrays are written anew with all else in them untouched.
struct SignatureUpdate {
  /// What the hole is for.
  enum Purpose {
    case signature(time: Date, PAdES.Options)
    case timeStamp
  }

  var update: IncrementalUpdate
  private let purpose: Purpose
  /// From `<` to after `>` of `/Contents`, in the file: all that the signature does not cover.
  private(set) var hole: Range<Int> = 0..<0

  /// Digits of a number in `/ByteRange`, which is written before the numbers are known.
  private static let byteRangeDigits = 10

  /// `room` is that of the signature, in bytes.
  init(of file: PDFFile, for purpose: Purpose, room: Int) throws(PDFFault) {
    update = try IncrementalUpdate(of: file, reserving: room * 2 + 4096)
    self.purpose = purpose
    let form = try SignableForm(of: file)
    let catalog = try file.catalog
    var changes: [PDFDictionary.Change] = []
    let signature = update.newReference()
    switch purpose {
    case .timeStamp:
      try writeSignature(signature, room: room, in: catalog, lock: nil)
      try addField(to: form, signature: signature, mark: nil, catalog: catalog, &changes)
    case .signature(_, let options):
      try form.check(options)
      if let name = options.field {
        let field = try form.emptyField(name)
        try writeSignature(signature, room: room, in: catalog, lock: field.lock)
        try fill(field, with: signature, mark: options.mark, catalog: catalog, &changes)
      } else {
        try writeSignature(signature, room: room, in: catalog, lock: nil)
        try addField(to: form, signature: signature, mark: options.mark, catalog: catalog, &changes)
      }
      if options.certification != nil {
        let reference: [UInt8] = Array(signature.text.utf8)
        let permissions = try update.changing("Perms", of: catalog.dictionary, catalog.text, [("DocMDP", reference)])
        if let permissions { changes.append(("Perms", permissions)) }
      }
    }
    if !changes.isEmpty { try update.write(catalog.reference, catalog.with(changes)) }
    try update.finish(seed: seed)
    fillByteRange()
  }

  /// What follows the file.
  var appended: [UInt8] { update.bytes }

  /// The digest of the file and the update, without the hole.
  func digest(by algorithm: DigestAlgorithm) throws(PDFFault) -> [UInt8] {
    try digest(with: algorithm.function)
  }

  /// Puts the signature into the hole, in hexadecimal and followed by zeros; false if it is too long.
  mutating func place(_ signature: [UInt8]) -> Bool {
    guard signature.count * 2 <= hole.count - 2 else { return false }
    update.replace(at: hole.lowerBound + 1, withDigitsOf: signature)
    return true
  }

  private func digest(with function: some HashFunction) throws(PDFFault) -> [UInt8] {
    var hash = function
    let source = update.file.source
    try source.update(&hash, with: 0..<source.count)
    update.bytes.withUnsafeBytes { bytes in
      hash.update(
        bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[..<(hole.lowerBound - source.count)]))
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[(hole.upperBound - source.count)...]))
    }
    return Array(hash.finalize())
  }

  private var seed: String {
    switch purpose {
    case .signature(let time, _): PDFDate.text(time)
    case .timeStamp: "DocTimeStamp"
    }
  }
}

extension SignatureUpdate {
  /// Contents and byte range come last, so that the numbers are found again.
  private mutating func writeSignature(
    _ reference: PDFReference, room: Int, in catalog: PDFNode, lock: [UInt8]?
  ) throws(PDFFault) {
    try update.begin(reference)
    switch purpose {
    case .timeStamp: update.append("<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161")
    case .signature(let time, let options):
      update.append("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(\(PDFDate.text(time)))")
      if let reason = options.reason { update.append("/Reason\(PDFString.source(reason))") }
      if let location = options.location { update.append("/Location\(PDFString.source(location))") }
      writeTransforms(options.certification, lock: lock, in: catalog)
    }
    update.append("/Contents")
    let start = update.position
    update.append("<")
    update.append(repeatElement(UInt8(ascii: "0"), count: room * 2))
    update.append(">")
    hole = start..<update.position
    update.append("/ByteRange[0")
    update.append(repeatElement(UInt8(ascii: " "), count: 3 * (Self.byteRangeDigits + 1)))
    update.append("]>>")
    update.end()
  }

  /// What changes the signature forbids (§12.8.2.2, §12.8.2.4).
  private mutating func writeTransforms(_ certification: PAdES.Certification?, lock: [UInt8]?, in catalog: PDFNode) {
    guard certification != nil || lock != nil else { return }
    update.append("/Reference[")
    if let certification {
      update.append(
        "<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P \(certification.rawValue)/V/1.2>>>>"
      )
    }
    if let lock {
      update.append("<</Type/SigRef/TransformMethod/FieldMDP/Data \(catalog.reference.text)/TransformParams")
      update.append(lock)
      update.append(">>")
    }
    update.append("]")
  }

  /// Writes the three numbers that were not known: they stand right after the hole.
  private mutating func fillByteRange() {
    var place = hole.upperBound + "/ByteRange[0".utf8.count
    for number in [hole.lowerBound, hole.upperBound, update.position - hole.upperBound] {
      update.replace(at: place + 1, with: String(number).utf8)
      place += 1 + Self.byteRangeDigits
    }
  }
}
