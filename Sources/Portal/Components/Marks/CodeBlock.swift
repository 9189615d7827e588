/// A code to be read out, typed or copied, cut into groups. One touch selects the whole.
struct CodeBlock: Component {
  private let groups: [String]
  private let isLong: Bool

  /// - Parameters:
  ///   - code: With spaces between its groups: `CheckCode.display`, a dossier's number.
  ///   - isLong: Set in lines of eight groups or of four.
  init(_ code: String, isLong: Bool = false) {
    groups = code.split(separator: " ").map(String.init)
    self.isLong = isLong
  }

  var body: some HTML {
    code(.class("code", "code-long", if: isLong), .dir(.leftToRight)) {
      for group in groups {
        span { group }
        " "
      }
    }
  }
}
