import Foundation

extension KeyRing {
  public func create(_ name: KeyName) throws(KeyError) {
    try create(name, .p256)
  }

  /// Makes a key where ``home(of:)`` says.
  public func create(_ name: KeyName, _ algorithm: KeyAlgorithm) throws(KeyError) {
    try create(name, algorithm, in: home(of: name))
  }

  public func create(_ name: KeyName, _ algorithm: KeyAlgorithm, in place: KeyPlace) throws(KeyError) {
    let now = files.time
    try make(name, algorithm, in: place) { (register, publicKey) throws(KeyError) in
      try register.add(name, publicKey, in: place, at: now)
    }
  }

  /// Where new keys go: on the token if there is one. The root's never does, since it is to leave the machine.
  public func home(of name: KeyName) -> KeyPlace { token == nil || name == .root ? .file : .token }

  /// Every key that there ever was, retired ones too, in the order of their names.
  public func records() throws(KeyError) -> [KeyRecord] { try files.records() }

  /// What is known of a key, wherever it is. Throws ``KeyError/unknownKey(_:)``.
  public func record(of name: KeyName) throws(KeyError) -> KeyRecord { try files.record(of: name) }

  /// Makes the successor of a key, as ``SoftwareKeyStore/rotate(_:to:_:overlap:)`` does.
  ///
  /// - Parameter place: where the successor stands; ``home(of:)`` when nil.
  @discardableResult
  public func rotate(
    _ name: KeyName, to successor: KeyName? = nil, _ algorithm: KeyAlgorithm? = nil, in place: KeyPlace? = nil,
    overlap: Duration
  ) throws(KeyError) -> KeyRecord {
    let own = try record(of: name).algorithm
    guard let next = successor ?? name.next else { throw .noNextName(name) }
    let place = place ?? home(of: next)
    let now = files.time
    let seconds = TimeInterval(overlap.components.seconds)
    try make(next, algorithm ?? own, in: place) { (register, publicKey) throws(KeyError) in
      try register.rotate(name, to: next, publicKey, in: place, at: now, overlap: seconds)
    }
    return try record(of: next)
  }

  /// Ends a key now and for good, as ``SoftwareKeyStore/retire(_:because:note:)`` does, and destroys its private part
  /// wherever it is in reach. What is out of reach signs nothing here any more.
  public func retire(
    _ name: KeyName, because reason: KeyRetirement.Reason, note: String = ""
  ) throws(KeyError) {
    try files.retire(name, because: reason, note: note)
    try token?.destroy(name)
    if let apart, try apart.names().contains(name) { try apart.retire(name, because: reason, note: note) }
  }

  /// A file is made in the folder apart for the root when that is here.
  private func make(
    _ name: KeyName, _ algorithm: KeyAlgorithm, in place: KeyPlace,
    _ body: (inout KeyRegister, SubjectPublicKey) throws(KeyError) -> Void
  ) throws(KeyError) {
    switch place {
    case .token:
      guard let token else { throw .tokenNeeded(name) }
      try files.add(
        name,
        makingIt: { () throws(KeyError) in
          try token.create(name, algorithm)
          return try token.subjectPublicKey(of: name)
        }, orElse: { () throws(KeyError) in try token.destroy(name) }, body: body)
    case .file:
      guard let apart, name == .root else { return try files.add(name, algorithm, body) }
      try files.add(
        name,
        makingIt: { () throws(KeyError) in
          // A key that was made there in a ceremony before is taken as it is.
          if try !apart.names().contains(name) { try apart.create(name, algorithm) }
          return try apart.subjectPublicKey(of: name)
        }, orElse: {}, body: body)
    }
  }
}
