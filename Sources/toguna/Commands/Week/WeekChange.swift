import ArgumentParser
import Foundation
import Identity
import Store
import Week

struct WeekChange: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Change a session, or add one: a new version of the programme with its reason.",
    discussion: """
      Fields: title, abstract, day (2026-01-29), start (09:30), minutes, hall, speakers and languages (between |), state \
      (planned or cancelled); a new session also needs kind and label. An empty value takes away what stood there. A \
      cancelled session stays in the programme. Two sessions in one hall at one time, a speaker in two places and a day \
      outside the edition are refused.
      """)

  @OptionGroup var options: DataOptions
  @Argument(help: "The edition, such as 2026.") var edition: EditionArgument
  @Argument(help: "The session, such as panel-5.") var session: String
  @Option(name: .customLong("set"), help: "FIELD=VALUE, as often as needed.") var changes: [String] = []
  @Option(help: "What the public reads of why.") var reason: String
  @Option(help: "The login of the organizer.") var agent: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let fields = try FieldArguments<SessionField>(changes).fields
    let house = try await options.open()
    let author = try await house.organizer(agent).rawValue
    let (week, id, session, reason) = (house.week, edition.id, session, reason)
    let programme = try await house.store.write { transaction in
      try week.change(session, of: id, fields, because: reason, by: author, at: Date(), in: transaction)
    }
    await house.store.close()
    try answer.give(
      ["session": session, "version": programme.version, "sequence": programme[session]?.sequence ?? 0],
      orSay: "The programme of \(id.rawValue) stands at version \(programme.version).")
  }
}
