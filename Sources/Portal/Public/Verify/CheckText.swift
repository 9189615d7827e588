import Signatures

/// The questions that a check asks, and their answers.
enum CheckText: String, AreaText {
  case controls = "check.controls"
  case readable = "check.readable"
  case signed = "check.signed"
  case coverage = "check.coverage"
  case container = "check.container"
  case digest = "check.digest"
  case signature = "check.signature"
  case trust = "check.trust"
  case issuer = "check.issuer"
  case signingTime = "check.signing-time"
  case currency = "check.currency"
  case listed = "check.listed"
  case standing = "check.standing"
  case yes = "check.yes"
  case no = "check.no"
  case unsettled = "check.unsettled"

  init(_ check: Check) {
    self =
      switch check {
      case .readable: .readable
      case .signed: .signed
      case .coverage: .coverage
      case .container: .container
      case .digest: .digest
      case .signature: .signature
      case .trust: .trust
      case .issuer: .issuer
      case .signingTime: .signingTime
      case .currency: .currency
      }
  }

  init(_ outcome: Finding.Outcome) {
    self =
      switch outcome {
      case .passed: .yes
      case .failed: .no
      case .undetermined: .unsettled
      }
  }
}
