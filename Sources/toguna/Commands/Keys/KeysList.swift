import ArgumentParser
import Foundation
import Keys

struct KeysList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List every key that there ever was, with its state and its fingerprint.")

  @OptionGroup var options: KeyOptions
  @Flag(help: "Print one flat object for each.") var json = false

  func run() async throws {
    let now = Date()
    for record in try options.open().store.records() {
      if json { try JSONLine.print(record.values(at: now)) } else { print(record.text(at: now)) }
    }
  }
}

extension KeyRecord {
  func values(at now: Date) -> [String: any Sendable] {
    var values: [String: any Sendable] = [
      "name": name.rawValue, "algorithm": algorithm.rawValue, "state": state(at: now).word,
      "place": place.rawValue,
      "fingerprint": publicKey.fingerprint.replacing(" ", with: ""),
    ]
    values["created"] = created?.formatted(.iso8601)
    values["active_until"] = activeUntil?.formatted(.iso8601)
    values["successor"] = successor?.rawValue
    values["retired_at"] = retirement?.at.formatted(.iso8601)
    values["void_from"] = retirement?.end.formatted(.iso8601)
    return values
  }

  func text(at now: Date) -> String {
    var line = "\(name.rawValue)  \(algorithm.rawValue)  \(state(at: now).word)"
    if place == .token { line += ", on the token" }
    if let activeUntil { line += ", signs until \(activeUntil.formatted(.iso8601))" }
    if let retirement { line += " on \(retirement.at.formatted(.iso8601))" }
    if let successor { line += ", followed by \(successor.rawValue)" }
    return line + "\n  \(publicKey.fingerprint)"
  }
}

extension KeyState {
  fileprivate var word: String {
    switch self {
    case .waiting: "waiting"
    case .active: "active"
    case .ended: "ended"
    case .retired(let retirement):
      switch retirement.reason {
      case .superseded: "superseded"
      case .cessationOfOperation: "retired"
      case .keyCompromise: "compromised"
      }
    }
  }
}
