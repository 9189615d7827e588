import ArgumentParser
import Authority
import Foundation
import Signatures

struct AuthorityFound: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "found", abstract: "Make the authorities of a State that was founded without them.",
    discussion: """
      The root's key must be there: in the data folder, or in a folder of its own that --root-folder names. Acts that were \
      sealed before stay as they are.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var root: RootOptions
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let brought = try root.open()
    try await data.inside(root: brought) { house in
      guard house.authority == nil else { throw Refusal("this State has its authorities already") }
      try await house.authorities.found(
        under: house.signer.chain.root, seal: try house.seals.certificate(of: try house.deployment.sealKey),
        in: house.store, at: Date())
    }
    try brought?.report("The authorities were made under the root.")
    let folder = data.folder.authorities
    try answer.give(["authorities": folder], orSay: "The authorities stand in \(folder).")
  }
}
