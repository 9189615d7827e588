/// What was answered, line by line, each with its way to change it.
struct SummaryList: Component {
  private let rows: [SummaryRow]

  init(_ rows: [SummaryRow]) { self.rows = rows }

  var body: some HTML {
    dl(.class("pairs")) {
      for row in rows {
        div {
          dt { row.caption }
          dd {
            for (index, line) in row.lines.enumerated() {
              div {
                bdi { line }
                if index == row.lines.count - 1, let doubt = row.doubt {
                  " "
                  doubt
                }
              }
            }
          }
          if let link = row.change {
            dd(.class("act")) {
              a(.href(link)) {
                PortalText.change
                span(.class("vh")) {
                  " "
                  row.caption
                }
              }
            }
          }
        }
      }
    }
  }
}

/// A line of a ``SummaryList``: what it is, what it says, where to change it.
struct SummaryRow {
  let caption: Words
  let lines: [Words]
  let doubt: DoubtTag?
  let change: Link?

  init(_ caption: some Sayable, _ value: some Sayable, _ doubt: DoubtTag? = nil, change: Link? = nil) {
    self.init(caption, lines: [value.words], doubt, change: change)
  }

  init(_ caption: some Sayable, lines: [Words], _ doubt: DoubtTag? = nil, change: Link? = nil) {
    self.caption = caption.words
    self.lines = lines
    self.doubt = doubt
    self.change = change
  }
}
