import ArgumentParser
import Foundation
import Procedures
import Signatures
import Store
import Vocabulary

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify acts: signed PDF files, texts of QR codes (TG1:…), check codes.",
    discussion: """
      Files and QR codes are checked off line against the certificates of --trust. With --data the State's books are \
      asked too: they alone know what was revoked. A check code is a number in the books and needs them. Exit status 0 \
      when all are valid, 1 when one is not.
      """)

  @Argument(help: "PDF files, texts that begin with TG1:, or check codes of 15 digits.")
  var subjects: [String]

  @Option(help: "Certificates to trust, in PEM: the State's root, and its seal for QR codes. May be given again.")
  var trust: [String] = []

  @Option(help: "The State's data folder: its certificates and its books.")
  var data: String?

  @Option(help: "A file with the passphrase of the keys. Default: the one in the data folder.")
  var passphraseFile: String?

  @Flag(help: "Print one flat object for each.") var json = false

  func validate() throws {
    if trust.isEmpty, data == nil { throw ValidationError("give --trust PEM or --data DIR") }
  }

  func run() async throws {
    var house: House?
    if let data { house = try await House.open(DataFolder(data), passphraseFile: passphraseFile) }
    let anchors = trust.isEmpty ? house?.trust ?? TrustAnchors(roots: []) : try TrustAnchors(files: trust)
    var isValid = true
    for subject in subjects {
      let verification = try await Verification(of: subject, trust: anchors, desk: house?.desk)
      try verification.print(asJSON: json)
      isValid = isValid && verification.isValid
    }
    await house?.store.close()
    if !isValid { throw ExitCode(1) }
  }
}
