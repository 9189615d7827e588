/// Names in DER.
enum SampleName {
  /// `C=ML`, an organisation and a common name; the strings may be of any kind.
  static func directory(
    _ commonName: String, organization: String = "Essais", write: (String) -> [UInt8] = Bytes.utf8
  ) -> [UInt8] {
    Bytes.sequence(
      attribute("2.5.4.6", Bytes.printable("ML")), attribute("2.5.4.10", write(organization)),
      attribute("2.5.4.3", write(commonName)))
  }

  /// A relative name of one attribute.
  static func attribute(_ type: String, _ value: [UInt8]) -> [UInt8] {
    Bytes.set(Bytes.sequence(Bytes.oid(type), value))
  }

  static func emailAddress(_ address: String) -> [UInt8] { attribute("1.2.840.113549.1.9.1", Bytes.ia5(address)) }

  /// What is in `name` and, behind it, one more part.
  static func appending(_ part: [UInt8], to name: [UInt8]) -> [UInt8] {
    // No name of a test is longer than what one byte of length says.
    Bytes.tagged(0x30, Array(name.dropFirst(name[1] == 0x81 ? 3 : 2)) + part)
  }

  // General names
  static func email(_ text: String) -> [UInt8] { Bytes.implicit(1, Array(text.utf8)) }
  static func dns(_ text: String) -> [UInt8] { Bytes.implicit(2, Array(text.utf8)) }
  static func whole(_ name: [UInt8]) -> [UInt8] { Bytes.context(4, name) }
  static func uri(_ text: String) -> [UInt8] { Bytes.implicit(6, Array(text.utf8)) }
  static func ip(_ bytes: UInt8...) -> [UInt8] { Bytes.implicit(7, bytes) }
  static func registered(_ identifier: String) -> [UInt8] {
    Bytes.implicit(8, Array(Bytes.oid(identifier).dropFirst(2)))
  }
}
