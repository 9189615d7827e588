import Signatures

extension EvidenceFault: Worded {
  var words: String {
    switch self {
    case .malformed: "an evidence record in the database cannot be read: it was altered, restore a backup"
    case .algorithm: "an evidence record is made by a digest that this version does not know"
    case .notCovered, .otherRoot, .otherLeaves:
      "the evidence does not hold together: another run is at work, or the database was altered"
    }
  }
}

extension TimeStampFault: Worded {
  var words: String { "a time stamp of the archive cannot be read (\(Wording.caseName(of: self)))" }
}
