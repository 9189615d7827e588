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

  /// A file if there is one of this name, the text of a QR code if it begins so, else a check code.
  init(of subject: String, trust: TrustAnchors, desk: Desk?) async throws {
    if subject.hasPrefix(ActStamp.prefix) {
      try await self.init(stamp: subject, trust: trust, desk: desk)
    } else if let bytes = FileManager.default.contents(atPath: subject) {
      try await self.init(file: subject, [UInt8](bytes), trust: trust, desk: desk)
    } else {
      try await self.init(code: subject, desk: desk)
    }
  }

  private init(file: String, _ bytes: [UInt8], trust: TrustAnchors, desk: Desk?) async throws {
    let now = Date()
    let report = PAdES.validate(bytes, trust: trust, at: now)
    // What is not built as an act is: several signatures, time stamps, what validation needs in the file itself.
    if !report.isValid, let judgement = Judgement(of: bytes, trust: trust.roots, at: now), judgement.saysMore {
      self.init(
        subject: file, kind: "pdf", isValid: judgement.report.isPassed, reasons: judgement.reasons,
        details: judgement.details)
      return
    }
    var reasons = report.problems.map { "\($0.check.rawValue): \($0.reason)" }
    if let desk, report.isValid, let digest = report.signedDigest {
      reasons += Self.books(try await desk.act(signedDigest: digest), lacking: "no such file")
    }
    var details = ["coverage": report.coverage.rawValue]
    details["signer"] = report.signer
    details["signing_time"] = report.signingTime?.formatted(.iso8601)
    self.init(subject: file, kind: "pdf", isValid: reasons.isEmpty, reasons: reasons, details: details)
  }

  private init(stamp: String, trust: TrustAnchors, desk: Desk?) async throws {
    let report = ActStamp.verify(stamp, trust: trust, at: Date())
    var reasons = report.problems.map { "\($0.check.rawValue): \($0.reason)" }
    // The books of one State know nothing of another's acts.
    if let desk, report.isValid, let facts = report.facts, facts.state == desk.territory.state {
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
    self.init(
      subject: String(stamp.prefix(16)) + "…", kind: "stamp", isValid: reasons.isEmpty, reasons: reasons,
      details: details)
  }

  private init(code text: String, desk: Desk?) async throws {
    let code: CheckCode
    do { code = try CheckCode(parsing: text) } catch {
      throw ValidationError("\(text) is neither a file, nor the text of a QR code, nor a check code of 15 digits")
    }
    guard let desk else { throw ValidationError("a check code is looked up in the State's books: give --data DIR") }
    let act = try await desk.act(code)
    var details: [String: String] = [:]
    details["procedure"] = act?.procedure
    details["office"] = act?.office
    details["issued_at"] = act?.issuedAt.formatted(.iso8601)
    let reasons = Self.books(act, lacking: "no act under this code")
    self.init(subject: code.display, kind: "code", isValid: reasons.isEmpty, reasons: reasons, details: details)
  }

  private init(subject: String, kind: String, isValid: Bool, reasons: [String], details: [String: String]) {
    self.subject = subject
    self.kind = kind
    self.isValid = isValid
    self.reasons = reasons
    self.details = details
  }

  /// What the State's books hold against an act.
  private static func books(_ act: ActStatus?, lacking: String) -> [String] {
    guard let act else { return ["books: the State has issued \(lacking)"] }
    return act.revokedAt.map { ["books: revoked on \($0.formatted(.iso8601))"] } ?? []
  }

  func print(asJSON: Bool) throws {
    if asJSON {
      var values: [String: any Sendable] = details
      values["subject"] = subject
      values["kind"] = kind
      values["valid"] = isValid
      values["reasons"] = reasons.joined(separator: "; ")
      try JSONLine.print(values)
      return
    }
    Swift.print("\(subject): \(isValid ? "valid" : "NOT VALID")")
    for reason in reasons { Swift.print("  \(reason)") }
    for (key, value) in details.sorted(by: { $0.key < $1.key }) { Swift.print("  \(key): \(value)") }
  }
}
