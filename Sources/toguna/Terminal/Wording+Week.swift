import Week

extension WeekError: Worded {
  var words: String {
    switch self {
    case .unknownEdition(let id): "the pack has no edition \(id): editions are the folders of `week`"
    case .unknownSession(let id): "no session is called \(id)"
    case .unknownRecommendation(let id): "no recommendation has the number \(id)"
    case .badField(let name, let expected): "\(name): expected \(expected)"
    case .missingReason: "a change says why: give --reason"
    case .nothingChanged: "it says so already: nothing was written"
    case .clash(let faults):
      "the programme would contradict itself:" + faults.prefix(20).map { "\n  \($0.message) — \($0.fix)" }.joined()
    case .damagedChange(let version): "the stored change \(version) cannot be read: restore a backup"
    }
  }
}

extension ImportError: Worded {
  var words: String {
    switch self {
    case .tooLarge(let limit): "the file has more than \(limit) bytes"
    case .tooMany(let limit): "the file has more than \(limit) parts"
    case .notText: "the file is no text in UTF-8"
    case .malformed(let line): "line \(line) is not of the format"
    case .tooDeep(let line): "line \(line) stands too deep"
    case .documentType(let line): "line \(line) begins a document type, which is not read"
    }
  }
}

extension ImportRefusal.Reason {
  /// What the operator reads beside the row.
  var words: String {
    switch self {
    case .noTitle: "it has no title"
    case .noIdentifier: "it has neither a known name nor a UUID"
    case .twice: "another row has the same identifier"
    case .badTime: "its time cannot be read, or lasts past midnight"
    case .foreignZone: "its zone is not that of one of the three States"
    case .repeated: "it repeats itself, which a session does not"
    case .badField(let name, let expected): "\(name): expected \(expected)"
    case .clash(let fault): fault.message
    }
  }
}
