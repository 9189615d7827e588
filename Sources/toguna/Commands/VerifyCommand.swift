import ArgumentParser
import Foundation
import Procedures
import Signatures
import Store
import Validation
import Vocabulary

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify acts, texts of QR codes (TG1:…), check codes, and any signed PDF, CMS, JSON or ASiC file.",
    discussion: """
      Files and QR codes are checked off line against the certificates of --trust. With --data the State's books are \
      asked too: they alone know what was revoked, and hold the newest lists of revoked certificates. What is no act is \
      judged by ETSI EN 319 102-1, by the policy of the pack or of --policy; nothing that a document names is fetched. A \
      check code is a number in the books and needs them. --json has the whole report under `report` \
      (Schemas/verification-report.json). Exit status 0 when all are valid, 1 when one is not.

      Documents of other States are verified by the trust lists that the State of --data has accepted, and by those of \
      --trust-list. Who may sign such a list is said by --list-signer, or by what was accepted before.
      """)

  @Argument(help: "Files, texts that begin with TG1:, or check codes of 15 digits.")
  var subjects: [String]

  @Option(help: "Certificates to trust, in PEM: the State's root, and its seal for QR codes. May be given again.")
  var trust: [String] = []

  @Option(help: "A trust list of another State (ETSI TS 119 612), in XML. May be given again.")
  var trustList: [String] = []

  @Option(help: "SHA-256 of a certificate that may sign a --trust-list, in hexadecimal. May be given again.")
  var listSigner: [SignerFingerprint] = []

  @Option(help: "The State's data folder: its certificates, its books and its pack.")
  var data: String?

  @Option(help: "A file with the passphrase of the keys. Default: the one in the data folder.")
  var passphraseFile: String?

  @Option(help: "What signatures must be like, in YAML as the pack's validation.yaml. Default: the pack's.")
  var policy: String?

  @Option(help: "The signature that stands beside the one file (CMS, or of JSON).") var signature: String?

  @Option(help: "The evidence record of the one file (RFC 4998): since when it is proven to exist.")
  var evidence: String?

  @Option(help: "A newer list of revoked certificates, in DER or PEM. May be given again.") var lists: [String] = []

  @Option(help: "Say it in a language of the pack, such as fr. Default: English.") var lang: String?

  @Option(help: "The country pack with the texts and the policy. Default: that of the data folder.") var pack: String?

  @Flag(help: "Print one object for each.") var json = false

  func validate() throws {
    if trust.isEmpty, trustList.isEmpty, data == nil {
      throw ValidationError("give --trust PEM, --trust-list XML or --data DIR")
    }
    if signature != nil || evidence != nil, subjects.count != 1 {
      throw ValidationError("--signature and --evidence are of one file")
    }
    if lang != nil, data == nil, pack == nil { throw ValidationError("--lang needs the texts of --pack or --data") }
  }

  func run() async throws {
    var house: House?
    if let data { house = try await House.open(DataFolder(data), passphraseFile: passphraseFile) }
    var verifier = try await Verifier(
      house, trust: trust, trustLists: trustList, listSigners: listSigner, pack: pack, policy: policy,
      signature: signature, revocationLists: lists, language: lang, at: Date())
    var isValid = true
    for subject in subjects {
      let proof = try evidence.map { try EvidenceProof($0, of: subject, by: verifier) }
      verifier.provenSince = proof?.since
      var verification = try await Verification(of: subject, by: verifier)
      if let proof { verification = verification.with(proof) }
      try verification.print(asJSON: json, worded: verifier.wording)
      isValid = isValid && verification.isValid
    }
    await house?.store.close()
    if !isValid { throw ExitCode(1) }
  }
}
