import Foundation
import Keys
import Signatures

/// The seals on acts that a State has and had: their certificates, and what became of their keys.
struct StateSeals {
  let folder: DataFolder
  let keys: KeyRing

  /// The certificate of the seal with this key. In a State from before seals followed one another it stands by itself.
  func certificate(of key: KeyName) throws -> SealCertificate {
    let own = folder.seal(of: key)
    let path = FileManager.default.fileExists(atPath: own) ? own : folder.seal
    return try SealCertificate(pem: try TextInput.read(path))
  }

  /// The root, every seal that there was, the current one first, and the ends that were set to them.
  func anchors(_ root: StateRoot, current key: KeyName) throws -> TrustAnchors {
    let seals = [key] + others(than: key)
    var certificates: [SealCertificate] = []
    var ends: [SealCertificate: SealEnd] = [:]
    for seal in seals {
      let certificate = try certificate(of: seal)
      certificates.append(certificate)
      guard let retirement = try keys.record(of: seal).retirement else { continue }
      var isCompromise = false
      if case .keyCompromise = retirement.reason { isCompromise = true }
      ends[certificate] = SealEnd(at: retirement.end, isCompromise: isCompromise)
    }
    return TrustAnchors(roots: [root], seals: certificates, ends: ends)
  }

  /// Keeps a certificate under its key's name, and gives it to who checks acts.
  func keep(_ certificate: SealCertificate, of key: KeyName) throws {
    try FileManager.default.createDirectory(atPath: folder.seals, withIntermediateDirectories: true)
    for path in [folder.seal(of: key), folder.seal] {
      try Data(certificate.pem.utf8).write(to: URL(filePath: path), options: .atomic)
    }
  }

  /// The newest first, as their names say.
  private func others(than key: KeyName) -> [KeyName] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.seals)) ?? []
    let suffix = ".pem"
    return files.filter { $0.hasSuffix(suffix) }.compactMap { KeyName(rawValue: String($0.dropLast(suffix.count))) }
      .filter { $0 != key }.sorted(by: >)
  }
}
