import ArgumentParser
import Authority
import Country
import Foundation
import Signatures
import Store
import Vocabulary

struct SignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign any PDF with the seal of the State's agencies, at a level of PAdES.",
    discussion: """
      B-B is the signature; B-T adds a time stamp of the State's own unit; B-LT adds the certificates and the revocation \
      lists that it takes to validate both later; B-LTA adds a time stamp over it all. Earlier signatures stay valid. The \
      seal is not qualified by any State.
      """)

  enum Level: String, ExpressibleByArgument, CaseIterable {
    case b = "B-B"
    case t = "B-T"
    case lt = "B-LT"
    case lta = "B-LTA"
  }

  @OptionGroup var options: DataOptions
  @Argument(help: "The PDF to sign.") var file: String
  @Option(help: "The level: B-B, B-T, B-LT or B-LTA.") var level = Level.b
  @Option(help: "Where to put the signed PDF. The original is not touched.") var out: String
  @Option(help: "Why it is signed, as the PDF will say.") var reason: String?
  @Option(help: "Where, as the PDF will say.") var location: String?
  @Option(help: "An empty signature field of the PDF to sign in.") var field: String?
  @Option(help: "Certify: 1 allows no change, 2 forms and signatures, 3 annotations too.") var certify: Int?
  @Flag(name: .customLong("mark"), help: "Show a mark on the first page.") var isMarked = false
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard certify == nil || certification != nil else { throw ValidationError("--certify is 1, 2 or 3.") }
    guard URL(filePath: file).standardizedFileURL != URL(filePath: out).standardizedFileURL else {
      throw ValidationError("--out names the original: give another place.")
    }
  }

  func run() async throws {
    let house = try await options.open()
    let now = Date()
    let trust = try await SigningTrust(house, at: now)
    let mark = PAdES.Mark([house.country.description.name.french, "Cachet non qualifié", now.formatted(.iso8601)])
    let options = PAdES.Options(
      level: try await trust.level(level), reason: reason, location: location, field: field,
      certification: certification, mark: isMarked ? mark : nil)
    try PAdES.sign(file: file, to: out, with: trust.signer, at: now, options: options)
    await house.store.close()
    try answer.give(
      ["file": out, "level": level.rawValue, "signer": trust.signer.chain.subject],
      orSay: "\(out): signed at \(level.rawValue) by \(trust.signer.chain.subject).")
  }

  private var certification: PAdES.Certification? { certify.flatMap(PAdES.Certification.init(rawValue:)) }
}
