import ArgumentParser
import Authority
import Foundation
import Keys
import Store

struct KeysRotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Make the successor of a key; the key itself signs on for a while, then ends.",
    discussion: """
      Two names stand for what the State itself certifies, and get a certificate for the new key besides: `seal`, the seal on \
      acts, for which the root's key must be there, and `agency-seal`. Start the server anew afterwards. What was signed \
      before stays valid.
      """)

  /// What has a certificate that follows its key.
  enum Certified: String, CaseIterable {
    case seal
    case agencySeal = "agency-seal"
  }

  @OptionGroup var options: KeyOptions
  @OptionGroup var root: RootOptions
  @Argument(help: "The key to follow, or seal, or agency-seal.") var name: KeyName
  @Option(help: "The successor's name. Default: the next number.") var to: KeyName?
  @Option(help: "What the successor signs with. Default: as the key.") var algorithm: KeyAlgorithm?
  @Option(
    name: .customLong("in"), help: "Where the successor stands: file or token. Default: the token, if there is one.")
  var place: KeyPlace?
  @OptionGroup var overlap: OverlapOptions
  @Option(help: "For what is certified: the login of the operator who does it.") var agent: String?
  @OptionGroup var answer: AnswerOptions

  private var certified: Certified? { Certified(rawValue: name.rawValue) }

  func validate() throws {
    if certified != nil {
      guard options.data != nil, agent != nil else {
        throw ValidationError("\(name.rawValue) is certified anew: give --data and --agent.")
      }
      guard to == nil, algorithm == nil, place == nil else {
        throw ValidationError("--to, --algorithm and --in are for single keys.")
      }
    }
  }

  func run() async throws {
    if let certified {
      try await renew(certified)
      return
    }
    let keys = try options.open()
    let record = try keys.store.rotate(name, to: to, algorithm, in: place, overlap: overlap.duration)
    try keys.report("The key \(record.name.rawValue) was made to follow \(name.rawValue).")
    try answer.give(record.values(at: Date()), orSay: record.text(at: Date()))
  }

  private func renew(_ certified: Certified) async throws {
    let brought = try root.open()
    let house = try await House.open(
      DataFolder(options.data ?? ""), passphraseFile: options.passphraseFile, pinFile: options.pinFile,
      root: brought?.store)
    do {
      let made = try await renew(certified, in: house)
      await house.store.close()
      try brought?.report("The key \(made.key.rawValue) was certified: \(certified.rawValue).")
      let end = made.certificate.notAfter.formatted(.iso8601)
      try answer.give(
        ["key": made.key.rawValue, "serial": made.certificate.serial.description, "not_after": end],
        orSay: "\(certified.rawValue): \(made.key.rawValue) signs, certified until \(end).")
    } catch {
      await house.store.close()
      throw error
    }
  }

  private func renew(
    _ certified: Certified, in house: House
  ) async throws -> (key: KeyName, certificate: IssuedCertificate) {
    let desk = try house.foundedAuthority
    let agent = try await house.operatorIdentifier(login: agent ?? "")
    let (time, overlap) = (Date(), overlap.duration)
    switch certified {
    case .seal:
      return try await house.authorities.renewActSeal(house.deployment, desk, overlap: overlap, by: agent, at: time)
    case .agencySeal:
      let held = try await house.authorities.renew(.seals, desk, overlap: overlap, by: agent, at: time)
      return (held.key, held.certificate)
    }
  }
}
