extension StoreError {
  /// Whether the engine has ended the transaction, or will refuse to commit it: a savepoint cannot mend it.
  var endsTransaction: Bool {
    switch self {
    case .busy, .unreachable, .outcomeUnknown, .diskFull, .damaged, .closed: true
    default: false
    }
  }
}
