import ArgumentParser

struct WeekCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "week", abstract: "Keep the programme of the Semaine du Numérique, and follow its recommendations.",
    discussion: """
      The pack describes the editions; what changes afterwards is a version of its own, with its reason, which everybody \
      can read. Changes are made by agents who hold the post `organizer`.
      """,
    subcommands: [
      WeekShow.self, WeekChange.self, WeekRecommend.self, WeekMeetings.self, WeekExport.self, WeekImport.self,
      WeekFlags.self, WeekRanking.self,
    ])
}

extension EditionArgument: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
