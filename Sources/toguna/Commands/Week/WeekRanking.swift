import ArgumentParser
import Foundation
import Procedures
import Signatures
import Store
import Validation

struct WeekRanking: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranking",
    abstract: "Check the published ranking of a contest: its seal, and every number in it, computed again.",
    discussion: """
      The file is the one of the contest's page. Places, scores, corrections and prizes are computed again from the jury's \
      marks and the rules in the file, and who went to the finals is held against them; nothing is asked of the State. Long after, the seal needs newer lists of revoked \
      certificates: --lists, or --data. Exit status 0 when the seal is good and the numbers \
      are the same, 1 when not. A ranking without a seal is computed, and is no proof.
      """)

  @Argument(help: "The ranking, as it was downloaded.") var file: String
  @Option(help: "Certificates to trust, in PEM: the State's root. May be given again.") var trust: [String] = []
  @Option(help: "The State's data folder: its certificates and newest lists.") var data: String?
  @Option(help: "A newer list of revoked certificates, in DER or PEM. May be given again.") var lists: [String] = []
  @Option(help: "A file with the passphrase of the keys. Default: the one in the data folder.")
  var passphraseFile: String?
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if trust.isEmpty, data == nil { throw ValidationError("give --trust PEM or --data DIR") }
  }

  func run() async throws {
    var house: House?
    if let data { house = try await House.open(DataFolder(data), passphraseFile: passphraseFile) }
    let verifier = try await Verifier(
      house, trust: trust, trustLists: [], listSigners: [], pack: nil, policy: nil, signature: nil,
      revocationLists: lists, language: nil, at: Date())
    await house?.store.close()
    let proof = try RankingProof(file, by: verifier)
    try answer.give(proof.values, orSay: proof.sentence)
    if !proof.isValid { throw ExitCode(1) }
  }
}
