/// The messages that go to phones.
enum SMSText: String, AreaText {
  case code = "sms.code"
  case submitted = "sms.submitted"
  case asked = "sms.asked"
  case refused = "sms.refused"
  case issued = "sms.issued"
  case revoked = "sms.revoked"
  case ranking = "sms.ranking"
  case signatureCode = "sms.signature.code"
  case signatureIssued = "sms.signature.issued"
  case signatureRefused = "sms.signature.refused"
  case signatureUsed = "sms.signature.used"
  case signatureLocked = "sms.signature.locked"
  case signatureRevoked = "sms.signature.revoked"
  case badgePlaced = "sms.badge.placed"
  case badgeRefused = "sms.badge.refused"

  var places: Set<String> {
    switch self {
    case .code: ["code"]
    case .signatureCode: ["code", "print"]
    case .signatureUsed: ["print", "address"]
    case .signatureIssued, .signatureRefused, .signatureLocked, .signatureRevoked: ["address"]
    case .badgePlaced, .badgeRefused: ["year", "address"]
    case .submitted, .asked, .refused, .issued, .revoked, .ranking: ["number", "deadline", "address"]
    }
  }
}
