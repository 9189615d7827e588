import Authority
import Foundation
import Signatures
import Validation

/// A reader of outside bytes, and the folder of its specimens in `Fuzz/Corpus`.
struct HostileReader: Sendable {
  enum Form: Sendable {
    case der, bytes
  }

  let name: String
  let form: Form
  /// Whether the bytes were read; whatever they are, it returns.
  let read: @Sendable ([UInt8]) -> Bool

  init(_ name: String, _ form: Form = .der, _ read: @escaping @Sendable ([UInt8]) -> Bool) {
    self.name = name
    self.form = form
    self.read = read
  }

  static let all: [HostileReader] = [
    HostileReader("PDF", .bytes) { pdf in !validator.validate(pdf: pdf, at: now).signatures.isEmpty },
    HostileReader("Certificate") { der in
      guard let certificate = try? PathCertificate(der: der) else { return false }
      _ = certificates.validate(certificate, for: .any, at: now)
      return true
    },
    HostileReader("List") { der in (try? StatusList(der: der)) != nil },
    HostileReader("Answer") { der in (try? StatusResponse(der: der)) != nil },
    HostileReader("Question") { der in (try? StatusRequest(der: der)) != nil },
    HostileReader("Request") { der in (try? CertificateRequest(der: der)) != nil },
    HostileReader("CMS") { der in
      _ = validator.validate(cms: der, over: content, at: now)
      return (try? CMSMessage(der)) != nil
    },
    HostileReader("Token") { der in
      guard let token = try? TimeStampToken(der: der) else { return false }
      _ = try? token.check(over: digest, by: .sha256, or: [])
      return true
    },
    HostileReader("StampQuestion") { der in (try? TimeStampRequest(der: der)) != nil },
    HostileReader("StampAnswer") { der in (try? TimeStampAnswer(der: der)) != nil },
    HostileReader("DNS", .bytes) { bytes in
      guard let question else { return false }
      return (try? DNSAnswer(bytes, to: question)) != nil
    },
    HostileReader("JOSE", .bytes) { json in
      (try? SignedMessage(json: json)) != nil
    },
    HostileReader("JWS", .bytes) { json in (try? JWS.parse(json)) != nil },
    HostileReader("ZIP", .bytes) { bytes in
      guard let archive = try? ZIPArchive.parse(bytes) else { return false }
      return archive.entries.allSatisfy { (try? archive.bytes(of: $0, atMost: 4096)) != nil }
    },
    HostileReader("XML", .bytes) { xml in (try? XMLReader.root(of: xml))?.canonical.isEmpty == false },
    HostileReader("Evidence") { der in (try? EvidenceRecord(der: der)) != nil },
  ]

  /// A day after the specimens were made.
  private static let now = Date(timeIntervalSince1970: 1_795_384_503)
  private static let validator = SignatureValidator(anchors: [])
  private static let certificates = CertificateValidator(policy: .standard, anchors: [])
  private static let content = Array("content".utf8)
  private static let digest = DigestAlgorithm.sha256.hash(content)
  private static let question = DNSQuestion(.text, of: "a.gouv.ml", id: 0x1234)

  /// The specimens of this reader.
  func specimens(in corpus: URL) throws -> [[UInt8]] {
    let folder = corpus.appending(path: name)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { file in
      [UInt8](try Data(contentsOf: folder.appending(path: file)))
    }
  }
}
