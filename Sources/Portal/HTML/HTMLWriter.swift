/// The page being written: UTF-8 bytes in one buffer, and what its components may ask while they write themselves.
struct HTMLWriter: ~Copyable {
  private var sink: ByteSink

  /// The State, the language and the visitor that this page is for.
  let setting: PageSetting

  /// What was typed into the form being written, and what is wrong with it. Fields find their own value here.
  var answers = FormAnswers()

  /// True once a form token stands in the page: such a page belongs to one browser and is never cached.
  private(set) var holdsToken = false

  init(_ setting: PageSetting, capacity: Int = 16_384) {
    self.setting = setting
    sink = ByteSink(capacity: capacity)
  }

  /// The page so far, in UTF-8.
  var bytes: [UInt8] { sink.bytes }

  /// Appends what the block holds.
  mutating func write<Content: HTML>(@HTMLBuilder _ content: () -> Content) {
    content().write(to: &self)
  }

  /// Appends text, escaped for the content of an element.
  mutating func text(_ string: String) { escape(string, .text) }

  /// Appends text, escaped for an attribute value in double quotes.
  mutating func attributeText(_ string: String) { escape(string, .attribute) }

  mutating func number(_ value: Int) {
    if value < 0 { sink.append(UInt8(ascii: "-")) }
    var value = value.magnitude
    var digits: [20 of UInt8] = .init(repeating: 0)
    var start = digits.count
    repeat {
      start -= 1
      digits[start] = UInt8(ascii: "0") + UInt8(value % 10)
      value /= 10
    } while value > 0
    for index in start..<digits.count { sink.append(digits[index]) }
  }

  /// Appends a literal of our own source as it stands.
  @inline(__always)
  mutating func markup(_ literal: StaticString) {
    literal.withUTF8Buffer { sink.append($0) }
  }

  /// Appends an opening tag: `<h1`, its attributes and the bracket that ends it.
  mutating func open(_ opening: StaticString, _ attributes: [Attribute]) {
    markup(opening)
    attributes.withUnsafeBufferPointer { attributes in
      for index in attributes.indices { attributes[index].write(to: &self) }
    }
    sink.append(UInt8(ascii: ">"))
  }

  /// The form token of this page, masked anew. Asking for it marks the page as belonging to one browser.
  mutating func formToken() -> String {
    holdsToken = true
    return FormToken.mask(setting.formKey)
  }

  private mutating func escape(_ string: String, _ escapes: EscapeSet) {
    var string = string
    string.withUTF8 { utf8 in
      var start = 0
      var index = escapes.firstIndex(in: utf8, from: 0)
      while index < utf8.count {
        sink.append(UnsafeBufferPointer(rebasing: utf8[start..<index]))
        markup(EscapeSet.replacement(of: utf8[index]))
        start = index + 1
        index = escapes.firstIndex(in: utf8, from: start)
      }
      sink.append(UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }
}
