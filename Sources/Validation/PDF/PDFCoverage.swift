import Crypto
import Signatures

/// What a signature of a PDF covers, and whether that is what it must.
struct PDFCoverage {
  /// Before and after the hole; nil when there is nothing that a digest could be taken of.
  let ranges: [Range<Int>]?
  /// The revision that it ends with, from 0.
  let revision: Int?
  let threats: [PDFThreat]

  /// `revision` is the one in which the signature stands first.
  init(of signature: PDFSignature, first revision: Int, in revisions: [PDFRevision], length: Int) {
    var threats: [PDFThreat] = []
    if let contents = signature.contents {
      if contents.allSatisfy({ $0 == 0 }) { threats.append(.emptyContents) }
    } else {
      threats.append(.noContents)
    }
    guard let numbers = signature.byteRange, numbers.count == 4 else {
      self.init(ranges: nil, revision: nil, threats: threats + [.noByteRange])
      return
    }
    guard numbers.allSatisfy({ $0 >= 0 }) else {
      self.init(ranges: nil, revision: nil, threats: threats + [.overlap])
      return
    }
    let (firstEnd, firstOverflows) = numbers[0].addingReportingOverflow(numbers[1])
    let (end, overflows) = numbers[2].addingReportingOverflow(numbers[3])
    guard !firstOverflows, !overflows, firstEnd <= length, end <= length else {
      self.init(ranges: nil, revision: nil, threats: threats + [.beyondFile])
      return
    }
    if numbers[0] != 0 { threats.append(.notFromStart) }
    guard firstEnd <= numbers[2] else {
      self.init(ranges: nil, revision: nil, threats: threats + [.overlap])
      return
    }
    if let hole = signature.hole {
      if firstEnd != hole.lowerBound || numbers[2] < hole.upperBound { threats.append(.otherHole) }
      if numbers[2] > hole.upperBound { threats.append(.wrapped(bytes: numbers[2] - hole.upperBound)) }
    } else if signature.contents != nil {
      threats.append(.otherHole)
    }
    let endsHere = revisions.indices.contains(revision) && revisions[revision].ends(at: end)
    if !endsHere { threats.append(.otherEnd) }
    self.init(
      ranges: [numbers[0]..<firstEnd, numbers[2]..<end], revision: endsHere ? revision : nil, threats: threats)
  }

  private init(ranges: [Range<Int>]?, revision: Int?, threats: [PDFThreat]) {
    self.ranges = ranges
    self.revision = revision
    self.threats = threats
  }

  /// The digest of all that is covered.
  func digest(of source: any PDFSource, by algorithm: DigestAlgorithm) throws(PDFFault) -> [UInt8]? {
    guard let ranges else { return nil }
    return try Self.digest(of: source, ranges, with: algorithm.function)
  }

  private static func digest(
    of source: any PDFSource, _ ranges: [Range<Int>], with function: some HashFunction
  ) throws(PDFFault) -> [UInt8] {
    var hash = function
    for range in ranges { try source.update(&hash, with: range) }
    return Array(hash.finalize())
  }
}
