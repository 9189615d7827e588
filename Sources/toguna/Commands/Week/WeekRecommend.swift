import ArgumentParser
import Foundation
import Identity
import Store
import Week

struct WeekRecommend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend", abstract: "Say what became of a recommendation: a new version with its reason.",
    discussion: """
      Fields: owner, due (2026-12-31), state (adopted, under-way, done, dropped), evidence (a sentence|a day|an address), \
      and of an indicator baseline.ID, target.ID and reading.ID (2026-06-30=12.5).
      """)

  @OptionGroup var options: DataOptions
  @Argument(help: "Its number, such as R26-7.") var number: String
  @Option(name: .customLong("set"), help: "FIELD=VALUE, as often as needed.") var changes: [String] = []
  @Option(help: "What the public reads of why.") var reason: String
  @Option(help: "The login of the organizer.") var agent: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    guard let id = RecommendationID(rawValue: number) else { throw WeekError.unknownRecommendation(number) }
    let fields = try FieldArguments<RecommendationField>(changes).fields
    let house = try await options.open()
    let author = try await house.organizer(agent).rawValue
    let (week, reason) = (house.week, reason)
    let followed = try await house.store.write { transaction in
      try week.change(id, fields, because: reason, by: author, at: Date(), in: transaction)
    }
    await house.store.close()
    try answer.give(
      ["recommendation": number, "state": followed.recommendation.state.rawValue, "changes": followed.changes.count],
      orSay: "\(number) was changed \(followed.changes.count) time\(followed.changes.count == 1 ? "" : "s").")
  }
}
