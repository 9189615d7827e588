import SwiftASN1
import X509

extension DistinguishedName {
  /// The text of the first attribute of this type.
  func text(of type: ASN1ObjectIdentifier) -> String? {
    for part in self {
      for attribute in part where attribute.type == type {
        return String(attribute.value)
      }
    }
    return nil
  }
}
