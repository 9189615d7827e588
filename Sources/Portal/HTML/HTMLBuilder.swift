/// Puts the lines of a block one after the other. `if`, `if let`, `switch` and `for` read as they do elsewhere.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression<Content: HTML>(_ content: consuming Content) -> Content { content }

  static func buildBlock() -> EmptyHTML { EmptyHTML() }

  static func buildPartialBlock<Content: HTML>(first: consuming Content) -> Content { first }

  static func buildPartialBlock<Before: HTML, Next: HTML>(
    accumulated: consuming Before, next: consuming Next
  ) -> HTMLPair<Before, Next> {
    HTMLPair(before: accumulated, next: next)
  }

  static func buildOptional<Content: HTML>(_ content: consuming Content?) -> Content? { content }

  static func buildEither<First: HTML, Second: HTML>(first: consuming First) -> EitherHTML<First, Second> {
    .first(first)
  }

  static func buildEither<First: HTML, Second: HTML>(second: consuming Second) -> EitherHTML<First, Second> {
    .second(second)
  }

  static func buildArray<Content: HTML>(_ content: consuming [Content]) -> HTMLList<Content> {
    HTMLList(content: content)
  }
}

/// Nothing.
struct EmptyHTML: HTML {
  borrowing func write(to page: inout HTMLWriter) {}
}

/// The lines of a block, the last beside those before it. Parameter packs would read better and write four times slower.
struct HTMLPair<Before: HTML, Next: HTML>: HTML {
  let before: Before
  let next: Next

  borrowing func write(to page: inout HTMLWriter) {
    before.write(to: &page)
    next.write(to: &page)
  }
}

/// What an `if … else` or a `switch` chose.
enum EitherHTML<First: HTML, Second: HTML>: HTML {
  case first(First)
  case second(Second)

  func write(to page: inout HTMLWriter) {
    switch self {
    case .first(let content): content.write(to: &page)
    case .second(let content): content.write(to: &page)
    }
  }
}

/// What a `for` loop made.
struct HTMLList<Content: HTML>: HTML {
  let content: [Content]

  borrowing func write(to page: inout HTMLWriter) {
    // In place: a loop over the values would copy each of them.
    content.withUnsafeBufferPointer { parts in
      for index in parts.indices { parts[index].write(to: &page) }
    }
  }
}
