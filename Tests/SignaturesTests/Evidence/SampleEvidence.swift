import Testing

@testable import Signatures

/// Evidence records over five documents, by a unit of OpenSSL.
struct SampleEvidence {
  let unit: ForeignUnit
  let documents = (0..<5).map { Array("document \($0)".utf8) }

  init() throws { unit = try ForeignUnit() }

  func token(over imprint: MessageImprint) throws -> [UInt8] {
    let algorithm = try #require(imprint.algorithm)
    return try unit.token(for: TimeStampRequest(over: imprint.digest, by: algorithm)).der
  }

  /// A record for each document, under one time stamp.
  func records(by algorithm: DigestAlgorithm = .sha256) throws -> [EvidenceRecord] {
    let stamps = try stamps(over: documents.map(algorithm.hash), by: algorithm)
    return try stamps.map { try EvidenceRecord([[$0]]) }
  }

  func stamps(over leaves: [[UInt8]], by algorithm: DigestAlgorithm) throws -> [ArchiveTimeStamp] {
    let tree = try #require(HashTree(leaves.flatMap(\.self), by: algorithm))
    let token = try token(over: MessageImprint(tree.root, by: algorithm))
    return try leaves.enumerated().map { index, leaf in
      try ArchiveTimeStamp([PartialHashTree](leaf, beside: tree.siblings(of: index)), token: token)
    }
  }

  func renewed(_ record: EvidenceRecord) throws -> EvidenceRecord {
    let imprint = try #require(record.renewal)
    return try record.renewed(by: try ArchiveTimeStamp([], token: try token(over: imprint)))
  }

  /// All records with one more chain, by another digest.
  func succeeded(_ records: [EvidenceRecord], by algorithm: DigestAlgorithm) throws -> [EvidenceRecord] {
    let leaves = zip(records, documents).map { $0.successor(of: algorithm.hash($1), by: algorithm) }
    return try zip(records, try stamps(over: leaves, by: algorithm)).map { try $0.succeeded(by: $1) }
  }
}

extension EvidenceRecord {
  /// Whether it is over this document, by its form.
  func covers(_ document: [UInt8]) -> Bool { (try? roots { $0.hash(document) }) != nil }
}
