import ArgumentParser
import Authority
import Foundation
import Signatures
import Store

struct AuthorityFound: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "found", abstract: "Make the authorities of a State that was founded without them.",
    discussion: "The root's key must be there. Acts that were sealed before stay as they are.")

  @OptionGroup var data: DataOptions
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let house = try await data.open()
    do {
      guard house.authority == nil else { throw Refusal("this State has its authorities already") }
      try await house.authorities.found(
        under: house.signer.chain.root, seal: try SealCertificate(pem: try TextInput.read(house.folder.seal)),
        in: house.store, at: Date())
      await house.store.close()
    } catch {
      await house.store.close()
      throw error
    }
    try answer.give(
      ["authorities": house.folder.authorities], orSay: "The authorities stand in \(house.folder.authorities).")
  }
}
