import Validation

extension PathFault: Worded {
  var words: String { "a root certificate cannot be read (\(Wording.caseName(of: self))): put it back from its copy" }
}
