import Pack

/// Something that speaks against a file, a signature or a time stamp.
struct MachineReason: Sendable, Hashable, Encodable, PackDecodable {
  /// The list and the word, such as `threat.replaced`.
  let code: String
  let attack: PDFAttack?
  let object: Int?
  let certificate: String?
  let since: ReportInstant?
  let detail: String?
  let message: String

  static let shape = Shape<MachineReason>.object(
    "What speaks against a file, a signature or a time stamp",
    .required("code", "What was found", .oneOf(codes.map { ($0, $0) })),
    .optional("attack", "What the literature calls it", .oneOf(PDFAttack.allCases.map { ($0.rawValue, $0) })),
    .optional("object", "The number of the PDF's object", .int(in: 0...Int.max)),
    .optional("certificate", "SHA-256 of the certificate that it is about", .fingerprint),
    .optional("since", "Since when the certificate is revoked or suspended", .declared),
    .optional("detail", "An algorithm, a field, a key, a place", .text("a text", length: 0...Int.max)),
    .required("message", "The same as a sentence in English", .text)
  ) { code, attack, object, certificate, since, detail, message in
    MachineReason(
      code: code, attack: attack, object: object, certificate: certificate, since: since, detail: detail,
      message: message)
  }

  private static let codes =
    SignatureReason.Code.allCases.map(\.word) + CertificateDefect.Code.allCases.map(\.word)
    + PDFThreat.Code.allCases.map(\.word) + ContainerFault.Code.allCases.map(\.word)
}

extension MachineReason {
  init(_ threat: PDFThreat) {
    self.init(
      code: threat.code.word, attack: threat.attack, object: threat.object, certificate: nil, since: nil,
      detail: threat.detail, message: threat.phrase.inEnglish)
  }

  init(_ fault: ContainerFault) {
    self.init(
      code: fault.code.word, attack: nil, object: nil, certificate: nil, since: nil, detail: fault.detail,
      message: fault.phrase.inEnglish)
  }

  init(_ reason: SignatureReason) {
    switch reason {
    case .threat(let threat): self.init(threat)
    case .certificate(let fault, let fingerprint): self.init(fault, of: fingerprint.isEmpty ? nil : fingerprint)
    default:
      self.init(
        code: reason.code?.word ?? "", attack: nil, object: nil, certificate: nil, since: nil, detail: reason.detail,
        message: reason.phrase?.inEnglish ?? "")
    }
  }

  init(_ fault: CertificateDefect, of certificate: String?) {
    self.init(
      code: fault.code.word, attack: nil, object: nil, certificate: certificate,
      since: fault.date.map(ReportInstant.init), detail: fault.detail, message: fault.phrase.inEnglish)
  }
}

extension ReportTerm {
  /// The list and the word.
  fileprivate var word: String { "\(Self.area).\(rawValue)" }
}

extension Shape where Value == String {
  /// SHA-256 in hexadecimal digits.
  static var fingerprint: Shape { .text("64 hexadecimal digits", pattern: "[0-9a-f]{64}") }
}
