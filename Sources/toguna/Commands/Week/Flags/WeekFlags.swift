import ArgumentParser

struct WeekFlags: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flags", abstract: "Open a capture-the-flag contest, try its challenges, take over those of another.",
    discussion: """
      The pack describes the contest (`week/EDITION/flags`). Opening it makes its seed, which is sealed by the State's keys, and \
      keeps its challenges as they are then. Releases, freezing and foreign flags are the organizer's, on the portal's pages.
      """,
    subcommands: [WeekFlagsOpen.self, WeekFlagsTry.self, WeekFlagsImport.self])
}
