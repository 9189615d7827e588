public import Foundation
import X509

/// A signer's certificate, the authorities between it and a root, and that root. Every link was checked when it was made.
public struct CertificateChain: Sendable, Hashable {
  package let leaf: CertificateFile
  /// The leaf's issuer first; without the root.
  package let authorities: [CertificateFile]
  public let root: StateRoot

  /// Reads the signer's certificate and then, in any order, those of the authorities above it.
  ///
  /// Throws ``SignatureError/badCertificate(_:)`` when they do not lead to `root`.
  public init(pem: String, root: StateRoot) throws(SignatureError) {
    let files = try CertificateFile.all(inPEM: pem)
    try self.init(files[0], through: Array(files.dropFirst()), root: root)
  }

  init(_ leaf: CertificateFile, through others: [CertificateFile] = [], root: StateRoot) throws(SignatureError) {
    let path: CertificatePath
    do {
      path = try CertificatePath(for: leaf.certificate, through: others.map(\.certificate), to: [root])
    } catch {
      throw .badCertificate(error)
    }
    self.leaf = leaf
    self.root = root
    authorities = path.certificates.dropFirst().dropLast().compactMap { certificate in
      others.first { $0.certificate == certificate }
    }
  }

  /// The latest beginning of all certificates.
  public var notBefore: Date { certificates.map(\.notValidBefore).max() ?? .distantFuture }
  /// The earliest end of all certificates.
  public var notAfter: Date { certificates.map(\.notValidAfter).min() ?? .distantPast }
  /// The whole name of the signer, such as `CN=…,O=…,C=ML`.
  public var subject: String { leaf.certificate.subject.description }

  /// What goes into a signature: all but the root, which its readers have.
  package var sent: [CertificateFile] { [leaf] + authorities }

  private var certificates: [Certificate] { sent.map(\.certificate) + [root.file.certificate] }
}
