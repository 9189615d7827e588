import ArgumentParser
import Foundation
import Identity
import Week

struct WeekFlagsImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over the challenges of an export of CTFd; each one that is refused is named.",
    discussion: """
      The archive is treated as a stranger's: it is read within bounds, and nothing in it is run, followed or fetched. Tables with \
      people are not read. Challenges come hidden: an organizer releases each. Refused are challenges of other kinds than standard \
      and dynamic, and flags that are regular expressions or compared without regard to case.
      """)

  @OptionGroup var options: DataOptions
  @Argument(help: "The edition, such as 2026.") var edition: EditionArgument
  @Argument(help: "The archive.") var file: String
  @Option(help: "For categories that are none of ours: law, forensics, network, systems, web or crypto.")
  var category: CategoryArgument?
  @Option(help: "The login of the organizer.") var agent: String
  @Flag(help: "Only tell what would be taken over.") var dryRun = false
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    guard size <= CTFdLimits.archive else { throw CTFdFault.tooLarge(limit: CTFdLimits.archive) }
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: file)))
    let found = try CTFdImport(bytes, others: category?.category)
    try await options.inside { house in
      let author = try await house.organizer(agent).rawValue
      guard !dryRun, !found.challenges.isEmpty else { return }
      try await house.flags.add(found.challenges, to: edition.id, by: author, at: Date())
    }
    answer.list(found.refused.map { "\($0.name): \($0.reason.words)" })
    try answer.give(
      ["imported": found.challenges.count, "refused": found.refused.count],
      orSay: """
        \(found.challenges.count) challenges \(dryRun ? "would be" : "were") taken over, hidden; \(found.refused.count) are refused.
        """)
    if !found.refused.isEmpty { throw ExitCode(1) }
  }
}

/// A category as it is named on the command line.
struct CategoryArgument: ExpressibleByArgument {
  let category: ChallengeCategory

  init?(argument: String) {
    guard let category = ChallengeCategory(rawValue: argument) else { return nil }
    self.category = category
  }
}
