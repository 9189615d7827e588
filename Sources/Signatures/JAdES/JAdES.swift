public import Foundation

/// Signatures of JSON, of the baseline levels (ETSI TS 119 182-1 §6): a JSON Web Signature in its flattened form with
/// `x5t#S256`, `x5c` and `iat`; for the long term, time stamps, certificates and lists in `etsiU`.
public enum JAdES {
  /// Where the content is.
  public enum Packaging: Sendable, Hashable {
    /// In the signature, to the byte, in base64url.
    case enveloping
    /// In a file beside it, known by this name and its digest (`sigD`).
    case detached(name: String)
  }

  /// The signature of a content, in JSON.
  ///
  /// - Parameter time: the time of signing that it claims, cut to whole seconds; the certificates must be valid then.
  /// - Throws: ``SignatureError/outsideValidity``, ``SignatureError/key(_:)``, ``SignatureError/content(_:)``,
  ///   ``SignatureError/unnamedAlgorithm(_:)``, and what a time stamper throws.
  public static func sign(
    _ content: FileContent, with signer: Signer, at time: Date, level: BaselineLevel = .b,
    packaging: Packaging = .enveloping
  ) throws(SignatureError) -> [UInt8] {
    try signer.checkValidity(at: time)
    guard let algorithm = JWSAlgorithm(signer.algorithm) else { throw .unnamedAlgorithm(signer.algorithm) }
    var payload: String?
    var files: JWSFiles?
    do throws(PDFFault) {
      switch packaging {
      case .enveloping: payload = Base64.url.text(try content.bytes(atMost: longestContent))
      case .detached(let name):
        files = JWSFiles(names: [name], digests: [try content.digestOfBase64(by: .sha256)], by: .sha256)
      }
    } catch {
      throw .content(error)
    }
    let header = header(algorithm, signer.chain, at: time, files)
    let message = try message(header, payload: payload, by: signer)
    guard let stamper = level.stamper else { return message.json }
    let token = try stamper.token(over: DigestAlgorithm.sha256.hash(Array(message.signatures[0].text.utf8)))
    let stamped = message.adding([.signatureTimeStamps([token])])
    guard let (values, archivist) = level.longTerm else { return stamped.json }
    return try extend(stamped, over: files == nil ? nil : content, with: values, stampedBy: archivist)
  }

  /// Renews what proves a signature, or raises its level: adds what validation needs (B-LT) and then, if there is a
  /// stamper, an archive time stamp over all of it (B-LTA).
  ///
  /// - Parameter content: the file beside it, for a signature that has not its content in itself.
  /// - Throws: ``SignatureError/notExtensible(_:)`` for what is not one signature in JSON whose additions are in
  ///   base64url, and what a time stamper throws.
  public static func extend(
    _ signature: [UInt8], over content: FileContent? = nil, with values: RevocationValues,
    stampedBy stamper: (any TimeStamper)? = nil
  ) throws(SignatureError) -> [UInt8] {
    let message: JWS
    do { message = try JWS.parse(signature) } catch { throw .notExtensible("it is no signature of JSON") }
    return try extend(message, over: content, with: values, stampedBy: stamper)
  }

  /// A signature is held in memory whole.
  private static let longestContent = JWS.longest / 2

  private static func extend(
    _ message: JWS, over content: FileContent?, with values: RevocationValues, stampedBy stamper: (any TimeStamper)?
  ) throws(SignatureError) -> [UInt8] {
    guard message.signatures.count == 1, !message.signatures[0].unsigned.contains(where: { $0.text == nil }) else {
      throw .notExtensible("it is not one signature whose additions are in base64url")
    }
    let new = message.signatures[0].missing(of: values)
    var message = message
    if !new.certificates.isEmpty {
      message = message.adding([.values(RevocationValues(certificates: new.certificates))])
    }
    if !new.lists.isEmpty || !new.answers.isEmpty {
      message = message.adding([.values(RevocationValues(lists: new.lists, answers: new.answers))])
    }
    guard let stamper else { return message.json }
    let signature = message.signatures[0]
    let digest: [UInt8]?
    do {
      digest = try signature.archived(before: signature.unsigned.count, in: message, or: content, by: .sha256)
    } catch {
      throw .content(error)
    }
    guard let digest else { throw .notExtensible("what it is over is not at hand") }
    return message.adding([.archiveTimeStamps([try stamper.token(over: digest)])]).json
  }

  private static func header(
    _ algorithm: JWSAlgorithm, _ chain: CertificateChain, at time: Date, _ files: JWSFiles?
  ) -> String {
    var members: [String: JSONValue] = [
      "alg": .string(algorithm.rawValue),
      "x5c": .array(chain.sent.map { .string(Base64.padded.text($0.der)) }),
      "x5t#S256": .string(Base64.url.text(chain.leaf.fingerprint)),
      "iat": .number(String(Int(time.timeIntervalSince1970.rounded(.down)))),
    ]
    if let files {
      members["sigD"] = files.json
      members["crit"] = .array([.string("sigD")])
    } else {
      members["cty"] = .string("json")
    }
    return Base64.url.text(JSONValue.object(members).bytes)
  }

  private static func message(
    _ header: String, payload: String?, by signer: Signer
  ) throws(SignatureError) -> JWS {
    let signature = try signer.signature(over: Array("\(header).\(payload ?? "")".utf8))
    guard let raw = SignatureScheme.raw(signature, of: signer.algorithm),
      let signed = try? JWSSignature(protected: header, signature: Base64.url.text(raw), unprotected: nil)
    else { throw .assemblyFailed }
    return JWS(payload: payload, signatures: [signed])
  }
}

extension JWS {
  /// The same message with more that nobody signed, at the end of what its one signature has.
  fileprivate func adding(_ kinds: [JWSUnsigned.Kind]) -> JWS {
    JWS(payload: payload, signatures: [signatures[0].adding(kinds.map { JWSUnsigned($0) })])
  }
}

extension JWSSignature {
  /// What the signature does not carry yet of these values.
  fileprivate func missing(of values: RevocationValues) -> RevocationValues {
    var known = Set(header.certificates)
    for element in unsigned {
      if case .values(let own) = element.kind { known.formUnion(own.certificates + own.lists + own.answers) }
    }
    return RevocationValues(
      certificates: values.certificates.filter { known.insert($0).inserted },
      lists: values.lists.filter { known.insert($0).inserted },
      answers: values.answers.filter { known.insert($0).inserted })
  }
}
