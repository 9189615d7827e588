/// A file to attach. Its form is a ``PostForm`` with `sendsFiles`.
struct FileField: Component {
  private let name: String
  private let caption: Words
  private let hint: Words?
  private let kinds: [FileKind]
  private let limit: Int
  private let kept: String?
  private let isOptional: Bool

  /// - Parameters:
  ///   - limit: The largest file, in bytes.
  ///   - kept: The name of the file that was already received, which a new one replaces.
  init(
    _ name: String, _ caption: some Sayable, hint: (any Sayable)? = nil, kinds: [FileKind] = FileKind.allCases,
    limit: Int, kept: String? = nil, isOptional: Bool = false
  ) {
    self.name = name
    self.caption = caption.words
    self.hint = hint?.words
    self.kinds = kinds
    self.limit = limit
    self.kept = kept
    self.isOptional = isOptional
  }

  var body: some HTML {
    FieldFrame(name: name, caption: caption, hint: hint, isOptional: isOptional) { state in
      p(.class("hint"), .id(state.id.part("limite"))) { limits }
      if let kept {
        p {
          PortalText.fileKept
          " "
          bdi { strong { kept } }
        }
      }
      input(
        .id(state.id.control), .name(name), .type(.file), .accept(kinds),
        .ariaDescribedBy([state.id.part("limite")] + state.described),
        .ariaInvalid(state.fault != nil))
    }
  }

  private var limits: Phrase {
    PortalText.fileHint([
      "kinds": kinds.map(\.name).joined(separator: ", "), "size": ByteCount.french(limit),
    ])
  }
}
