import ArgumentParser
import Authority
import Foundation
import Vocabulary

struct TrustListShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the lists that the State has issued and accepted, or write one to a file.")

  @OptionGroup var options: AuthorityOptions
  @Option(help: "Write the newest list of this territory (ML, BF, NE; AES for the State's own list of lists) to --out.")
  var of: String?
  @Option(help: "A file for the list, in XML.") var out: String?
  @Flag(help: "Print one flat object for each.") var json = false

  func validate() throws {
    guard (of == nil) == (out == nil) else { throw ValidationError("--of and --out go together.") }
  }

  func run() async throws {
    let lines = try await options.atDesk { desk, house in
      var lines: [Line] = []
      for kind in TrustListKind.allCases {
        if let list = try await desk.trustList(kind), let scheme = try house.trustScheme {
          lines.append(Line(list, of: scheme))
        }
      }
      return lines + (try await desk.acceptedTrustLists()).map(Line.init)
    }
    if let of, let out {
      guard let line = lines.first(where: { $0.territory == of }) else { throw Refusal("no list of \(of) is known") }
      try PrivateFile.write(line.xml, to: out)
      return
    }
    for line in lines {
      if json { try JSONLine.print(line.values) } else { print(line.text) }
    }
  }
}

extension TrustListShow {
  /// A list as the State knows it.
  private struct Line {
    let territory: String
    let xml: [UInt8]
    let values: [String: any Sendable]
    let text: String

    init(_ list: IssuedTrustList, of scheme: TrustScheme) {
      self.init(
        list.kind == .services ? scheme.state.rawValue : TrustScheme.alliance, list.kind, list.number, list.xml,
        list.signer, list.issuedAt, list.nextUpdate, location: scheme.location(of: list.kind), standing: "issued")
    }

    init(_ list: AcceptedTrustList) {
      self.init(
        list.territory, list.kind, list.number, list.xml, list.signer, list.issuedAt, list.nextUpdate,
        location: list.location, standing: "accepted")
    }

    private init(
      _ territory: String, _ kind: TrustListKind, _ number: Int, _ xml: [UInt8], _ signer: IssuedCertificate,
      _ issuedAt: Date, _ nextUpdate: Date, location: String, standing: String
    ) {
      let fingerprint = signer.fingerprint.fingerprintText
      let end = nextUpdate.formatted(.iso8601)
      self.territory = territory
      self.xml = xml
      values = [
        "territory": territory, "kind": kind.rawValue, "number": number, "standing": standing,
        "issued_at": issuedAt.formatted(.iso8601), "next_update": end, "location": location,
        "fingerprint": fingerprint,
      ]
      text = "\(territory) \(kind.rawValue) \(number): \(standing), until \(end), \(location)\n  \(fingerprint)"
    }
  }
}
