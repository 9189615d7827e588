public import Foundation

/// What was done with keys, when and by whom, for the file and for the auditor. It holds no secret and no part of one.
public struct CeremonyRecord: Sendable, Hashable {
  /// A custodian who was there.
  public struct Presence: Sendable, Hashable {
    public let custodian: String
    /// The number of the share that was typed in.
    public let share: Int
  }

  /// In words.
  public let act: String
  public let at: Date
  public let ceremony: CeremonyID
  public let quorum: Quorum
  /// In the order of their shares.
  public let present: [Presence]
  /// All keys of the store after the act.
  public let keys: [KeyRecord]

  init(
    act: String, at: Date, ceremony: CeremonyID, quorum: Quorum, present confirmations: [CustodianConfirmation],
    keys: [KeyRecord]
  ) {
    self.act = act
    self.at = at
    self.ceremony = ceremony
    self.quorum = quorum
    present = confirmations.map { Presence(custodian: $0.custodian, share: $0.share.number) }
      .sorted { $0.share < $1.share }
    self.keys = keys
  }
}

extension CeremonyRecord {
  /// The record as a text to print and sign by hand, lines ended by line feeds.
  public var text: String {
    var lines = [
      "RECORD OF A KEY CEREMONY", "",
      "Date      \(at.formatted(.iso8601))",
      "Ceremony  \(ceremony)",
      "Quorum    any \(quorum.needed) of \(quorum.holders) shares",
      "Act       \(act.split(whereSeparator: \.isNewline).joined(separator: " "))", "",
      "Present",
    ]
    lines += present.map { "  share \($0.share)  \($0.custodian)" }
    lines += ["", "Keys"]
    for key in keys {
      lines += [
        "  \(key.name.rawValue)  \(key.algorithm.rawValue)  \(words(for: key.state(at: at)))",
        "    SHA-256 of the public key  \(key.publicKey.fingerprint)",
      ]
    }
    lines += ["", "Signatures"]
    lines += present.map { "  \($0.custodian)  ______________________________" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(for state: KeyState) -> String {
    switch state {
    case .waiting(let start): "signs from \(start.formatted(.iso8601))"
    case .active: "active"
    case .ended(let end): "ended \(end.formatted(.iso8601))"
    case .retired(let retirement):
      switch retirement.reason {
      case .superseded: "retired \(retirement.at.formatted(.iso8601)), superseded"
      case .cessationOfOperation: "retired \(retirement.at.formatted(.iso8601)), no longer needed"
      case .keyCompromise(let since):
        "retired \(retirement.at.formatted(.iso8601)), compromised since \(since.formatted(.iso8601))"
      }
    }
  }
}
