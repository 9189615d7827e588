package import SwiftASN1

extension ASN1Identifier {
  /// `[number]`
  package static func context(_ number: UInt) -> ASN1Identifier {
    ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
  }
}
