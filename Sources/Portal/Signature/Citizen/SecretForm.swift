import Credentials
import Vocabulary

/// Asks for the code that came by text message and for the PIN: what nobody but the holder has together.
struct SecretForm: Component {
  static let code = "code"
  static let pin = "pin"
  /// The button that asks for a code, or for another.
  static let again = "code"
  /// Stands in the address once a code was sent.
  static let sent = "code"

  private let link: Link
  private let caption: SignatureText
  private let print: String
  private let isPINAlone: Bool
  private let again: Link?
  private let answers: FormAnswers

  /// - Parameters:
  ///   - print: The short print that the text message bears too.
  ///   - isPINAlone: Whether the code was right already.
  ///   - again: Where another code is asked for; nil where the form itself does it.
  init(
    to link: Link, _ caption: SignatureText, print: String, isPINAlone: Bool, again: Link? = nil, answers: FormAnswers
  ) {
    self.link = link
    self.caption = caption
    self.print = print
    self.isPINAlone = isPINAlone
    self.again = again
    self.answers = answers
  }

  var body: some HTML {
    p { SignatureText.codeSent(["print": print]) }
    PostForm(to: link, answers) {
      if !isPINAlone { TextField(Self.code, LogInText.code, hint: SignatureText.codeHint, .code, maxLength: 12) }
      TextField(
        Self.pin, SignatureText.pin, hint: SignatureText.pinHint, .pin, width: .half, maxLength: SignaturePIN.longest)
      div(.class("btns")) {
        Button(caption)
        if again == nil { Button(SignatureText.codeAgain, .plain, action: Self.again) }
      }
    }
    Notice(LogInText.warning, .warning)
  }

  /// What was typed; nil when something is missing, which `answers` then says.
  static func read(_ form: Submission, _ answers: inout FormAnswers) -> (pin: SignaturePIN, code: String?)? {
    let pin = form[Self.pin] ?? ""
    // A code that is not asked for is none; one that is asked for and was left empty is wrong.
    let code = form[Self.code]
    if code == "" { answers.fault(Self.code, LogInText.codeMissing) }
    if pin.isEmpty { answers.fault(Self.pin, SignatureText.faultPINMissing) }
    guard answers.faults.isEmpty else { return nil }
    return (SignaturePIN(typed: pin), code)
  }
}
