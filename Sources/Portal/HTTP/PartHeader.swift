/// What a part of a multipart body says of itself.
struct PartHeader: Equatable {
  /// The field's name.
  let name: String
  /// nil for a field that is not a file; empty for a file field left alone.
  let filename: String?
  /// The media type alone, lower-case; empty when none is declared.
  let contentType: String

  /// - Parameter bytes: The lines of the header, without the empty one that ends them.
  /// - Throws: `badText` or `partHeader`.
  init(parsing bytes: ArraySlice<UInt8>) throws(FormFault) {
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw .badText }
    var disposition: [String: String]?
    var contentType = ""
    for line in text.split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { throw .partHeader }
      let value = line[line.index(after: colon)...]
      switch line[..<colon].lowercased() {
      case "content-disposition": disposition = try Self.disposition(value)
      case "content-type": contentType = value.prefix { $0 != ";" }.trimmed.lowercased()
      default: break
      }
    }
    guard let name = disposition?["name"] else { throw .partHeader }
    self.name = name
    filename = disposition?["filename"]
    self.contentType = contentType
  }

  /// The parameters of `form-data; name="…"; filename="…"`.
  private static func disposition(_ value: Substring) throws(FormFault) -> [String: String] {
    var rest = value.trimmed
    guard let kind = rest.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).first,
      kind.trimmed.lowercased() == "form-data"
    else { throw .partHeader }
    rest = rest.dropFirst(kind.count)
    var parameters: [String: String] = [:]
    while rest.first == ";" {
      rest = rest.dropFirst().trimmed
      guard let equals = rest.firstIndex(of: "=") else { throw .partHeader }
      let name = rest[..<equals].lowercased()
      rest = rest[rest.index(after: equals)...]
      parameters[name] = try takeValue(&rest)
      rest = rest.trimmed
    }
    guard rest.isEmpty else { throw .partHeader }
    return parameters
  }

  private static func takeValue(_ rest: inout Substring) throws(FormFault) -> String {
    guard rest.first == "\"" else {
      let token = rest.prefix { $0 != ";" }
      rest = rest.dropFirst(token.count)
      return String(token.trimmed)
    }
    rest.removeFirst()
    var value = ""
    while let character = rest.popFirst() {
      if character == "\"" { return unescape(value) }
      // Only a quote is escaped by some browsers; elsewhere a backslash is part of a Windows path.
      if character == "\\", rest.first == "\"" { value.append(rest.removeFirst()) } else { value.append(character) }
    }
    throw .partHeader
  }

  /// HTML §4.10.21.8 writes these three, and only these, in percent.
  private static func unescape(_ value: String) -> String {
    value.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }
}
