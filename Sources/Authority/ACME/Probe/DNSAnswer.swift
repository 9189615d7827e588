/// What a resolver answered, as far as it answers the question (RFC 1035 §4.1).
package struct DNSAnswer: Sendable, Hashable {
  /// The data of each record of the asked kind, of the name or of what it is an alias for. Not empty.
  let records: [[UInt8]]

  /// The most records that are read, and the most aliases that are followed.
  private static let mostRecords = 64
  private static let mostAliases = 8

  /// Throws ``ProbeFailure/noRecord`` when the resolver says that there is none, and ``ProbeFailure/noResolution`` for
  /// any other outcome and for bytes that are no whole answer to this question.
  package init(_ bytes: [UInt8], to question: DNSQuestion) throws(ProbeFailure) {
    var reader = DNSReader(bytes)
    let id = try reader.number()
    let flags = try reader.number()
    let (questions, answers) = (try reader.number(), try reader.number())
    try reader.skip(4)
    // A response, to a standard query, whole.
    guard id == question.id, flags & 0xFA00 == 0x8000, questions == 1, answers <= Self.mostRecords else {
      throw .noResolution
    }
    let asked = (try reader.name(), try reader.number(), try reader.number())
    guard asked == (question.name, question.kind.rawValue, 1) else { throw .noResolution }
    switch flags & 0x000F {
    case 0: break
    case 3: throw .noRecord
    default: throw .noResolution
    }

    var found: [DNSName: [[UInt8]]] = [:]
    var aliases: [DNSName: DNSName] = [:]
    for _ in 0..<answers {
      let owner = try reader.name()
      let (kind, family) = (try reader.number(), try reader.number())
      try reader.skip(4)
      let length = Int(try reader.number())
      if family == 1, kind == question.kind.rawValue {
        found[owner, default: []].append(try reader.bytes(length))
      } else if family == 1, kind == DNSQuestion.Kind.alias.rawValue {
        let end = reader.position + length
        aliases[owner] = try reader.name()
        guard reader.position == end else { throw .noResolution }
      } else {
        try reader.skip(length)
      }
    }
    var name = question.name
    for _ in 0..<Self.mostAliases where found[name] == nil {
      guard let next = aliases[name] else { break }
      name = next
    }
    guard let records = found[name] else { throw .noRecord }
    self.records = records
  }

  /// The strings of a TXT record, joined (RFC 1035 §3.3.14, RFC 7208 §3.3); nil when they do not fill it.
  static func text(_ record: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    var rest = record[...]
    while let length = rest.popFirst() {
      guard rest.count >= Int(length) else { return nil }
      text += rest.prefix(Int(length))
      rest = rest.dropFirst(Int(length))
    }
    return text
  }
}
