/// The name in a certificate, as RFC 4514 writes it: `CN=Cachet des actes,O=République du Mali,C=ML`.
struct CertificateName: Hashable, Sendable {
  private let parts: [(key: String, value: String)]

  /// Reads what it can: a part without `=` is left out.
  init(parsing name: String) {
    var parts: [(key: String, value: String)] = []
    for part in Self.split(name) {
      guard let equals = part.firstIndex(of: "=") else { continue }
      parts.append((part[..<equals].trimmed.uppercased(), String(part[part.index(after: equals)...].trimmed)))
    }
    self.parts = parts
  }

  var commonName: String? { self["CN"] }

  var organization: String? { self["O"] }

  private subscript(key: String) -> String? { parts.first { $0.key == key }?.value }

  /// Parts at commas that no backslash escapes, the escapes undone (RFC 4514 §2.4).
  private static func split(_ name: String) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in name {
      switch character {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "," where !isEscaped: parts.append("")
      default: parts[parts.count - 1].append(character)
      }
      isEscaped = false
    }
    return parts
  }

  static func == (left: CertificateName, right: CertificateName) -> Bool {
    left.parts.elementsEqual(right.parts) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    for part in parts {
      hasher.combine(part.key)
      hasher.combine(part.value)
    }
  }
}
