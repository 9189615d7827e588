import ArgumentParser

struct AuthorityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority", abstract: "Certify keys, revoke certificates, publish lists.",
    discussion: """
      A request is brought by one agent and approved by two others; each is an operator of the system. All that they do \
      is written into a trail: `toguna authority trail`.
      """,
    subcommands: [
      AuthorityRequest.self, AuthorityList.self, AuthorityApprove.self, AuthorityRefuse.self, AuthorityShow.self,
      AuthorityRevoke.self, AuthoritySuspend.self, AuthorityRelease.self, AuthorityPublish.self, AuthorityTrail.self,
      AuthorityFound.self, AuthorityRotate.self, AuthorityServers.self, AuthorityBinding.self, TrustListCommand.self,
      AuthorityUnit.self,
    ])
}
