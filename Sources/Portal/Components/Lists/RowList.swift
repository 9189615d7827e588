/// Rows that each lead to a page: procedures, dossiers, an agent's inbox.
struct RowList: Component {
  private let rows: [LinkRow]

  init(_ rows: [LinkRow]) { self.rows = rows }

  var body: some HTML {
    ul(.class("rows")) {
      for row in rows {
        li(.class("late", if: row.isLate)) {
          // No heading: rows stand under headings of every level.
          p(.class("head")) { a(.href(row.link)) { row.title } }
          if let text = row.text { p { text } }
          if row.tag != nil || !row.facts.isEmpty {
            p(.class("quiet")) {
              row.tag
              for fact in row.facts {
                span {
                  fact.words
                  if let doubt = fact.doubt {
                    " "
                    doubt
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// A row of a ``RowList``.
struct LinkRow {
  let title: Words
  let link: Link
  let text: Words?
  let tag: StatusTag?
  let facts: [RowFact]
  let isLate: Bool

  /// - Parameters:
  ///   - text: What a reader wants to know before going there.
  ///   - tag: Where it stands.
  ///   - facts: A fee, a date, an office.
  ///   - isLate: Past its deadline.
  init(
    _ title: some Sayable, _ link: Link, _ text: (any Sayable)? = nil, tag: StatusTag? = nil,
    facts: [any Sayable] = [], isLate: Bool = false
  ) {
    self.init(title, link, text, tag: tag, facts: facts.map { RowFact($0.words) }, isLate: isLate)
  }

  /// The same, with facts that may be doubtful.
  init(
    _ title: some Sayable, _ link: Link, _ text: (any Sayable)? = nil, tag: StatusTag? = nil, facts: [RowFact],
    isLate: Bool = false
  ) {
    self.title = title.words
    self.link = link
    self.text = text?.words
    self.tag = tag
    self.facts = facts
    self.isLate = isLate
  }
}

/// A fact of a row, and whether it is certain.
struct RowFact {
  let words: Words
  let doubt: DoubtTag?

  init(_ words: some Sayable, _ doubt: DoubtTag? = nil) {
    self.words = words.words
    self.doubt = doubt
  }
}
