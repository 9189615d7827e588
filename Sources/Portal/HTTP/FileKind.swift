/// The kinds of file that a citizen may attach.
enum FileKind: String, CaseIterable, Sendable, Hashable {
  case pdf, jpeg, png

  /// The registered media type.
  var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    }
  }

  /// As people know it.
  var name: String { rawValue.uppercased() }

  /// The kind that the first bytes show; nil for any other.
  init?(sniffing content: [UInt8]) {
    guard let kind = Self.allCases.first(where: { content.starts(with: $0.signature) }) else { return nil }
    self = kind
  }

  /// The kind that a part's `Content-Type` declares; nil for any other.
  init?(mediaType: String) {
    switch mediaType {
    case "application/pdf", "application/x-pdf": self = .pdf
    case "image/jpeg", "image/jpg", "image/pjpeg": self = .jpeg
    case "image/png", "image/x-png": self = .png
    default: return nil
    }
  }

  /// ISO 32000-2 §7.5.2; ISO/IEC 10918-1 §B.1.1.3; PNG §5.2.
  private var signature: [UInt8] {
    switch self {
    case .pdf: Array("%PDF-".utf8)
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    }
  }
}
