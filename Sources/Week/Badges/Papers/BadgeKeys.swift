import Keys

/// The keys with which the badges of each edition are signed: `badges-2026-1`, and those that follow it by
/// `toguna keys rotate`. A badge of each that is not retired opens doors; the newest one signs.
struct BadgeKeys: Sendable {
  let store: any KeyStore

  init(_ store: any KeyStore) {
    self.store = store
  }

  /// Signs a badge. The edition's key is made if it is the first.
  func token(_ badge: Badge, of edition: Edition) throws -> BadgeToken {
    try BadgeToken(badge, key: try standing(of: edition), in: store)
  }

  /// Throws ``BadgeFault/notABadge``, ``BadgeFault/otherEdition(_:)`` for what says so itself, and ``BadgeFault/forged``, also
  /// while there is no key.
  func token(reading text: String, of edition: Edition) throws(BadgeFault) -> BadgeToken {
    var fault = BadgeFault.forged
    for name in names(of: edition) {
      guard let key = try? store.subjectPublicKey(of: name) else { continue }
      do throws(BadgeFault) { return try BadgeToken(text, key: key) } catch { fault = error }
    }
    if fault == .forged, let year = BadgeToken.claimed(by: text)?.edition, year != edition.badgeYear {
      throw .otherEdition(year)
    }
    throw fault
  }

  /// The newest first; the first is made when there is none.
  func publicKeys(of edition: Edition) throws -> [SubjectPublicKey] {
    _ = try standing(of: edition)
    return try names(of: edition).map { try store.subjectPublicKey(of: $0) }
  }

  private func standing(of edition: Edition) throws(KeyError) -> KeyName {
    if let newest = names(of: edition).first { return newest }
    guard let name = KeyName(rawValue: Self.prefix(edition) + "1") else { throw .badName(Self.prefix(edition)) }
    do throws(KeyError) { try store.create(name, .ed25519) } catch {
      // Two may need it at once: the one that was made is the key.
      guard case .keyExists = error else { throw error }
    }
    return name
  }

  private func names(of edition: Edition) -> [KeyName] {
    let prefix = Self.prefix(edition)
    let numbered = ((try? store.names()) ?? []).compactMap { name in
      name.rawValue.hasPrefix(prefix) ? Int(name.rawValue.dropFirst(prefix.count)).map { ($0, name) } : nil
    }
    return numbered.sorted { $0.0 > $1.0 }.map(\.1)
  }

  private static func prefix(_ edition: Edition) -> String { "badges-\(edition.id.rawValue)-" }
}
