public import Pack

extension Template {
  /// Reads a template and reports each brace that is not closed or opened, and each name that is not one, at its own place.
  public init?(_ scalar: Scalar, faults: Faults) {
    let before = faults.count
    var parts: [Part] = []
    var text: [UInt8] = []
    let bytes = Array(scalar.text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else {
        text.append(byte)
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == byte {
        text.append(byte)
        index += 2
        continue
      }
      let position = scalar.position(ofOffset: index)
      guard byte == UInt8(ascii: "{") else {
        faults.add("this brace closes nothing", fix: "write }} for a brace in the text", at: position)
        index += 1
        continue
      }
      guard let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else {
        faults.add("this brace is not closed", fix: "write {name}, or {{ for a brace in the text", at: position)
        break
      }
      let name = String(decoding: bytes[(index + 1)..<close], as: UTF8.self)
      let start = scalar.position(ofOffset: index + 1)
      if ValueName.isValid(name) {
        if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
        text.removeAll()
        parts.append(.value(Placeholder(name: name, position: start)))
      } else {
        faults.add("`\(name)` is not a name", fix: ValueName.rule, at: start)
      }
      index = close + 1
    }
    guard faults.count == before else { return nil }
    if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
    self.init(parts: parts)
  }
}
