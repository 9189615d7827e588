package import Foundation
public import Signatures

extension SignatureValidator {
  /// Until when a time stamp proves; nil when no path leads from its certificate to an anchor.
  public func life(of token: TimeStampToken) -> ProofLife? {
    life(
      of: token.signer, in: token.message, over: token.info.imprint.algorithm, for: .timeStamping,
      at: token.info.time, with: token.message.values)
  }

  /// What the newest revision of a PDF is proven by; nil for one without signatures, or whose newest one leads to no anchor.
  ///
  /// Nothing is validated: ``validate(pdf:at:)`` does.
  package func proof(of source: any PDFSource, at now: Date) -> DocumentProof? {
    guard let document = try? SignedDocument(source), let last = document.signatures.last else { return nil }
    let store = (try? document.file.securityStore)?.map(\.values) ?? RevocationValues()
    if last.signature.kind == .timeStamp {
      guard let token = last.value.flatMap({ try? TimeStampToken(der: $0) }) else { return nil }
      return proof(.documentTimeStamp, by: token, store)
    }
    let value = SignatureValue(last.value, form: SignatureValue.Form(subFilter: last.signature.subFilter))
    if let token = value.stamps.last.flatMap(\.self) { return proof(.signatureTimeStamp, by: token, store) }
    guard let message = value.message, let signer = value.signer else { return nil }
    return life(
      of: signer, in: message, over: nil, for: .documents, at: now, with: Material(value.materials + [store]).all
    )
    .map { DocumentProof(kind: .signature, time: nil, life: $0) }
  }

  private func proof(
    _ kind: DocumentProof.Kind, by token: TimeStampToken, _ store: RevocationValues
  ) -> DocumentProof? {
    life(
      of: token.signer, in: token.message, over: token.info.imprint.algorithm, for: .timeStamping,
      at: token.info.time, with: Material([token.message.values, store]).all
    ).map { DocumentProof(kind: kind, time: token.info.time, life: $0) }
  }

  private func life(
    of signer: CMSSignerInfo, in message: CMSMessage, over digest: DigestAlgorithm?, for purpose: Purpose,
    at time: Date, with carried: RevocationValues
  ) -> ProofLife? {
    let judge = judge(with: [carried])
    guard let file = message.certificate(of: signer, or: judge.others),
      let certificate = try? judge.validator.read(file.der)
    else { return nil }
    return judge.validator.validate(certificate, for: purpose, at: time).path.map {
      ProofLife($0, signer, over: digest, by: policy.algorithms)
    }
  }
}
