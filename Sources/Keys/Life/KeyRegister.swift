import Foundation

/// The lives of a store's keys, and who guards it. Pure: ``RegisterFile`` keeps it.
///
/// Records are added and end; none is taken out. A retirement is never undone.
struct KeyRegister: Sendable, Hashable, Codable {
  private(set) var keys: [KeyName: KeyRecord] = [:]
  var guardianship: Guardianship?

  /// In the order of names.
  var records: [KeyRecord] { keys.values.sorted { $0.name < $1.name } }

  func record(of name: KeyName) -> KeyRecord? { keys[name] }

  /// A key that is older than the register: no one wrote down since when it signs.
  mutating func adopt(_ name: KeyName, _ publicKey: SubjectPublicKey) {
    keys[name] = KeyRecord(name: name, publicKey: publicKey, created: nil)
  }

  mutating func add(
    _ name: KeyName, _ publicKey: SubjectPublicKey, in place: KeyPlace = .file, at time: Date
  ) throws(KeyError) {
    guard keys[name] == nil else { throw .keyExists(name) }
    keys[name] = KeyRecord(name: name, publicKey: publicKey, created: time, place: place)
  }

  /// Adds the successor of a key, active at once; the key itself stays active for `overlap`. A key has one successor, so
  /// that its end is set once.
  mutating func rotate(
    _ name: KeyName, to successor: KeyName, _ publicKey: SubjectPublicKey, in place: KeyPlace = .file, at time: Date,
    overlap: TimeInterval
  ) throws(KeyError) {
    guard var record = keys[name] else { throw .unknownKey(name) }
    if let named = record.successor { throw .hasSuccessor(name, successor: named) }
    try add(successor, publicKey, in: place, at: time)
    record.activeUntil = time.addingTimeInterval(max(0, overlap))
    record.successor = successor
    keys[name] = record
  }

  /// Ends a key. One that is retired may still be found compromised, or so since an earlier time.
  mutating func retire(_ name: KeyName, _ retirement: KeyRetirement) throws(KeyError) {
    guard let before = keys[name]?.retirement else {
      guard keys[name] != nil else { throw .unknownKey(name) }
      keys[name]?.retirement = retirement
      return
    }
    guard retirement.outweighs(before) else { throw .alreadyRetired(name) }
    keys[name]?.retirement = retirement
  }
}
