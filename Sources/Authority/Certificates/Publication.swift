import Signatures

/// Where an authority publishes what others need to check its certificates.
///
/// The complete list of revoked certificates stands at `lists` + `.crl`. With more than one partition, each certificate
/// points to the list of its own, `lists` + `-K.crl`, which stays short however many are revoked. A delta list stands
/// beside its base with `-delta` before the ending.
public struct Publication: Sendable, Hashable {
  /// The authority's own certificate, in DER.
  public let certificate: PublicAddress
  /// The common beginning of its lists, such as `http://pki.example/crl/seals`.
  public let lists: PublicAddress
  /// 1…256.
  public let partitions: Int
  /// Whether base lists point to a delta list.
  public let hasDeltas: Bool
  /// The OCSP responder. An authority that is off line may have none.
  public let responder: PublicAddress?

  /// Throws ``AuthorityError/badPartitions``.
  public init(
    certificate: PublicAddress, lists: PublicAddress, partitions: Int = 1, hasDeltas: Bool = false,
    responder: PublicAddress?
  ) throws(AuthorityError) {
    guard (1...256).contains(partitions) else { throw .badPartitions }
    self.certificate = certificate
    self.lists = lists
    self.partitions = partitions
    self.hasDeltas = hasDeltas
    self.responder = responder
  }

  /// The list that tells whether the certificate of this number is revoked.
  public func scope(of serial: SerialNumber) -> ListScope {
    partitions == 1 ? .complete : .partition(serial.partition(of: partitions))
  }

  /// All lists, the complete one first.
  public var scopes: [ListScope] {
    partitions == 1 ? [.complete] : [.complete] + (0..<partitions).map(ListScope.partition)
  }

  /// Where the list of `scope` stands, or the delta list beside it.
  public func address(of scope: ListScope, delta: Bool = false) -> PublicAddress {
    let ending = delta ? "-delta.crl" : ".crl"
    return switch scope {
    case .complete: lists.appending(ending)
    case .partition(let number): lists.appending("-\(number)\(ending)")
    }
  }

  func contains(_ scope: ListScope) -> Bool {
    switch scope {
    case .complete: true
    case .partition(let number): partitions > 1 && (0..<partitions).contains(number)
    }
  }
}
