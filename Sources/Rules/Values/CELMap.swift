/// A map of the language: keys are `bool`, `int`, `uint` or `string`, kept in the order in which they were given, so that
/// a macro over a map answers the same on every run.
///
/// Numeric keys are the same key when they are the same number: `{1: 'a'}[1u]` is `'a'`.
public struct CELMap: Sendable {
  public private(set) var keys: [CELValue] = []
  public private(set) var values: [CELValue] = []
  private var places: [CELMapKey: Int] = [:]

  public init() {}

  /// The entries in order of their keys' code points.
  public init(_ entries: [String: CELValue]) {
    for (key, value) in entries.sorted(by: { $0.key.precedesByCodePoint($1.key) }) {
      places[CELMapKey(text: key)] = keys.count
      keys.append(.string(key))
      values.append(value)
    }
  }

  public var count: Int { keys.count }

  /// The value under a key; a `double` finds the integer key of the same number.
  public subscript(key: CELValue) -> CELValue? {
    guard let key = CELMapKey(key), let place = places[key] else { return nil }
    return values[place]
  }

  subscript(name: String) -> CELValue? {
    guard let place = places[CELMapKey(text: name)] else { return nil }
    return values[place]
  }

  /// Adds an entry. Errors: a key of another kind than the four, or one that is there already.
  public mutating func add(_ value: CELValue, for key: CELValue) throws(CELError.Kind) {
    if case .double = key { throw .inadmissibleKey(type: key.typeName) }
    guard let place = CELMapKey(key) else { throw .inadmissibleKey(type: key.typeName) }
    guard places[place] == nil else { throw .duplicateKey }
    places[place] = keys.count
    keys.append(key)
    values.append(value)
  }
}

extension CELMap: Hashable {
  public static func == (left: CELMap, right: CELMap) -> Bool {
    left.count == right.count && zip(left.keys, left.values).allSatisfy { key, value in right[key] == value }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
  }
}
