import Authority
import Country
import Credentials
import Foundation
import Identity
import Territory
import Vocabulary

/// What a citizen's program asks, and the answers' bodies.
struct CSCSession: Sendable {
  /// Whose program it is, and what it may do.
  struct Holder: Sendable {
    let person: PersonID
    let scope: AccessScope
    /// As its holder calls it.
    let program: String
  }

  let services: Services
  let desk: CredentialDesk
  let holder: Holder
  let source: String

  func list(_ asked: CSCRequest.Listing) async throws -> CSCAnswer.Listing {
    // A token is one person's: nobody else can be asked about.
    guard asked.userID == nil else { throw CSCError.parameter("userID") }
    let credential = try await desk.credential(of: holder.person, at: services.now())
    let isShown = credential.map { $0.certificate != nil && (asked.onlyValid != true || $0.state == .active) } ?? false
    let shown = isShown ? credential.map { [$0] } ?? [] : []
    var infos: [CSCAnswer.Details]?
    if asked.credentialInfo == true {
      infos = try shown.map { credential throws in
        try details(of: credential, asked.certificates, asked.certInfo, asked.authInfo, isListed: true)
      }
    }
    return CSCAnswer.Listing(
      credentialIDs: shown.map(\.id.rawValue), credentialInfos: infos, onlyValid: asked.onlyValid ?? false)
  }

  func details(_ asked: CSCRequest.Details) async throws -> CSCAnswer.Details {
    try details(
      of: try await credential(asked.credentialID), asked.certificates, asked.certInfo, asked.authInfo,
      isListed: false)
  }

  func sendCode(_ asked: CSCRequest.Code) async throws {
    try checkScope()
    let credential = try await credential(asked.credentialID)
    try await desk.sendCode(
      for: try hashes(asked.hashes, asked.hashAlgorithmOID), to: credential.id, source: source, at: services.now())
  }

  func authorize(_ asked: CSCRequest.Authorization) async throws -> CSCAnswer.Activation {
    try checkScope()
    let credential = try await credential(asked.credentialID)
    let hashes = try hashes(asked.hashes, asked.hashAlgorithmOID)
    guard asked.numSignatures == hashes.all.count else { throw CSCError.unnumbered }
    guard let pin = asked.factor("PIN") else { throw CSCError.parameter("authData PIN") }
    guard let code = asked.factor("OTP") else { throw CSCError.parameter("authData OTP") }
    let activation = try await desk.authorize(
      hashes, of: credential.id, pin: SignaturePIN(typed: pin), code: code, source: source, at: services.now())
    return CSCAnswer.Activation(activation: activation.text, expiresIn: Int(CredentialDesk.codeLasts))
  }

  func sign(_ asked: CSCRequest.Signing) async throws -> CSCAnswer.Signatures {
    try checkScope()
    let credential = try await credential(asked.credentialID)
    guard asked.signAlgo == CSCAlgorithm.ecdsaWithSHA256 else { throw CSCError.algorithm }
    guard asked.operationMode ?? "S" == "S" else { throw CSCError.parameter("operationMode") }
    guard let activation = asked.activation.flatMap(SignatureActivation.init(text:)) else { throw CSCError.activation }
    let hashes = try hashes(asked.hashes, asked.hashAlgorithmOID)
    let name = asked.clientData.map { String($0.prefix(80)) } ?? ""
    let made = try await desk.sign(
      hashes, of: credential.id, by: activation,
      KeyUse.Purpose(name: name.isEmpty ? holder.program : name, shown: nil, token: holder.program),
      at: services.now())
    return CSCAnswer.Signatures(signatures: made.map { Data($0).base64EncodedString() })
  }

  private func checkScope() throws(CSCError) {
    guard holder.scope.covers(.signatures) else { throw .scope }
  }

  /// Another's is not told apart from none.
  private func credential(_ typed: String) async throws -> Credential {
    guard let id = CredentialID(rawValue: typed),
      let credential = try? await desk.credential(id, at: services.now()), credential.person == holder.person,
      credential.certificate != nil
    else { throw CSCError.credential }
    return credential
  }

  private func hashes(_ typed: [String]?, _ algorithm: String?) throws -> Hashes {
    guard let typed, typed.count <= Hashes.most else { throw CSCError.parameter("hashes") }
    guard algorithm ?? CSCAlgorithm.sha256 == CSCAlgorithm.sha256 else { throw CSCError.algorithm }
    return try Hashes(
      typed.map { text throws(CSCError) in
        guard let data = Data(base64Encoded: text) else { throw .parameter("hashes") }
        return [UInt8](data)
      })
  }

  private func details(
    of credential: Credential, _ certificates: String?, _ hasFacts: Bool?, _ hasAuthorization: Bool?, isListed: Bool
  ) throws -> CSCAnswer.Details {
    guard let certificate = credential.certificate else { throw CSCError.credential }
    let chain = [certificate, try desk.issuer(of: certificate)]
    let sent: [IssuedCertificate]? =
      switch certificates ?? "single" {
      case "none": nil
      case "chain": chain
      case "single": [certificate]
      default: throw CSCError.parameter("certificates")
      }
    return CSCAnswer.Details(
      credentialID: isListed ? credential.id.rawValue : nil,
      description: services.country.texts(SignatureText.unqualified.rawValue),
      key: CSCAnswer.Key(status: credential.state == .active ? "enabled" : "disabled"),
      cert: Self.facts(certificate, Self.status(credential.state), sent: sent, isWhole: hasFacts == true),
      auth: hasAuthorization == true ? CSCAnswer.Authorization() : nil, multisign: Hashes.most)
  }

  private static func facts(
    _ certificate: IssuedCertificate, _ status: String, sent: [IssuedCertificate]?, isWhole: Bool
  ) -> CSCAnswer.Certificate {
    let encoded = sent?.map { Data($0.der).base64EncodedString() }
    guard isWhole else {
      return CSCAnswer.Certificate(
        status: status, certificates: encoded, issuerDN: nil, serialNumber: nil, subjectDN: nil, validFrom: nil,
        validTo: nil)
    }
    return CSCAnswer.Certificate(
      status: status, certificates: encoded, issuerDN: certificate.issuer,
      serialNumber: certificate.serial.description, subjectDN: certificate.subject,
      validFrom: time(certificate.notBefore), validTo: time(certificate.notAfter))
  }

  private static func status(_ state: Credential.State) -> String {
    switch state {
    case .revoked, .ended, .refused: "revoked"
    case .expired: "expired"
    case .suspended: "suspended"
    case .asked, .identified, .issued, .active, .locked: "valid"
    }
  }

  /// `20261122071000Z`
  private static func time(_ date: Date) -> String {
    let text: String = date.formatted(.iso8601)
    let marks: Set<Character> = ["-", ":", "T"]
    return String(text.filter { !marks.contains($0) })
  }
}

extension CSCRequest.Authorization {
  fileprivate func factor(_ name: String) -> String? {
    authData?.first { $0.id == name }?.value.flatMap { $0.isEmpty ? nil : $0 }
  }
}
