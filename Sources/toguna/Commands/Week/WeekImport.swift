import ArgumentParser
import Foundation
import Identity
import Store
import Week

struct WeekImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take the programme from another system's file; each row that is refused is named.",
    discussion: """
      Formats, by the file's ending: .ics (iCalendar), .xml and .json (c3voc's schedule). Sessions are known by their \
      identifiers; those that the file does not name stay as they are. Addresses in the file are not fetched.
      """)

  @OptionGroup var options: DataOptions
  @Argument(help: "The edition, such as 2026.") var edition: EditionArgument
  @Argument(help: "The file.") var file: String
  @Option(help: "What the public reads of why.") var reason: String
  @Option(help: "The login of the organizer.") var agent: String
  @Flag(help: "Only tell what would change.") var dryRun = false
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    guard let format = ProgrammeImport.Format(rawValue: URL(filePath: file).pathExtension.lowercased()) else {
      throw Refusal("\(file) is none of .ics, .xml and .json")
    }
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: file)))
    let house = try await options.open()
    let author = try await house.organizer(agent).rawValue
    let (week, id, reason, dryRun) = (house.week, edition.id, reason, dryRun)
    let plan = try await house.store.write { transaction in
      let plan = try ProgrammeImport(bytes, as: format, into: week.programme(id, in: transaction))
      if !dryRun, !plan.changes.isEmpty {
        try week.change(plan.changes, of: id, because: reason, by: author, at: Date(), in: transaction)
      }
      return plan
    }
    await house.store.close()
    answer.list(plan.refused.map { "row \($0.row), \($0.name): \($0.reason.words)" })
    try answer.give(
      ["changed": plan.changes.count, "unchanged": plan.unchanged, "refused": plan.refused.count],
      orSay: """
        \(plan.changes.count) sessions \(dryRun ? "would change" : "changed"), \(plan.unchanged) are as they were, \
        \(plan.refused.count) rows are refused.
        """)
    if !plan.refused.isEmpty { throw ExitCode(1) }
  }
}
