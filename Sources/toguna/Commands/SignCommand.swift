import ArgumentParser
import Authority
import Country
import Foundation
import Signatures
import Store
import Vocabulary

struct SignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign any file with the seal of the State's agencies.",
    discussion: """
      The form is that of the file: a PDF is signed in itself (PAdES), JSON goes into its signature (JAdES), several files \
      go into one container (ASiC-E), and the signature of anything else stands beside it (CAdES). B-B is the signature; \
      B-T adds a time stamp of the State's own unit; B-LT adds the certificates and the revocation lists that it takes to \
      validate both later; B-LTA adds a time stamp over it all. Earlier signatures stay valid. The seal is not qualified \
      by any State.
      """)

  enum Level: String, ExpressibleByArgument, CaseIterable {
    case b = "B-B"
    case t = "B-T"
    case lt = "B-LT"
    case lta = "B-LTA"
  }

  @OptionGroup var options: DataOptions
  @Argument(help: "The file to sign; several go into one container.") var files: [String]
  @Option(help: "The form: pades, cades, jades or asic. Default: by the file.") var form: SignatureForm?
  @Option(help: "The level: B-B, B-T, B-LT or B-LTA.") var level = Level.b
  @Option(help: "Where to put what is signed, or the signature. The original is not touched.") var out: String
  @Flag(name: .customLong("detached"), help: "JAdES: leave the file outside, known by its digest.") var isDetached =
    false
  @Option(help: "Why it is signed, as the PDF will say.") var reason: String?
  @Option(help: "Where, as the PDF will say.") var location: String?
  @Option(help: "An empty signature field of the PDF to sign in.") var field: String?
  @Option(help: "Certify a PDF: 1 allows no change, 2 forms and signatures, 3 annotations too.") var certify: Int?
  @Flag(name: .customLong("mark"), help: "Show a mark on the first page of the PDF.") var isMarked = false
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard certify == nil || certification != nil else { throw ValidationError("--certify is 1, 2 or 3.") }
    guard !files.isEmpty else { throw ValidationError("give a file to sign.") }
    let target = URL(filePath: out).standardizedFileURL
    guard !files.contains(where: { URL(filePath: $0).standardizedFileURL == target }) else {
      throw ValidationError("--out names the original: give another place.")
    }
    guard files.count == 1 || chosen == .asic else {
      throw ValidationError("several files go into a container: --form asic.")
    }
    guard chosen == .pades || !isAboutPDF else {
      throw ValidationError("--reason, --location, --field, --certify and --mark are for PDF alone.")
    }
    guard !isDetached || chosen == .jades else { throw ValidationError("--detached is for JAdES; CAdES always is.") }
  }

  func run() async throws {
    let house = try await options.open()
    let now = Date()
    let trust = try await SigningTrust(house, at: now)
    let level = try await trust.level(level)
    switch chosen {
    case .pades:
      let mark = PAdES.Mark([house.country.description.name.french, "Cachet non qualifié", now.formatted(.iso8601)])
      let options = PAdES.Options(
        level: level, reason: reason, location: location, field: field, certification: certification,
        mark: isMarked ? mark : nil)
      try PAdES.sign(file: files[0], to: out, with: trust.signer, at: now, options: options)
    case .cades:
      let content = try FileContent(file: files[0])
      try PrivateFile.write(try CAdES.sign(content, with: trust.signer, at: now, level: level), to: out)
    case .jades:
      let packaging = isDetached ? JAdES.Packaging.detached(name: Self.name(files[0])) : .enveloping
      let content = try FileContent(file: files[0])
      let signature = try JAdES.sign(content, with: trust.signer, at: now, level: level, packaging: packaging)
      try PrivateFile.write(signature, to: out)
    case .asic:
      let files = try files.map { ASiCFile(name: Self.name($0), content: try FileContent(file: $0)) }
      try ASiC.sign(files, to: out, with: trust.signer, at: now, level: level)
    }
    await house.store.close()
    try answer.give(
      [
        "file": out, "form": chosen.rawValue, "level": self.level.rawValue, "signer": trust.signer.chain.subject,
      ],
      orSay: "\(out): \(chosen.rawValue), signed at \(self.level.rawValue) by \(trust.signer.chain.subject).")
  }

  private var chosen: SignatureForm { form ?? SignatureForm(of: files) }
  private var certification: PAdES.Certification? { certify.flatMap(PAdES.Certification.init(rawValue:)) }
  private var isAboutPDF: Bool { reason != nil || location != nil || field != nil || certify != nil || isMarked }

  /// What a file is called in a container, or beside its signature.
  private static func name(_ path: String) -> String { URL(filePath: path).lastPathComponent }
}
