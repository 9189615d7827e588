/// A file in a container.
package struct ZIPEntry: Sendable, Hashable {
  /// With slashes, from the top; checked (``ZIPFault/badName``).
  package let name: String
  package let isDeflated: Bool
  /// In bytes, once it is unpacked.
  package let size: Int
  package let checksum: UInt32
  /// Where its bytes stand as they are packed.
  package let range: Range<Int>
  /// Where its header begins.
  package let start: Int
  package let hasExtraField: Bool

  /// Names of folders end with a slash and have nothing in them.
  package var isFolder: Bool { name.hasSuffix("/") }
}
