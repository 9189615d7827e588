import Identity

/// A passage with the signature of the telephone that wrote it down (Ed25519, RFC 8032).
public struct SignedPassage: Sendable, Hashable {
  public let passage: Passage
  public let signature: [UInt8]

  public init(_ passage: Passage, signature: [UInt8]) {
    self.passage = passage
    self.signature = signature
  }
}

extension Passage {
  /// What the telephone signs: six lines that name the purpose, the edition and all of the passage, so that a signature serves
  /// for no other telephone, edition or place in the queue.
  public func signed(for edition: EditionID) -> [UInt8] {
    [UInt8](
      """
      Toguna passage 1
      \(edition.rawValue)
      \(door) \(number)
      \(serial.text)
      \(day)
      \(time)
      """.utf8)
  }
}
