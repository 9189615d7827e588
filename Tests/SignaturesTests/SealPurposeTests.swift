import Crypto
import Keys
import SwiftASN1
import Testing
import Vocabulary
import X509

@testable import Signatures

@Suite("What a certificate must be for to seal acts")
struct SealPurposeTests {
  let state: SampleState

  init() throws {
    state = try SampleState()
  }

  /// Like the seal's certificate, under the same root and over the same key, but for these purposes.
  func certificate(for purposes: [ExtendedKeyUsage.Usage]) throws -> CertificateFile {
    let seal = state.seal.file.certificate
    let certificate = try Certificate(
      version: .v3, serialNumber: .random(), publicKey: seal.publicKey,
      notValidBefore: seal.notValidBefore, notValidAfter: seal.notValidAfter,
      issuer: seal.issuer, subject: seal.subject,
      extensions: Certificate.Extensions(
        try seal.extensions.filter { $0.oid != .X509ExtensionID.extendedKeyUsage }
          + (purposes.isEmpty ? [] : [Certificate.Extension(ExtendedKeyUsage(purposes), critical: false)])),
      issuerPrivateKey: Certificate.PrivateKey(KeyStoreSigningKey(.root, in: state.keys)))
    return try CertificateFile(issued: certificate)
  }

  @Test(
    "a certificate under the root that does not name the signing of documents is no seal",
    arguments: [[], [.emailProtection], [.any], [.clientAuth, .serverAuth]] as [[ExtendedKeyUsage.Usage]])
  func refused(purposes: [ExtendedKeyUsage.Usage]) throws {
    let file = try certificate(for: purposes)
    #expect(throws: CertificateFault.notSeal) { try SealCertificate(file) }
    #expect(throws: SignatureError.badCertificate(.notSeal)) { try TrustAnchors(pem: [file.pem]) }
  }

  @Test(
    "one that names it is a seal, whatever else it names",
    arguments: [[.documentSigning], [.emailProtection, .documentSigning]] as [[ExtendedKeyUsage.Usage]])
  func accepted(purposes: [ExtendedKeyUsage.Usage]) throws {
    #expect(try SealCertificate(certificate(for: purposes)).state == .ml)
  }

  @Test("a PDF that such a certificate signed is no act, though its path leads to the root")
  func signedPDF() throws {
    let act = try signed(for: [.documentSigning, .emailProtection])
    #expect(PAdES.validate(act, trust: state.trust, at: SampleState.now).isValid)
    let mail = try signed(for: [.clientAuth, .emailProtection])
    #expect(PAdES.validate(mail, trust: state.trust, at: SampleState.now).problems.map(\.check) == [.trust])
  }

  /// Signs as the seal does, and puts the other certificate in the place of the seal's: a signer takes none that is no
  /// seal. What is replaced must be as long, or the encoding around it breaks; ECDSA's signatures differ in length.
  private func signed(for purposes: [ExtendedKeyUsage.Usage]) throws -> [UInt8] {
    let seal = state.seal
    var file = try certificate(for: purposes)
    while file.der.count != seal.der.count { file = try certificate(for: purposes) }
    var update = try SignatureUpdate(of: SamplePDF.make(), room: 2000, at: SampleState.now)
    let template = try CMSTemplate(sealedWith: seal, under: state.root)
    let attributes = try template.attributes(digest: Array(update.digest))
      .replacing(seal.fingerprint, with: file.fingerprint)
    let signature = [UInt8](try state.signer.sign(attributes).derRepresentation)
    let message = template.signedData(attributes: attributes, signature: signature)
      .replacing(seal.der, with: file.der)
      .replacing(seal.file.certificate.serialNumber.bytes, with: file.certificate.serialNumber.bytes)
    let fits = update.place(message)
    #expect(fits)
    return update.bytes
  }
}
