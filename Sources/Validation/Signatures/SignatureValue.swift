import Foundation
import Signatures
import SwiftASN1

/// A signature as it came: CMS, or a time stamp over a whole revision.
struct SignatureValue {
  enum Form: Sendable, Hashable {
    /// `ETSI.CAdES.detached` in a PDF.
    case pades
    /// `adbe.pkcs7.detached`: need not name its certificate.
    case pkcs7
    /// Outside of a PDF.
    case cades
    case timeStamp
    case unknown(String)

    init(subFilter: String?) {
      switch subFilter {
      case "ETSI.CAdES.detached": self = .pades
      case "adbe.pkcs7.detached": self = .pkcs7
      case "ETSI.RFC3161": self = .timeStamp
      default: self = .unknown(subFilter ?? "")
      }
    }
  }

  let form: Form
  /// Nil for what is not CMS.
  let message: CMSMessage?
  /// Nil unless it is a time stamp.
  let token: TimeStampToken?

  init(_ bytes: [UInt8]?, form: Form) {
    self.form = form
    token = form == .timeStamp ? bytes.flatMap { try? TimeStampToken(der: $0) } : nil
    message = token?.message ?? bytes.flatMap { try? CMSMessage($0) }
  }

  /// The one signer.
  var signer: CMSSignerInfo? { message.flatMap { $0.signers.count == 1 ? $0.signers[0] : nil } }

  /// The archive time stamps (ETSI EN 319 122-1 §5.5.3), the oldest first; those that cannot be read are left out.
  var archiveStamps: [TimeStampToken] {
    guard form == .cades, let signer else { return [] }
    return signer.unsignedAttributes.filter { $0.type == CMSIdentifiers.archiveTimeStamp }
      .flatMap(\.values).prefix(Self.mostStamps).compactMap { try? TimeStampToken(der: $0) }
      .sorted { $0.info.time < $1.info.time }
  }

  /// The signature time stamps (RFC 3161 appendix A), those that cannot be read as nil.
  var stamps: [TimeStampToken?] {
    guard form != .timeStamp, let signer else { return [] }
    return signer.unsignedAttributes.filter { $0.type == CMSIdentifiers.signatureTimeStamp }
      .flatMap(\.values).prefix(Self.mostStamps).map { try? TimeStampToken(der: $0) }
  }

  private static let mostStamps = 16

  /// What it carries for its validation, with what its time stamps do.
  var materials: [RevocationValues] {
    ([message] + stamps.map { $0?.message } + archiveStamps.map(\.message)).compactMap { $0?.values }
  }

  /// `signing-time`, which nothing proves (RFC 5652 §11.3).
  var signingTime: Date? {
    let values = signer?.attributes.filter { $0.type == CMSIdentifiers.signingTime } ?? []
    guard values.count == 1, let value = values[0].value else { return nil }
    return try? Date(time: try DER.parse(value))
  }

  /// By what proofs know the signature: what a time stamp on it is over.
  var proofDigest: [UInt8]? { signer.map { ProofsOfExistence.digest(of: $0.signature) } }
}
