import Validation
import Vocabulary

/// What became of something that somebody wanted verified.
enum Verified {
  /// An act, or what was made to look like one.
  case verdict(VerdictPage)
  /// Any other signed file.
  case report(DocumentReport)
  case fault(VerifyFault)
}

/// Why nothing could be verified.
enum VerifyFault {
  /// Neither a file nor a code.
  case nothing
  /// The file; nil when none was chosen.
  case file(FileFault?)
  case stamp(String)
  case code(String, CheckCodeError)
}

extension VerifyPage {
  /// The page again, with what is wrong.
  init(_ fault: VerifyFault) {
    switch fault {
    case .nothing: self.init(file: nil)
    case .file(let fault): self.init(file: fault)
    case .stamp(let text): self.init(typed: text)
    case .code(let text, let error): self.init(typed: text, error)
    }
  }
}
