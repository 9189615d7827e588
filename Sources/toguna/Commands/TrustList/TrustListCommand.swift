import ArgumentParser

struct TrustListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust-list", abstract: "Issue the State's trust list, and accept those of other States.",
    discussion: """
      The list (ETSI TS 119 612) tells others by which keys the State's services are known; a second one names the lists \
      that this State knows. Both are issued by themselves once `contact` was said. Another State's list is accepted by \
      the fingerprint of its signer, which that State gives by another way; from then on its documents are verified here.
      """,
    subcommands: [TrustListContact.self, TrustListIssue.self, TrustListShow.self, TrustListAccept.self])
}
