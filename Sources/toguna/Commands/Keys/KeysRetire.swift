import ArgumentParser
import Foundation
import Keys

struct KeysRetire: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire", abstract: "End a key now and for good: its private part is destroyed, its record stays.",
    discussion: """
      What it signed before stays checkable. Of a key that others may hold, what it signed since that time proves nothing. \
      Copies of the key's file elsewhere are yours to destroy; revoke its certificates too.
      """)

  enum Reason: String, ExpressibleByArgument, CaseIterable {
    case superseded, ended, compromised
  }

  @OptionGroup var options: KeyOptions
  @Argument(help: "The key to end.") var name: KeyName
  @Option(help: "Why.") var because: Reason
  @Option(help: "Of a compromised key: since when others may hold it, such as 2026-11-22T08:00:00Z. Default: now.")
  var since: String?
  @Option(help: "A note for the next reader; no secret.") var note = ""
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard since == nil || because == .compromised else { throw ValidationError("--since is for compromised keys.") }
    if let since, (try? Date(since, strategy: .iso8601)) == nil {
      throw ValidationError("--since is a time such as 2026-11-22T08:00:00Z.")
    }
  }

  func run() async throws {
    let keys = try options.open()
    try keys.store.retire(name, because: try reason(at: Date()), note: note)
    let record = try keys.store.record(of: name)
    try keys.report("The key \(name.rawValue) was retired: \(because.rawValue).")
    try answer.give(record.values(at: Date()), orSay: record.text(at: Date()))
  }

  private func reason(at now: Date) throws -> KeyRetirement.Reason {
    switch because {
    case .superseded: .superseded
    case .ended: .cessationOfOperation
    case .compromised: .keyCompromise(since: try since.map { try Date($0, strategy: .iso8601) } ?? now)
    }
  }
}
