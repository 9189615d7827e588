import Vocabulary

extension VerifyPage {
  /// The page again, with a code that cannot be one.
  init(typed code: String, _ error: CheckCodeError) {
    answers[Field.code] = code
    answers.fault(Field.code, code.isEmpty ? VerifyText.noCode() : Self.message(error))
  }

  /// The page again, with a text that is no stamp.
  init(typed stamp: String) {
    answers[Field.stamp] = stamp
    answers.fault(Field.stamp, stamp.isEmpty ? VerifyText.noStamp : VerifyText.notStamp)
  }

  /// The page again, with what is wrong with the file; nil when none was chosen.
  init(file fault: FileFault?) {
    answers.fault(Field.file, Self.message(fault))
  }

  private static func message(_ error: CheckCodeError) -> Phrase {
    switch error {
    case .wrongLength(let found): VerifyText.codeLength(["found": "\(found)"])
    case .badCharacter(let position): VerifyText.codeCharacter(["position": "\(position)"])
    case .badCheck: VerifyText.codeCheck()
    }
  }

  private static func message(_ fault: FileFault?) -> Words {
    switch fault {
    case nil: Words(VerifyText.noFile)
    case .kind, .disguised: Words(VerifyText.notPDF)
    case .tooLarge(let limit): Words(VerifyText.largeFile(["size": ByteCount.french(limit)]))
    case .some(let fault): fault.words
    }
  }
}
