import ArgumentParser
import Foundation
import Identity
import Pack
import Territory
import Week

struct WeekFlagsOpen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the contest of an edition: from now on teams may be made.",
    discussion: """
      Times are those of the pack, or those given here, on the edition's clock: 2027-01-29T09:00. Without --from the contest \
      begins at once. It cannot be opened twice, and its times stay.
      """)

  @OptionGroup var options: DataOptions
  @Argument(help: "The edition, such as 2026.") var edition: EditionArgument
  @Option(help: "When flags are taken.") var from: String?
  @Option(help: "When the board stops moving.") var freeze: String?
  @Option(help: "When the contest ends.") var until: String?
  @Option(help: "The login of the organizer.") var agent: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let count = try await options.inside { house in
      let author = try await house.organizer(agent).rawValue
      guard let planned = house.flags.planned(edition.id), let zone = house.flags.edition(edition.id)?.zone else {
        throw FlagError.notPlanned
      }
      let now = Date()
      guard let ends = try time(until, zone) ?? planned.times.ends?.seconds(in: zone) else {
        throw Refusal("the pack does not say when the contest ends: give --until 2027-01-29T18:00")
      }
      let folder = FlagFolder("\(house.folder.country)/week/\(edition.id.rawValue)/flags", faults: Faults())
      try await house.flags.open(
        edition.id,
        from: try time(from, zone) ?? planned.times.opens?.seconds(in: zone) ?? Int(now.timeIntervalSince1970),
        freezing: try time(freeze, zone) ?? planned.times.freezes?.seconds(in: zone), until: ends,
        solutions: folder.solutions(), by: author, at: now)
      return planned.challenges.count
    }
    try answer.give(
      ["edition": edition.id.rawValue, "challenges": count],
      orSay: "The contest of \(edition.id.rawValue) is open, with \(count) challenges.")
  }

  private func time(_ text: String?, _ zone: EventZone) throws -> Int? {
    guard let text else { return nil }
    guard let minute = FlagTimes.Minute(text: text) else {
      throw Refusal("\(text) is no time such as 2027-01-29T09:00")
    }
    return minute.seconds(in: zone)
  }
}
