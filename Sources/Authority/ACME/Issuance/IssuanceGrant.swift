/// Whom the value of an `issue` or `issuewild` property lets issue, and under which conditions.
///
/// ```
/// issue-value = *WSP [issuer-domain-name *WSP] [";" *WSP [parameters *WSP]]
/// parameters  = parameter *( *WSP ";" *WSP parameter )
/// parameter   = tag *WSP "=" *WSP value
/// ```
/// (RFC 8659 §4.2.)
struct IssuanceGrant: Sendable, Hashable {
  /// In lower case; empty where nobody is meant.
  let issuer: String
  /// By their tags in lower case, each as often as it stands.
  let parameters: [String: [String]]

  /// Nil for a value of another form, which lets nobody issue.
  init?(_ value: [UInt8]) {
    guard value.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x09 }) else { return nil }
    let text = String(decoding: value, as: UTF8.self)
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(Self.trimmed)
    guard let issuer = parts.first, !issuer.contains(where: Self.isBlank) else { return nil }
    self.issuer = issuer.lowercased()
    var parameters: [String: [String]] = [:]
    // One semicolon may stand at the end, with nothing behind it.
    let rest = parts.count == 2 && parts[1].isEmpty ? [] : parts.dropFirst()
    for part in rest {
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let (tag, value) = (Self.trimmed(part[..<equals]), Self.trimmed(part[part.index(after: equals)...]))
      guard Self.isTag(tag), !value.contains(where: Self.isBlank) else { return nil }
      parameters[tag.lowercased(), default: []].append(String(value))
    }
    self.parameters = parameters
  }

  /// Whether it lets this be issued. A parameter that stands twice allows nothing; one that is not known says nothing to
  /// this authority, which defines none of its own.
  func allows(_ wish: IssuanceWish) -> Bool {
    guard wish.identities.contains(issuer) else { return false }
    if let accounts = parameters["accounturi"], accounts != [wish.account] { return false }
    if let methods = parameters["validationmethods"] {
      guard methods.count == 1, methods[0].split(separator: ",").contains(where: { $0 == wish.method.rawValue }) else {
        return false
      }
    }
    return true
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text = text.dropLast() }
    return text
  }

  private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }

  /// Letters and digits with hyphens between them.
  private static func isTag(_ text: Substring) -> Bool {
    !text.isEmpty && text.first != "-" && text.last != "-"
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }
}
