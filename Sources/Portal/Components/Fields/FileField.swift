/// A file to attach. Its form is a ``PostForm`` with `sendsFiles`.
struct FileField: Component {
  private let name: String
  private let caption: Words
  private let hint: Words?
  /// Empty for a file of any kind.
  private let kinds: [FileKind]
  private let kindNames: String?
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
    kindNames = kinds.map(\.name).joined(separator: ", ")
    self.limit = limit
    self.kept = kept
    self.isOptional = isOptional
  }

  /// A file of any kind.
  /// - Parameter kindNames: Those that make sense, as people know them; nil for an optional file.
  init(_ name: String, _ caption: some Sayable, hint: (any Sayable)? = nil, named kindNames: String?, limit: Int) {
    self.name = name
    self.caption = caption.words
    self.hint = hint?.words
    kinds = []
    self.kindNames = kindNames
    self.limit = limit
    kept = nil
    isOptional = kindNames == nil
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

  private var limits: Words {
    guard let kindNames else { return .text(ByteCount.french(limit)) }
    return Words(PortalText.fileHint(["kinds": kindNames, "size": ByteCount.french(limit)]))
  }
}
