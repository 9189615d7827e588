import ArgumentParser

struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Make, list, renew and retire the keys that sign, and put them under custodians.",
    subcommands: [KeysList.self, KeysCreate.self, KeysRotate.self, KeysRetire.self, KeysSplit.self])
}
