public import Foundation

/// What is known for ever of a key, after its private part is gone too.
public struct KeyRecord: Sendable, Hashable, Codable {
  public let name: KeyName
  public let publicKey: SubjectPublicKey
  /// From when on it signs; nil for a key that is older than the register.
  public let created: Date?
  /// Nil as long as no end is set.
  public internal(set) var activeUntil: Date?
  /// The key that was made to take its place.
  public internal(set) var successor: KeyName?
  public internal(set) var retirement: KeyRetirement?
  /// Nil for a file, as registers had it before there were tokens.
  private let holder: KeyPlace?

  init(name: KeyName, publicKey: SubjectPublicKey, created: Date?, place: KeyPlace = .file) {
    self.name = name
    self.publicKey = publicKey
    self.created = created
    holder = place == .file ? nil : place
  }

  public var algorithm: KeyAlgorithm { publicKey.algorithm }
  public var place: KeyPlace { holder ?? .file }

  /// Where the key stands at `time`; its beginning is part of its life, its end is not.
  public func state(at time: Date) -> KeyState {
    if let retirement, retirement.at <= time { return .retired(retirement) }
    if let created, time < created { return .waiting(until: created) }
    if let activeUntil, activeUntil <= time { return .ended(at: activeUntil) }
    return .active
  }

  /// Whether a signature counts that is proven, as by a time stamp, to have stood at `time`: the key was active then,
  /// and not yet in doubt.
  public func vouches(forSignatureAt time: Date) -> Bool {
    if let retirement, retirement.end <= time { return false }
    return state(at: time) == .active
  }
}
