import Vocabulary

extension PersonName {
  /// « Awa Traoré ».
  var written: String {
    surname.isEmpty ? givenNames : "\(givenNames) \(surname)"
  }
}
