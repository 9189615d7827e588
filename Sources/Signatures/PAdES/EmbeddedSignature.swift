import Crypto
import Foundation

/// The one signature of a PDF, found and measured: what it covers, what it holds and when it says it was made.
struct EmbeddedSignature {
  /// From `<` to after `>` of `/Contents`.
  let hole: Range<Int>
  let claimedTime: Date?

  private let bytes: [UInt8]

  /// Why a signature cannot be weighed, with the check that fails.
  struct Fault: Error {
    let finding: Finding
  }

  init(in file: PDFFile) throws(Fault) {
    let signatures: [PDFSignature]
    let bytes: [UInt8]
    do {
      signatures = try file.signatures
      bytes = try file.source.bytes(0..<file.source.count)
    } catch {
      throw Fault(finding: .failed(.readable, "\(error)"))
    }
    guard let signature = signatures.first else {
      throw Fault(finding: .failed(.signed, "the file has no signature"))
    }
    guard signatures.count == 1 else {
      throw Fault(finding: .failed(.signed, "the file has more than one signature"))
    }
    guard signature.subFilter == "ETSI.CAdES.detached" else {
      throw Fault(finding: .failed(.signed, "the signature is not of the sub-filter ETSI.CAdES.detached"))
    }
    guard let hole = signature.hole else {
      throw Fault(finding: .failed(.signed, "the signature has no contents"))
    }
    try Self.checkCoverage(of: signature, hole: hole, in: bytes)
    self.hole = hole
    claimedTime = signature.claimedTime
    self.bytes = bytes
  }

  /// SHA-256 of all that the signature covers.
  var digest: SHA256.Digest { SHA256.hash(of: bytes, without: hole) }

  /// The signature must cover all bytes of the file but its own hexadecimal text, and say so in one place only.
  private static func checkCoverage(
    of signature: PDFSignature, hole: Range<Int>, in bytes: [UInt8]
  ) throws(Fault) {
    guard let numbers = signature.byteRange, numbers.count == 4 else {
      throw Fault(finding: .failed(.coverage, "the byte range is not four numbers"))
    }
    guard numbers[0] == 0, numbers[1] == hole.lowerBound, numbers[2] == hole.upperBound else {
      throw Fault(finding: .failed(.coverage, "the byte range leaves out more or less than the signature itself"))
    }
    guard numbers[3] == bytes.count - hole.upperBound else {
      throw Fault(finding: .failed(.coverage, "the file has bytes after the signed revision, or lacks some of it"))
    }
    guard bytes.count(of: "/ByteRange") == 1 else {
      throw Fault(finding: .failed(.coverage, "the file names more than one byte range"))
    }
  }

  /// The CMS in DER. The contents are a hexadecimal string (ISO 32000-1 §7.3.4.3) of digits of one case and nothing
  /// else, one DER value, and then zeros to the end of the hole.
  var cms: [UInt8] {
    get throws(Fault) {
      let digits = bytes[hole].dropFirst().dropLast()
      guard bytes[hole.lowerBound] == UInt8(ascii: "<"), let decoded = [UInt8](hexOfOneCase: digits) else {
        throw Fault(finding: .failed(.container, "the contents are not hexadecimal digits of one case"))
      }
      guard let length = decoded.lengthOfDER, length <= decoded.count else {
        throw Fault(finding: .failed(.container, "the contents are not a DER sequence"))
      }
      guard decoded[length...].allSatisfy({ $0 == 0 }) else {
        throw Fault(finding: .failed(.container, "the contents hold something after the signature"))
      }
      return [UInt8](decoded[..<length])
    }
  }
}

extension [UInt8] {
  /// How often the text occurs; the search leaps from one of its first bytes to the next.
  fileprivate func count(of text: StaticString) -> Int {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      var found = 0
      var position = 0
      while position + text.utf8CodeUnitCount <= bytes.count,
        let next = memchr(start + position, Int32(text.utf8Start[0]), bytes.count - position)
      {
        position = start.distance(to: UnsafeRawPointer(next))
        guard position + text.utf8CodeUnitCount <= bytes.count else { break }
        if memcmp(next, text.utf8Start, text.utf8CodeUnitCount) == 0 { found += 1 }
        position += 1
      }
      return found
    }
  }

  /// The length of the DER sequence that these bytes begin with, header and content; nil if they do not.
  fileprivate var lengthOfDER: Int? {
    guard count >= 2, self[0] == 0x30 else { return nil }
    if self[1] < 0x80 { return 2 + Int(self[1]) }
    let width = Int(self[1] & 0x7F)
    guard (1...3).contains(width), count >= 2 + width else { return nil }
    return self[2..<(2 + width)].reduce(0) { $0 << 8 | Int($1) } + 2 + width
  }
}
