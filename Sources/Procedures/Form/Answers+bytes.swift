extension Answers {
  /// The answers as bytes: name and value of each field in the order of names, each preceded by its length in four bytes,
  /// big-endian. A draft is saved at each step, so this is on the hot path; JSON is an order of magnitude slower.
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      Self.append(name, to: &out)
      Self.append(value, to: &out)
    }
    return out
  }

  /// Nil unless `bytes` made them.
  public init?(bytes: [UInt8]) {
    var rest = bytes[...]
    var values: [String: String] = [:]
    while !rest.isEmpty {
      guard let name = Self.take(from: &rest), let value = Self.take(from: &rest) else { return nil }
      values[name] = value
    }
    self.init(values)
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
