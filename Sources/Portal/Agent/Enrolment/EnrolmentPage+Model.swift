import Documents
import Identity

extension EnrolmentPage {
  struct Model {
    static let ticket = "billet"
    static let password = "passe"
    static let repeated = "passe-encore"
    static let code = "code"
    /// The button that sends the second page.
    static let enrol = "inscrire"

    let typedTicket: String
    let login: String
    let name: String
    let quality: String
    /// The second factor's secret, to be typed where the code cannot be read.
    let secret: String
    let picture: QRCode
    var answers = FormAnswers()
  }
}

extension PasswordWeakness {
  /// What is wrong with a new password, and what to choose instead.
  var wording: Phrase {
    switch self {
    case .tooShort(let minimum): EntryText.passwordTooShort(["minimum": "\(minimum)"])
    case .tooLong(let maximum): EntryText.passwordTooLong(["maximum": "\(maximum)"])
    case .holdsLogin: EntryText.passwordHoldsLogin()
    case .tooFewDifferent(let minimum): EntryText.passwordTooPlain(["minimum": "\(minimum)"])
    }
  }
}
