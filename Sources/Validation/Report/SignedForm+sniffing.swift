public import Signatures

extension SignedForm {
  /// What a file is by its first bytes; nil for none of these.
  public init?(of content: FileContent) {
    guard let head = try? content.prefix(1024), let first = head.first else { return nil }
    if head.starts(with: "PK\u{3}\u{4}".utf8) {
      self = .asic
    } else if Self.hasPDFHeader(head) {
      self = .pades
    } else if first == 0x30 {
      self = .cades
    } else if head.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") || head.starts(with: "eyJ".utf8) {
      self = .jades
    } else {
      return nil
    }
  }

  /// The header may stand after other bytes (ISO 32000-1 annex H.3).
  private static func hasPDFHeader(_ head: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    return head.indices.contains { head[$0...].starts(with: mark) }
  }
}
