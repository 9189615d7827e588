import SwiftASN1

/// Proof that something existed, which can be renewed for as long as it must hold (RFC 4998).
///
/// ```
/// EvidenceRecord ::= SEQUENCE { version INTEGER {v1(1)}, digestAlgorithms SEQUENCE OF AlgorithmIdentifier,
///                               cryptoInfos [0] Attributes OPTIONAL, encryptionInfo [1] EncryptionInfo OPTIONAL,
///                               archiveTimeStampSequence SEQUENCE OF ArchiveTimeStampChain }
/// ArchiveTimeStampChain ::= SEQUENCE OF ArchiveTimeStamp
/// ```
/// Within a chain each time stamp is over the one before; a chain begins with a hash tree over the thing itself and all
/// chains before. Reading checks the form; ``roots(over:)`` whether it holds together.
public struct EvidenceRecord: Sendable {
  public let der: [UInt8]
  /// One at least, each with one time stamp at least, the oldest first.
  package let chains: [[ArchiveTimeStamp]]

  /// More bytes than this are not read.
  public static let longest = 8 << 20
  private static let mostValues = 1 << 18
  private static let mostChains = 64
  private static let mostStamps = 256
  private static let mostAlgorithms = 64

  /// Throws ``EvidenceFault/malformed``, also for a record over something encrypted: none is made here.
  public init(der: [UInt8]) throws(EvidenceFault) {
    guard der.count <= Self.longest else { throw .malformed }
    do {
      chains = try DER.sequence(try DER.parse(der, atMost: Self.mostValues), identifier: .sequence) { nodes in
        guard try Int(derEncoded: &nodes) == 1 else { throw EvidenceFault.malformed }
        _ = try DER.list(try DER.next(&nodes), atMost: Self.mostAlgorithms) { try AlgorithmIdentifier(derEncoded: $0) }
        _ = DER.optional(&nodes, .context(0))
        return try DER.list(try DER.next(&nodes), atMost: Self.mostChains) { chain in
          try DER.list(chain, atMost: Self.mostStamps) { try ArchiveTimeStamp(derEncoded: $0) }
        }
      }
    } catch {
      throw .malformed
    }
    guard !chains.isEmpty, chains.allSatisfy({ !$0.isEmpty }) else { throw .malformed }
    guard chains.reduce(0, { $0 + $1.count }) <= Self.mostStamps else { throw .malformed }
    self.der = der
  }

  /// Throws ``EvidenceFault/malformed`` for what no record can hold, such as an empty chain.
  package init(_ chains: [[ArchiveTimeStamp]]) throws(EvidenceFault) {
    guard !chains.isEmpty, chains.allSatisfy({ !$0.isEmpty }) else { throw .malformed }
    var algorithms: [AlgorithmIdentifier] = []
    for algorithm in chains.compactMap({ $0[0].algorithm?.identifier }) where !algorithms.contains(algorithm) {
      algorithms.append(algorithm)
    }
    do {
      der = try DER.encoded { coder in
        try coder.sequence { record in
          try record.serialize(1)
          try record.sequence { list in for algorithm in algorithms { try list.serialize(algorithm) } }
          record.serializeRawBytes(Self.sequence(chains[...]))
        }
      }
    } catch {
      throw .malformed
    }
    self.chains = chains
  }

  /// The time stamps of all chains, the oldest first.
  public var tokens: [TimeStampToken] { chains.flatMap { $0.map(\.token) } }

  /// The ArchiveTimeStampSequence of these chains, in DER.
  static func sequence(_ chains: ArraySlice<[ArchiveTimeStamp]>) -> [UInt8] {
    let inner = chains.flatMap { chain in
      let stamps = chain.flatMap(\.der)
      return DER.header(0x30, length: stamps.count) + stamps
    }
    return DER.header(0x30, length: inner.count) + inner
  }
}
