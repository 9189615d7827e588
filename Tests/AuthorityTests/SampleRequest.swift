import Signatures
import SwiftASN1
import X509

@testable import Authority

/// Questions that a program would not ask.
enum SampleRequest {
  static func der(for serial: SerialNumber, count: Int, nonce: [UInt8]?) throws -> [UInt8] {
    let digest = [UInt8](repeating: 1, count: 20)
    let id = try CertificateID(
      serial, from: IssuerDigests(algorithm: DigestIdentifiers.sha1, name: digest, key: digest))
    return try DER.encoded { coder in
      try coder.sequence { request in
        try request.sequence { content in
          content.sequence { list in
            for _ in 0..<count { list.sequence { $0.serializeRawBytes(id.der) } }
          }
          if let nonce {
            let value = try DER.encoded { try $0.octets(nonce) }
            let item = Certificate.Extension(oid: Identifiers.nonce, critical: false, value: value[...])
            try content.context(2) { try $0.serializeSequenceOf([item]) }
          }
        }
      }
    }
  }
}
