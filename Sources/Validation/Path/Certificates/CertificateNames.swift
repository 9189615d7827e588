import Signatures
import Synchronization
import X509

/// The names of a certificate as people read them, made when they are first asked for: that takes longer than to read the
/// certificate.
final class CertificateNames: Sendable {
  struct Texts: Sendable {
    /// Such as `CN=…,O=…,C=ML`; empty where it cannot be read.
    let subject: String
    let issuer: String
    let holder: HolderName
  }

  /// Guards the texts. Two may make the same ones at a time.
  private let texts = Mutex<Texts?>(nil)

  func texts(of der: [UInt8]) -> Texts {
    if let made = texts.withLock({ $0 }) { return made }
    let certificate = (try? CertificateFile(der: der))?.certificate
    let made = Texts(
      subject: certificate?.subject.description ?? "", issuer: certificate?.issuer.description ?? "",
      holder: HolderName(certificate?.subject))
    texts.withLock { $0 = made }
    return made
  }
}
