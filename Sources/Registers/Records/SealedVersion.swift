/// What a version seals: why it was written, and the values that are not empty.
///
/// As bytes: the reason, then name and value of each field in the order of names, each text preceded by its length in four
/// bytes, big-endian.
struct SealedVersion: Sendable, Equatable {
  let reason: String
  let values: [String: String]

  init(reason: String, values: [String: String]) {
    self.reason = reason
    self.values = values
  }

  var bytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(1_024)
    Self.append(reason, to: &out)
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      Self.append(name, to: &out)
      Self.append(value, to: &out)
    }
    return out
  }

  /// Nil unless `bytes` made them.
  init?(bytes: [UInt8]) {
    var rest = bytes[...]
    guard let reason = Self.take(from: &rest) else { return nil }
    var values: [String: String] = [:]
    while !rest.isEmpty {
      guard let name = Self.take(from: &rest), let value = Self.take(from: &rest) else { return nil }
      values[name] = value
    }
    self.init(reason: reason, values: values)
  }

  private static func append(_ text: String, to out: inout [UInt8]) {
    withUnsafeBytes(of: UInt32(text.utf8.count).bigEndian) { out.append(contentsOf: $0) }
    out.append(contentsOf: text.utf8)
  }

  private static func take(from rest: inout ArraySlice<UInt8>) -> String? {
    guard rest.count >= 4 else { return nil }
    let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    rest = rest.dropFirst(4)
    guard rest.count >= length else { return nil }
    defer { rest = rest.dropFirst(length) }
    return String(validating: rest.prefix(length), as: UTF8.self)
  }
}
