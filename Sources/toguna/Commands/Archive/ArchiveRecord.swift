import ArgumentParser
import Foundation
import Procedures
import Signatures
import Vocabulary

struct ArchiveRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Write the evidence record of an act into a file.",
    discussion: "`toguna verify act.pdf --evidence record.er` checks it, as does any program that knows RFC 4998.")

  @OptionGroup var options: DataOptions
  @Argument(help: "The act: its check code, or its PDF.") var act: String
  @Option(help: "Where to put the record (DER).") var out: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let (code, record) = try await options.inside { house in
      let found = try await self.code(in: house.desk)
      guard let record = try await ActArchive(house.desk).record(of: found) else {
        throw Refusal("no record covers this act yet: `toguna archive records` makes them")
      }
      return (found, record)
    }
    try PrivateFile.write(record, to: out)
    try answer.give(
      ["code": code.rawValue, "out": out, "bytes": record.count], orSay: "\(out): the record of \(code.display).")
  }

  private func code(in desk: Desk) async throws -> CheckCode {
    if let bytes = FileManager.default.contents(atPath: act) {
      let digest = try PAdES.signedDigest(of: [UInt8](bytes))
      guard let status = try await desk.act(signedDigest: digest), let code = CheckCode(rawValue: status.checkCode)
      else {
        throw Refusal("\(act) is no act of this State")
      }
      return code
    }
    do { return try CheckCode(parsing: act) } catch {
      throw ValidationError("\(act) is neither a file nor a check code of 15 digits")
    }
  }
}
