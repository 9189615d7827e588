import SwiftASN1
package import X509

extension Certificate {
  /// Whether this is the certificate of a time-stamping unit: its one purpose is that, in a critical extension, and its
  /// key signs (RFC 3161 §2.3).
  package var isOfTimeStampingUnit: Bool {
    guard extensions[oid: .X509ExtensionID.extendedKeyUsage]?.critical == true,
      let purposes = try? extensions.extendedKeyUsage, Array(purposes) == [.timeStamping]
    else { return false }
    guard let usage = try? extensions.keyUsage else {
      return !extensions.contains { $0.oid == .X509ExtensionID.keyUsage }
    }
    return usage.digitalSignature || usage.nonRepudiation
  }
}
