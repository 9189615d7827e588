import Foundation

extension SoftwareKeyStore {
  /// Every key that the store ever had, retired ones too, in the order of their names.
  public func records() throws(KeyError) -> [KeyRecord] {
    try register().records
  }

  /// What is known of a key, be it retired or its file away. Throws ``KeyError/unknownKey(_:)``.
  public func record(of name: KeyName) throws(KeyError) -> KeyRecord {
    guard let record = try register().record(of: name) else { throw .unknownKey(name) }
    return record
  }

  /// Makes the successor of a key, active at once; the key itself goes on for `overlap`, so that what uses it can change
  /// over, then ends. A key that is retired stays so.
  ///
  /// - Parameters:
  ///   - successor: its name; ``KeyName/next`` of the key's when nil.
  ///   - algorithm: the key's own when nil.
  /// - Returns: the record of the successor.
  /// - Throws: ``KeyError/hasSuccessor(_:successor:)``, ``KeyError/noNextName(_:)``, and what ``create(_:_:)`` throws.
  @discardableResult
  public func rotate(
    _ name: KeyName, to successor: KeyName? = nil, _ algorithm: KeyAlgorithm? = nil, overlap: Duration
  ) throws(KeyError) -> KeyRecord {
    let own = try record(of: name).algorithm
    guard let next = successor ?? name.next else { throw .noNextName(name) }
    let now = time
    let seconds = TimeInterval(overlap.components.seconds)
    try add(next, algorithm ?? own) { (register, publicKey) throws(KeyError) in
      try register.rotate(name, to: next, publicKey, at: now, overlap: seconds)
    }
    return try record(of: next)
  }

  /// Ends a key now and for good: it is marked in the register, durably, and its private part is destroyed. Its record
  /// stays, so that what it signed can be checked for ever. Copies of the key file elsewhere are the operator's to
  /// destroy; put back, they sign nothing here.
  ///
  /// Throws ``KeyError/alreadyRetired(_:)`` unless a retired key is found compromised, or so since an earlier time.
  public func retire(
    _ name: KeyName, because reason: KeyRetirement.Reason, note: String = ""
  ) throws(KeyError) {
    let retirement = KeyRetirement(at: time, reason: reason, note: note)
    try amend { (register) throws(KeyError) in
      try register.retire(name, retirement)
    }
  }
}
