/// The texts of the page where acts are checked.
enum VerifyText: String, AreaText {
  case title = "verify.title"
  case lead = "verify.lead"
  case file = "verify.file"
  case fileText = "verify.file.text"
  case fileLabel = "verify.file.label"
  case document = "verify.file.document"
  case documentHint = "verify.file.document.hint"
  case fileButton = "verify.file.button"
  case code = "verify.code"
  case codeText = "verify.code.text"
  case codeLabel = "verify.code.label"
  case codeHint = "verify.code.hint"
  case codeButton = "verify.code.button"
  case stamp = "verify.stamp"
  case stampText = "verify.stamp.text"
  case stampLabel = "verify.stamp.label"
  case stampHint = "verify.stamp.hint"
  case stampButton = "verify.stamp.button"
  case noCode = "verify.fault.code.none"
  case codeLength = "verify.fault.code.length"
  case codeCharacter = "verify.fault.code.character"
  case codeCheck = "verify.fault.code.check"
  case noFile = "verify.fault.file.none"
  case notPDF = "verify.fault.file.kind"
  case largeFile = "verify.fault.file.large"
  case noStamp = "verify.fault.stamp.none"
  case notStamp = "verify.fault.stamp.prefix"

  var places: Set<String> {
    switch self {
    case .codeLength: ["found"]
    case .codeCharacter: ["position"]
    case .largeFile: ["size"]
    default: []
    }
  }
}
