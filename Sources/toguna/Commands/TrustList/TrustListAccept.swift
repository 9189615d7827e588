import ArgumentParser
import Authority
import Foundation
import Validation

struct TrustListAccept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Accept another State's list: its documents are verified by it from then on.",
    discussion: """
      Fetch the file from the other State. The first time, give the fingerprint of its signer, as that State tells it by \
      another way than the file: on paper, in its official journal. Later lists are accepted from the same signer without \
      it, and so are lists whose signer an accepted list of lists names. An older number than the last one is refused.
      """)

  @OptionGroup var options: AuthorityOptions
  @OptionGroup var acting: ActingAgent
  @Argument(help: "The list, in XML.") var file: String
  @Option(help: "SHA-256 of the certificate that signs it, in hexadecimal. May be given again.")
  var fingerprint: [SignerFingerprint] = []
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    guard let bytes = FileManager.default.contents(atPath: file) else { throw Refusal("\(file) cannot be read") }
    let now = Date()
    let list = try await options.atDesk { desk, house in
      let agent = try await acting.identifier(in: house)
      let known = try await house.trustedLists(at: now)
      let signed = try known.read([UInt8](bytes), signers: fingerprint)
      try await desk.accept(signed.list, xml: signed.xml, signer: signed.signer, by: agent, at: now)
      try await house.tendTrustLists(at: now)
      return signed
    }
    let end = list.list.nextUpdate?.formatted(.iso8601) ?? ""
    try answer.give(
      [
        "territory": list.list.territory, "kind": list.list.kind.rawValue, "number": list.list.number,
        "services": list.list.services.count, "next_update": end,
        "fingerprint": list.signer.fingerprint.fingerprintText,
      ],
      orSay:
        "The list of \(list.list.territory), number \(list.list.number), counts until \(end): accept the next one before."
    )
  }
}
