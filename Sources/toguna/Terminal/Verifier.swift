import ArgumentParser
import Country
import Foundation
import Pack
import Portal
import Procedures
import Signatures
import Territory
import Validation
import Vocabulary

/// What `toguna verify` checks things against.
struct Verifier {
  let trust: TrustAnchors
  let validator: SignatureValidator
  /// Of other States, with their anchors in ``validator``.
  let trustLists: [SignedTrustList]
  /// Nil without a data folder.
  let desk: Desk?
  /// SHA-256 of the certificates that seal the State's acts; nil without a data folder, where an act is what is built so.
  let seals: Set<[UInt8]>?
  /// Beside the file.
  let signature: FileContent?
  let now: Date
  /// Since when the file is proven to exist, where an evidence record says so: an act whose seal has ended was signed in time.
  var provenSince: Date?
  /// Puts reports into words.
  let wording: (ReportPhrase) -> String

  init(
    _ house: House?, trust files: [String], trustLists listFiles: [String], listSigners: [SignerFingerprint],
    pack: String?, policy: String?, signature: String?, revocationLists: [String], language: String?, at now: Date
  ) async throws {
    let country = try pack.map { try CountryFiles.load($0) } ?? house?.country
    trust = files.isEmpty ? house?.trust ?? TrustAnchors(roots: []) : try TrustAnchors(files: files)
    let rules = try policy.map(Self.policy) ?? country?.validation ?? .standard
    let own = try await house?.validator(by: rules, at: now)
    let roots = try trust.anchors
    var lists = try await house?.trustedLists(at: now) ?? TrustedLists(at: now)
    for file in listFiles { try lists.add(file: file, signers: listSigners) }
    lists.warn()
    trustLists = lists.lists
    let listed = trustLists.flatMap { $0.anchors(by: rules) }
    let fetched = await (house?.fetched ?? FetchedLists()).lists(at: rules.fetchedLists, now: now)
    for address in fetched.silent { Terminal.warn("The list of \(address) could not be fetched.") }
    var values = own?.values ?? RevocationValues(lists: fetched.lists)
    values.lists += try revocationLists.map(RevocationListFile.der)
    validator = SignatureValidator(policy: rules, anchors: roots + listed, values: values)
    desk = house?.desk
    let sealing = (house?.trust.seals ?? []) + trust.seals
    seals = house.map { _ in Set(sealing.map(\.fingerprint)) }
    self.signature = try signature.map { try FileContent(file: $0) }
    self.now = now
    wording = try language.map { try Self.wording(in: $0, of: country) } ?? { $0.inEnglish }
  }

  private static func policy(_ path: String) throws -> ValidationPolicy {
    let faults = Faults()
    guard let policy = PackFile.load(ValidationPolicy.self, path: path, faults: faults), faults.isEmpty else {
      throw Refusal("the policy is faulty:\n" + faults.list.map { "  \($0)" }.joined(separator: "\n"))
    }
    return policy
  }

  private static func wording(in tag: String, of country: Country?) throws -> (ReportPhrase) -> String {
    guard let country, let language = LanguageTag(rawValue: tag), country.texts.languages.contains(language) else {
      throw ValidationError("the pack has no texts in \(tag)")
    }
    let wording = ReportWording(
      country.texts, in: language, utcOffsetSeconds: country.calendar.utcOffsetSeconds)
    return { wording($0) }
  }
}
