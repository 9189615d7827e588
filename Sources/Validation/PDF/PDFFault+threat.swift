import Signatures

extension PDFThreat {
  /// What a file that the reader refuses is to be called.
  init(_ fault: PDFFault, in source: any PDFSource) {
    switch fault {
    case .unsupported(.encryption): self = .encrypted
    case .circular: self = .loop
    case .malformed(.object, let offset):
      self = Self.key(at: offset, in: source).map(PDFThreat.duplicateKey) ?? .unreadable(offset: offset)
    case .malformed(_, let offset), .tooDeep(let offset), .tooLarge(let offset): self = .unreadable(offset: offset)
    default: self = .unreadable(offset: nil)
    }
  }

  private static let longestKey = 64

  /// The reader stops at a name only where one stands twice in a dictionary.
  private static func key(at offset: Int, in source: any PDFSource) -> String? {
    guard offset >= 0, offset < source.count,
      let bytes = try? source.bytes(offset..<min(source.count, offset + longestKey)), bytes.first == UInt8(ascii: "/")
    else { return nil }
    let name = bytes.dropFirst().prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
