import Vocabulary

extension DossierNumber {
  /// The number within a text, where no end of a line cuts it in two. To be copied it stands as it is, in a ``CodeBlock``.
  var unbroken: String { rawValue.replacing("-", with: "\u{2011}") }
}
