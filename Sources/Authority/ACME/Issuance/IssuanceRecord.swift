/// One CAA record: a property with its value (RFC 8659 §4.1).
struct IssuanceRecord: Sendable, Hashable {
  /// What the standard names.
  enum Property: String, Sendable, Hashable {
    case issue, issuewild
    /// Where refusals may be reported to; nothing is sent there.
    case iodef
  }

  /// Nil for a property that is not known, and for a record that cannot be read.
  let property: Property?
  /// Whether nothing may be issued by who does not know the property.
  let isCritical: Bool
  let value: [UInt8]

  /// A flag byte, the length of the tag, the tag and the value. A record of another form counts as critical and unknown:
  /// it was meant to limit something.
  init(_ data: [UInt8]) {
    guard data.count >= 3, (1...15).contains(data[1]), data.count >= 2 + Int(data[1]) else {
      self.init(nil, isCritical: true, [])
      return
    }
    let end = 2 + Int(data[1])
    self.init(
      Property(rawValue: String(decoding: data[2..<end], as: UTF8.self).lowercased()), isCritical: data[0] & 0x80 != 0,
      [UInt8](data[end...]))
  }

  private init(_ property: Property?, isCritical: Bool, _ value: [UInt8]) {
    self.property = property
    self.isCritical = isCritical
    self.value = value
  }
}
