/// Why bytes are not read as XML.
public enum XMLFault: Error, Sendable, Hashable {
  /// More bytes, elements or attributes than are read.
  case tooLarge
  /// An element stands deeper than is read; it begins at this byte.
  case tooDeep(at: Int)
  /// Not well-formed (XML 1.0, Namespaces in XML 1.0), not UTF-8, or with names outside of ASCII; at this byte.
  case malformed(at: Int)
  /// A document type or a processing instruction: neither is followed, so that no entity can grow and nothing is fetched.
  case forbidden(at: Int)
}
