/// The messages that go to phones.
enum SMSText: String, AreaText {
  case code = "sms.code"
  case submitted = "sms.submitted"
  case asked = "sms.asked"
  case refused = "sms.refused"
  case issued = "sms.issued"
  case revoked = "sms.revoked"

  var places: Set<String> {
    switch self {
    case .code: ["code"]
    case .submitted, .asked, .refused, .issued, .revoked: ["number", "deadline", "address"]
    }
  }
}
