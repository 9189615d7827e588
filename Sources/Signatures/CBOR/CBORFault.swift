/// Why bytes are not a data item that is taken here. Offsets are in bytes from the start.
enum CBORFault: Error, Hashable {
  case endsEarly(offset: Int)
  case trailingBytes(offset: Int)
  case tooDeep(offset: Int)
  /// Indefinite lengths, floating-point numbers and unassigned simple values.
  case unsupported(initialByte: UInt8, offset: Int)
  /// A length or number that could have been written shorter (RFC 8949 §4.2.1).
  case notShortest(offset: Int)
  case notUTF8(offset: Int)
  case duplicateKey(offset: Int)
}
