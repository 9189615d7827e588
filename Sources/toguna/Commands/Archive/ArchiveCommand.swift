import ArgumentParser

struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Keep proofs alive for longer than certificates and algorithms live.",
    discussion: """
      A signed PDF is renewed by a time stamp in the file (`renew`). The State's own acts stay as they were issued: evidence \
      records (RFC 4998) beside them prove since when they exist (`records`), one time stamp for all of them.
      """,
    subcommands: [ArchiveRenew.self, ArchiveRecords.self, ArchiveRecord.self])
}
