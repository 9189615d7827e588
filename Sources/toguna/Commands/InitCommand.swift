import ArgumentParser

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a State: its keys, its root certificate, its database.")

  @Option(help: "The country pack, such as Countries/ml. It is copied into the data folder.")
  var country: String

  @Option(help: "The data folder to make.")
  var data: String

  @Option(help: "A PostgreSQL database's URL. Default: a SQLite file in the data folder.")
  var database: String?

  @Option(help: "The portal's address, as it is printed on acts.")
  var address = "http://localhost:8080"

  @Option(help: "Kannel's sendsms address. Without it, texts go to the pages of demonstration phones.")
  var kannel: String?

  @Option(help: "The number or name that texts come from.")
  var kannelSender = "TOGUNA"

  @Option(help: "A file with Kannel's user name and password, a line each.")
  var kannelCredentials: String?

  @Option(help: "Where Kannel reaches this server for delivery reports.")
  var kannelReports: String?

  @Option(help: "A file with the passphrase of the keys. Default: a new one in the data folder.")
  var passphraseFile: String?

  @Option(
    help: """
      What time stamps go by: « kernel » refuses unless a time service such as chrony keeps the clock; with « machine » you \
      vouch for it.
      """)
  var clock = Deployment.Clock.machine

  @Option(help: "The PKCS#11 library of a token that is to hold the keys, all but the root's: an absolute path.")
  var token: String?

  @Option(help: "What that token is called.")
  var tokenLabel: String?

  @Option(help: "A file with the token's PIN. Default: TOGUNA_TOKEN_PIN, or the terminal. No argument holds it.")
  var pinFile: String?

  @OptionGroup var root: RootOptions

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard (token == nil) == (tokenLabel == nil) else { throw ValidationError("--token goes with --token-label.") }
    guard kannel == nil || kannelCredentials != nil else {
      throw ValidationError("--kannel needs --kannel-credentials FILE")
    }
  }

  func run() async throws {
    var gateway: Deployment.Kannel?
    if let kannel, let kannelCredentials {
      gateway = Deployment.Kannel(
        url: kannel, sender: kannelSender, credentials: kannelCredentials,
        reports: kannelReports ?? "\(address)/sms/rapport")
    }
    let folder = DataFolder(data)
    var held: Deployment.Token?
    if let token, let tokenLabel { held = Deployment.Token(module: token, label: tokenLabel) }
    let brought = try root.openOrMake()
    try await Founding(
      folder: folder, pack: country, database: database, address: address, kannel: gateway, isDemonstration: false,
      passphraseFile: passphraseFile, clock: clock, token: held, pinFile: pinFile, root: brought?.store
    ).found()
    try brought?.report("The State in \(folder.path) was founded under the root.")
    try answer.give(
      ["data": folder.path, "root": folder.root],
      orSay: "The State stands in \(folder.path); its root certificate is \(folder.root).")
  }
}
