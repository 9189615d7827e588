import Foundation
import Procedures
import Signatures
import Validation

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
