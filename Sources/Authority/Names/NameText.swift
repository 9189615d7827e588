/// What may stand in an attribute of a name.
enum NameText {
  /// 1 to 64 characters (the upper bounds of RFC 5280 appendix A.1, which EN 319 412-2 would let us pass), none of
  /// them a control, no space at an end.
  static func isSound(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard (1...64).contains(scalars.count), scalars.first != " ", scalars.last != " " else { return false }
    return scalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: false
      default: true
      }
    }
  }

  /// Letters, digits and `-.:/`, 1 to 64: a number that reads the same in every register, and a PrintableString.
  static func isNumber(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"),
          UInt8(ascii: "/"):
          true
        default: false
        }
      }
  }
}
