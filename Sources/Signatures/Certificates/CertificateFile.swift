import Crypto
import SwiftASN1
package import X509

/// A certificate with the exact bytes that it came in or was issued as.
package struct CertificateFile: Sendable, Hashable {
  package let certificate: Certificate
  package let der: [UInt8]

  package init(der: [UInt8]) throws(CertificateFault) {
    do {
      certificate = try Certificate(derEncoded: der)
    } catch {
      throw .malformed
    }
    self.der = der
  }

  var pem: String { PEMDocument(type: "CERTIFICATE", derBytes: der).pemString + "\n" }

  package var fingerprint: [UInt8] { [UInt8](SHA256.hash(data: der)) }
  /// First 8 bytes of ``fingerprint``.
  var keyID: [UInt8] { [UInt8](fingerprint.prefix(8)) }

  /// All certificates of a PEM text, in order. Other kinds of PEM blocks, such as a private key, are refused.
  static func all(inPEM text: String, file: String? = nil) throws(SignatureError) -> [CertificateFile] {
    let documents: [PEMDocument]
    do {
      documents = try PEMDocument.parseMultiple(pemString: text)
    } catch {
      throw .notPEM(file: file)
    }
    guard !documents.isEmpty, documents.allSatisfy({ $0.discriminator == "CERTIFICATE" }) else {
      throw .notPEM(file: file)
    }
    var certificates: [CertificateFile] = []
    for document in documents {
      do {
        certificates.append(try CertificateFile(der: document.derBytes))
      } catch {
        throw .badCertificate(error)
      }
    }
    return certificates
  }

  /// The one certificate of a PEM text.
  static func only(inPEM text: String) throws(SignatureError) -> CertificateFile {
    let certificates = try all(inPEM: text)
    guard certificates.count == 1 else { throw .notPEM(file: nil) }
    return certificates[0]
  }
}
