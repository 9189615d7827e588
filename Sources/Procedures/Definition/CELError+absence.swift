import Rules

extension CELError {
  /// Whether the expression rests on an answer that is not there: a field that must be answered is missing, one that may
  /// be left out is `null`, which hardly any function takes and no map has as a key.
  var isAbsence: Bool {
    switch kind {
    case .noSuchField, .noSuchKey: true
    case .noSuchOverload(_, let arguments, _): arguments.contains(CELValue.null.typeName)
    default: false
    }
  }
}
