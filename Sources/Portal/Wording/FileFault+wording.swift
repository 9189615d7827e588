extension FileFault {
  /// What is wrong with the file and which one to send.
  var words: Words {
    switch self {
    case .empty: FaultText.fileEmpty.words
    case .tooLarge(let limit): FaultText.fileTooLarge(["size": ByteCount.french(limit)]).words
    case .kind(let allowed): FaultText.fileKind(["kinds": allowed.map(\.name).joined(separator: ", ")]).words
    case .disguised(let found): FaultText.fileDisguised(["kind": found.name]).words
    }
  }
}
