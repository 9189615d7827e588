import ArgumentParser

struct AuthorityBinding: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "binding", abstract: "Give agencies the credentials by which their servers get certificates.",
    subcommands: [BindingCreate.self, BindingEnd.self, BindingList.self])
}
