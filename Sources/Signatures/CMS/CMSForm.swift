import SwiftASN1

/// What a CMS signature is for: what it says of its content, and which attributes are signed.
package struct CMSForm: Sendable, Hashable {
  let contentType: ASN1ObjectIdentifier
  /// Whether the content stands in the message; detached otherwise.
  let carriesContent: Bool
  let hasSigningTime: Bool

  /// A PDF's signature (ETSI EN 319 142-1 §6.3): detached; the time stands in the PDF.
  package static let pades = CMSForm(contentType: CMSIdentifiers.data, carriesContent: false, hasSigningTime: false)

  /// Of any file, beside it (ETSI EN 319 122-1 §6.3).
  package static let cades = CMSForm(contentType: CMSIdentifiers.data, carriesContent: false, hasSigningTime: true)

  /// A time stamp (RFC 3161 §2.4.2).
  package static let timeStamp = CMSForm(
    contentType: CMSIdentifiers.timeStampInfo, carriesContent: true, hasSigningTime: false)

  /// Of SignedData (RFC 5652 §5.1).
  var version: Int { contentType == CMSIdentifiers.data ? 1 : 3 }
}
