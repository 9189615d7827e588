public import Pack

/// Who makes the files of a challenge, each team's with its own flag: the same for the same flag and noise, and of a bounded
/// length.
public enum ChallengeMaker: String, Sendable, Hashable, CaseIterable, Codable, PackDecodable {
  /// Ten questions on the law; the codes of the right answers are the flag.
  case lawQuiz = "law-quiz"
  /// A PDF that was changed after it was issued, and still holds what it said before.
  case shadowPDF = "shadow-pdf"
  /// Stamps of extracts, some of them under another key than the State's.
  case foreignSeals = "foreign-seals"
  /// What went over the network between a counter and its SMS gateway.
  case smsGateway = "sms-gateway"
  /// Questions to a name server by which something leaves a network.
  case dnsQuestions = "dns-questions"
  /// The log of a machine that somebody entered.
  case accessLog = "access-log"
  /// Requests with tokens, one of them without a signature and let in all the same.
  case unsignedTokens = "unsigned-tokens"
  /// A message under RSA with the exponent 3 and no padding.
  case smallExponent = "small-exponent"
  /// Two ECDSA signatures with one nonce.
  case repeatedNonce = "repeated-nonce"

  /// The most bytes of all files of a challenge.
  static let mostBytes = 256 << 10

  public var fileNames: [String] {
    switch self {
    case .lawQuiz: ["questionnaire.txt"]
    case .shadowPDF: ["extrait.pdf"]
    case .foreignSeals: ["cachets.txt", "cle.txt"]
    case .smsGateway: ["passerelle.pcap"]
    case .dnsQuestions: ["questions.pcap"]
    case .accessLog: ["auth.log"]
    case .unsignedTokens: ["requetes.log"]
    case .smallExponent: ["message.txt"]
    case .repeatedNonce: ["signatures.txt"]
    }
  }

  /// The files, in the order of ``fileNames``.
  /// - Parameters:
  ///   - flag: `toguna{…}` with twenty hexadecimal digits.
  ///   - noise: All that is not the flag.
  ///   - quiz: The questions of ``lawQuiz``.
  func files(holding flag: TeamFlag, _ noise: FileNoise, quiz: LawQuiz?) -> [[UInt8]] {
    var noise = noise
    return switch self {
    case .lawQuiz: [QuizSheet.file(quiz, flag, &noise)]
    case .shadowPDF: [ShadowPDF.file(flag, &noise)]
    case .foreignSeals: ForeignSeals.files(flag, &noise)
    case .smsGateway: [GatewayCapture.file(flag, &noise)]
    case .dnsQuestions: [QuestionCapture.file(flag, &noise)]
    case .accessLog: [IntruderLog.file(flag, &noise)]
    case .unsignedTokens: [UnsignedTokens.file(flag, &noise)]
    case .smallExponent: [SmallExponent.file(flag)]
    case .repeatedNonce: [RepeatedNonce.file(flag, &noise)]
    }
  }
}
