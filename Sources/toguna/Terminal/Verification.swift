import ArgumentParser
import Foundation
import Procedures
import Signatures
import Validation
import Vocabulary

/// What the verification of one thing found, for a terminal or a script.
struct Verification {
  let subject: String
  let kind: String
  let isValid: Bool
  /// Why it is not valid; empty when it is.
  let reasons: [String]
  let details: [String: String]
  /// Of a file that bears signatures.
  let judgement: Judgement?
  /// A valid act needs no list to be one, so that the judgement by the policy may say less of it.
  let isAct: Bool

  /// Bytes. An act is read whole; what is longer is none, and is judged in pieces.
  private static let longestAct = 4 << 20

  /// A file if there is one of this name, the text of a QR code if it begins so, else a check code.
  init(of subject: String, by verifier: Verifier) async throws {
    if subject.hasPrefix(ActStamp.prefix) {
      try await self.init(stamp: subject, by: verifier)
    } else if FileManager.default.fileExists(atPath: subject) {
      try await self.init(file: subject, by: verifier)
    } else {
      try await self.init(code: subject, by: verifier)
    }
  }

  private init(file path: String, by verifier: Verifier) async throws {
    let file = try FileContent(file: path)
    guard let judgement = Judgement(of: file, by: verifier) else {
      self.init(subject: path, kind: "file", reasons: ["file: neither PDF, CMS, signed JSON nor ASiC"])
      return
    }
    let kind = judgement.report.form == .pades ? "pdf" : judgement.report.form.rawValue
    guard kind == "pdf", file.count <= Self.longestAct else {
      self.init(
        subject: path, kind: kind, reasons: judgement.reasons, details: judgement.details, judgement: judgement)
      return
    }
    let bytes = FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
    let act = PAdES.validate(bytes, trust: verifier.trust, at: verifier.provenSince ?? verifier.now)
    let isSealed = act.certificateFingerprint.map { verifier.seals?.contains($0) ?? true } ?? false
    let isAct = act.isValid && isSealed
    // What is not built as an act is: several signatures, time stamps, what validation needs in the file itself. What is
    // not sealed as one stands in no book.
    // The end of a seal is known to the State alone, not to what is in the file.
    if !isAct, act.sealEnd == nil, act.isValid || judgement.report.isPassed || judgement.report.signatures.count > 1 {
      self.init(
        subject: path, kind: kind, reasons: judgement.reasons, details: judgement.details, judgement: judgement)
      return
    }
    var reasons = act.problems.map { "\($0.check.rawValue): \($0.reason)" }
    if let desk = verifier.desk, isSealed, act.verdict != .invalid, let digest = act.signedDigest {
      let known = try await desk.act(signedDigest: digest)
      // That this very file was issued, the books prove also where the signature cannot any more.
      if known != nil { reasons = [] }
      reasons += Self.books(known, lacking: "no such file")
    }
    var details = ["coverage": act.coverage.rawValue]
    details["signer"] = act.signer
    details["signing_time"] = act.signingTime?.formatted(.iso8601)
    self.init(
      subject: path, kind: kind, reasons: reasons, details: details, judgement: judgement, isAct: isAct)
  }

  private init(stamp: String, by verifier: Verifier) async throws {
    let report = ActStamp.verify(stamp, trust: verifier.trust, at: verifier.now)
    var reasons = report.problems.map { "\($0.check.rawValue): \($0.reason)" }
    // The books of one State know nothing of another's acts.
    if let desk = verifier.desk, report.isValid, let facts = report.facts, facts.state == desk.territory.state {
      let code = CheckCode(rawValue: facts.number)
      let act = if let code { try await desk.act(code) } else { ActStatus?.none }
      reasons += Self.books(act, lacking: "no act of this number")
    }
    var details: [String: String] = [:]
    if let facts = report.facts {
      details["act_kind"] = facts.kind
      details["number"] = facts.number
      details["issued_at"] = facts.issuedAt.formatted(.iso8601)
      for fact in facts.facts { details["fact_\(fact.key)"] = fact.value }
    }
    details["signer"] = report.signer
    self.init(subject: String(stamp.prefix(16)) + "…", kind: "stamp", reasons: reasons, details: details)
  }

  private init(code text: String, by verifier: Verifier) async throws {
    let code: CheckCode
    do { code = try CheckCode(parsing: text) } catch {
      throw ValidationError("\(text) is neither a file, nor the text of a QR code, nor a check code of 15 digits")
    }
    guard let desk = verifier.desk else {
      throw ValidationError("a check code is looked up in the State's books: give --data DIR")
    }
    let act = try await desk.act(code)
    var details: [String: String] = [:]
    details["procedure"] = act?.procedure
    details["office"] = act?.office
    details["issued_at"] = act?.issuedAt.formatted(.iso8601)
    let reasons = Self.books(act, lacking: "no act under this code")
    self.init(subject: code.display, kind: "code", reasons: reasons, details: details)
  }

  /// The same with more to it, and what more speaks against it.
  func adding(_ more: [String: String], against: [String]) -> Verification {
    Verification(
      subject: subject, kind: kind, reasons: reasons + against, details: details.merging(more) { own, _ in own },
      judgement: judgement, isAct: isAct)
  }

  private init(
    subject: String, kind: String, reasons: [String], details: [String: String] = [:], judgement: Judgement? = nil,
    isAct: Bool = false
  ) {
    self.subject = subject
    self.kind = kind
    isValid = reasons.isEmpty
    self.reasons = reasons
    self.details = details
    self.judgement = judgement
    self.isAct = isAct
  }

  /// What the State's books hold against an act.
  private static func books(_ act: ActStatus?, lacking: String) -> [String] {
    guard let act else { return ["books: the State has issued \(lacking)"] }
    return act.revokedAt.map { ["books: revoked on \($0.formatted(.iso8601))"] } ?? []
  }
}
