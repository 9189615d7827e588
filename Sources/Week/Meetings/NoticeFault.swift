/// What is wrong with a field of a notice or of a request.
public enum NoticeFault: Sendable, Hashable {
  /// Nothing was written or chosen, or too little.
  case missing
  case tooLong
  /// Too many sectors or languages.
  case tooMany
  /// What everybody reads holds a telephone number or an e-mail address.
  case showsContact
}
