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

/// What stands for and against a published ranking.
struct RankingProof {
  private let file: String
  private let ranking: PublishedRanking
  private let signer: String?
  private let signedAt: Date?
  /// Why the seal proves nothing; empty when it is good.
  private let reasons: [String]
  private let isSame: Bool

  var isValid: Bool { reasons.isEmpty && isSame }

  init(_ path: String, by verifier: Verifier) throws {
    file = path
    let content = try FileContent(file: path)
    let bytes = try Self.read(content)
    let message = try? JWS.parse(bytes)
    do { ranking = try PublishedRanking.decode(message?.content ?? bytes) } catch {
      throw Refusal("\(path) is no published ranking")
    }
    isSame = ranking.isSound
    guard message != nil, let judgement = Judgement(of: content, by: verifier) else {
      (signer, signedAt, reasons) = (nil, nil, ["the file bears no seal"])
      return
    }
    let report = judgement.report.signatures.first
    signer = report?.signer
    signedAt = report?.provenTime
    // A citizen's own signature is under the State's root, too.
    let isSeal = report?.certificates.first?.organization != nil
    reasons = judgement.reasons + (isSeal ? [] : ["the signer is no agency"])
  }

  private static func read(_ content: FileContent) throws -> [UInt8] {
    do { return try content.bytes(atMost: 2 * PublishedRanking.longestFile) } catch {
      throw Refusal("the file is too large to be a published ranking")
    }
  }

  var values: [String: any Sendable] {
    var values: [String: any Sendable] = [
      "subject": file, "valid": isValid, "recomputed": isSame, "sealed": reasons.isEmpty, "contest": ranking.contest,
      "kind": ranking.kind, "rules": ranking.rules.version, "entries": ranking.stages.first?.places.count ?? 0,
      "sheets": ranking.stages.reduce(0) { $0 + $1.sheets.count }, "finals_follow": ranking.finalsFollow,
      "reasons": reasons.joined(separator: "; "),
    ]
    values["signer"] = signer
    values["signed_at"] = signedAt?.formatted(.iso8601)
    return values
  }

  var sentence: String {
    let seal =
      reasons.isEmpty ? "sealed by \(signer ?? "")" : "NOT SEALED (\(reasons.joined(separator: "; ")))"
    let numbers = isSame ? "every number is the same when computed again" : "THE NUMBERS DO NOT FOLLOW FROM THE MARKS"
    let finals =
      ranking.finalsFollow
      ? "the finals are the first of the first stage"
      : "the finals are not the first of the first stage: entries were withdrawn since, or it was not followed"
    return """
      \(file): \(isValid ? "yes" : "NO")
        \(ranking.contest), \(ranking.kind): \(seal)
        \(numbers)
        \(finals)
      """
  }
}
