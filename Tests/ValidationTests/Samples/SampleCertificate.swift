import Foundation

/// A certificate about to be issued. Each part may be set to something that is wrong.
struct SampleCertificate {
  var version = 2
  var serial: [UInt8]
  var issuer: [UInt8]
  var notBefore: [UInt8]
  var notAfter: [UInt8]
  var subject: [UInt8]
  var key: SampleKey
  var signer: SampleKey
  /// AlgorithmIdentifier inside of what is signed; the one outside is the signer's.
  var innerAlgorithm: [UInt8]
  var extensions: [SampleExtension]
  /// `issuerUniqueID` and `subjectUniqueID`, with their tags.
  var uniqueIdentifiers: [UInt8] = []
  var hasBadSignature = false

  func der() throws -> [UInt8] {
    let content = Bytes.sequence(
      version > 0 ? Bytes.context(0, Bytes.integer(version)) : [], Bytes.integer(bytes: serial), innerAlgorithm, issuer,
      Bytes.sequence(notBefore, notAfter), subject, key.der, uniqueIdentifiers,
      extensions.isEmpty ? [] : Bytes.context(3, Bytes.sequence(of: extensions.map(\.der))))
    return try Self.signed(content, by: signer, isBad: hasBadSignature)
  }

  /// `SIGNED` of anything.
  static func signed(_ content: [UInt8], by key: SampleKey, isBad: Bool = false) throws -> [UInt8] {
    Bytes.sequence(content, key.algorithm, Bytes.bits(try key.sign(isBad ? content + [0] : content)))
  }

  /// Puts an extension in the place of the one with its identifier, or adds it.
  mutating func set(_ extension: SampleExtension) {
    remove(`extension`.identifier)
    extensions.append(`extension`)
  }

  mutating func remove(_ identifier: String) {
    extensions.removeAll { $0.identifier == identifier }
  }
}
