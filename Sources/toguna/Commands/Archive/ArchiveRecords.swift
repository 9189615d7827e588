import ArgumentParser
import Foundation
import Procedures
import Signatures
import Store

struct ArchiveRecords: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records", abstract: "Cover all acts with evidence records, and renew those that weaken.",
    discussion: """
      All acts that were issued since the last time get one time stamp together, over a hash tree. Batches whose time stamp \
      weakens within so many months get another one over it; batches with another digest than --digest are put under a new \
      tree by it, once it is given. Run it each night. Exit status 1 when a batch weakens and could not be renewed.
      """)

  @OptionGroup var options: DataOptions
  @OptionGroup var weakening: WeakeningOptions
  @Option(
    help: "The digest of new hash trees: sha-256, sha-384 or sha-512. Given, older ones by another are renewed by it.")
  var digest: Digest?
  @OptionGroup var answer: AnswerOptions

  enum Digest: String, ExpressibleByArgument, CaseIterable {
    case sha256 = "sha-256"
    case sha384 = "sha-384"
    case sha512 = "sha-512"
  }

  func run() async throws {
    let house = try await options.open()
    let now = Date()
    let stamper = try await StateStamper(house, at: now)
    let archive = ActArchive(house.desk)
    let chosen = digest.flatMap { DigestAlgorithm(slug: $0.rawValue) }
    let reading = Progress("Reading acts")
    let made = try await archive.cover(
      by: chosen ?? .sha256, stampedBy: stamper, at: now, progress: reading.reach)
    var succeeded: EvidenceBatch?
    if let chosen {
      succeeded = try await archive.succeed(by: chosen, stampedBy: stamper, at: now, progress: reading.reach)
    }
    reading.finish()
    let renewals = try await archive.renew(provingUntil: weakening.deadline(from: now), stampedBy: stamper)
    let coverage = try await archive.coverage()
    await house.store.close()
    let gainless = renewals.count { if case .noGain = $0 { true } else { false } }
    if gainless > 0 {
      Terminal.warn(
        "\(gainless) batches weaken, and the time-stamping unit proves no longer: give it a new certificate with "
          + "`toguna authority unit`.")
    }
    try answer.give(
      [
        "added": made?.count ?? 0, "renewed": renewals.count - gainless, "rehashed": succeeded?.count ?? 0,
        "not_renewed": gainless, "covered": coverage.covered, "unreadable": coverage.waiting,
      ],
      orSay: "\(made?.count ?? 0) acts were added, \(coverage.covered) are covered; "
        + "\(renewals.count - gainless) batches were renewed"
        + (succeeded.map { ", \($0.count) acts put under a new tree." } ?? "."))
    if gainless > 0 { throw ExitCode(1) }
  }
}
