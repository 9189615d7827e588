public import Keys

/// The open key of one person, for the length of a transaction's body.
///
/// It is no `Sendable` value, so the compiler keeps it from leaving the body: no key outlives the transaction that
/// could still be rolled back, or that came before the person's erasure.
public struct PersonKey {
  private let sealer: Sealer

  init(_ sealer: Sealer) {
    self.sealer = sealer
  }

  /// Seals `plain`. `context` names where it will stand, such as `procedures_dossier/answers/7`; elsewhere it does not
  /// open.
  public func seal(_ plain: [UInt8], context: [UInt8]) -> [UInt8] {
    sealer.seal(plain, context: context)
  }

  /// - Throws: `KeyError.unsealable` for a text of another person or context, or one that was altered.
  public func open(_ sealed: [UInt8], context: [UInt8]) throws(KeyError) -> [UInt8] {
    try sealer.open(sealed, context: context)
  }
}

@available(*, unavailable)
extension PersonKey: Sendable {}
