/// Several lines of text.
struct TextAreaField: Component {
  private let name: String
  private let caption: Words
  private let hint: Words?
  private let lines: Int
  private let maxLength: Int?
  private let isOptional: Bool

  init(
    _ name: String, _ caption: some Sayable, hint: (any Sayable)? = nil, lines: Int = 5, maxLength: Int? = nil,
    isOptional: Bool = false
  ) {
    self.name = name
    self.caption = caption.words
    self.hint = hint?.words
    self.lines = lines
    self.maxLength = maxLength
    self.isOptional = isOptional
  }

  var body: some HTML {
    FieldFrame(name: name, caption: caption, hint: hint, isOptional: isOptional) { state in
      textarea(
        .id(state.id.control), .name(name), .rows(lines), .maxlength(maxLength), .dir(.auto),
        .ariaDescribedBy(state.described), .ariaInvalid(state.fault != nil)
      ) {
        // The first line break after the tag is dropped (HTML §13.2.6.4.7): this one, not one that was typed.
        "\n"
        state.typed ?? ""
      }
    }
  }
}
