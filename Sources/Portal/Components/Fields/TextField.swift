/// A line of text.
///
/// ```swift
/// TextField("mere_nom", "Nom de la mère", hint: "Comme il est écrit sur l’acte")
/// ```
struct TextField: Component {
  /// What is typed, which chooses the keyboard and how the browser fills it.
  enum Kind {
    case words(Autocomplete?)
    /// A number that is written in figures and not counted with: a receipt, an act's number.
    case figures
    /// A one-time code that came by text message or from an application.
    case code
    /// A telephone number, after the State's calling code: "+223".
    case phone(callingCode: String)
    case password(Autocomplete)
    /// A secret number that no browser shall keep.
    case pin
  }

  enum Width: String {
    case full = ""
    case half = "w-half"
    case short = "w-short"
    case code = "w-code"
  }

  private let name: String
  private let caption: Words
  private let hint: Words?
  private let kind: Kind
  private let width: Width
  private let maxLength: Int?
  private let isOptional: Bool

  init(
    _ name: String, _ caption: some Sayable, hint: (any Sayable)? = nil, _ kind: Kind = .words(nil),
    width: Width = .full, maxLength: Int? = nil, isOptional: Bool = false
  ) {
    self.name = name
    self.caption = caption.words
    self.hint = hint?.words
    self.kind = kind
    self.width = width
    self.maxLength = maxLength
    self.isOptional = isOptional
  }

  var body: some HTML {
    FieldFrame(name: name, caption: caption, hint: hint, isOptional: isOptional) { state in
      if case .phone(let callingCode) = kind {
        div(.class("with"), .dir(.leftToRight)) {
          span(.ariaHidden()) { callingCode }
          control(state)
        }
      } else {
        control(state)
      }
    }
  }

  private func control(_ state: FieldState) -> VoidElement {
    input(
      .id(state.id.control), .name(name), .type(type), .class(chosenWidth.rawValue, if: chosenWidth != .full),
      .value(isSecret ? "" : state.typed ?? ""), .autocomplete(autocomplete), .inputmode(mode),
      .maxlength(maxLength), .spellcheck(false), .ariaDescribedBy(state.described),
      .ariaInvalid(state.fault != nil), isText ? .dir(.auto) : .dir(nil))
  }

  private var chosenWidth: Width {
    if case .code = kind { .code } else { width }
  }

  private var type: InputType {
    switch kind {
    case .phone: .tel
    case .password, .pin: .password
    case .words, .figures, .code: .text
    }
  }

  /// A password or a code is never sent back.
  private var isSecret: Bool {
    switch kind {
    case .password, .pin, .code: true
    case .words, .figures, .phone: false
    }
  }

  private var isText: Bool {
    if case .words = kind { true } else { false }
  }

  private var autocomplete: Autocomplete? {
    switch kind {
    case .words(let purpose): purpose
    case .figures: nil
    case .code: .oneTimeCode
    case .phone: .phoneNational
    case .password(let purpose): purpose
    case .pin: .off
    }
  }

  private var mode: InputMode? {
    switch kind {
    case .figures, .code, .pin: .numeric
    case .phone: .tel
    case .words, .password: nil
    }
  }
}
