import Foundation

/// Files with lists of revoked certificates.
enum RevocationListFile {
  /// The list in DER. Throws ``Refusal`` for a file that holds none.
  static func der(_ path: String) throws -> [UInt8] {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw Refusal("\(path) cannot be read") }
    guard bytes.first != 0x30 else { return [UInt8](bytes) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard lines.first == "-----BEGIN X509 CRL-----", let end = lines.firstIndex(of: "-----END X509 CRL-----"),
      let der = Data(base64Encoded: lines[1..<end].joined())
    else { throw Refusal("\(path) is no list of revoked certificates, in DER or PEM") }
    return [UInt8](der)
  }
}
