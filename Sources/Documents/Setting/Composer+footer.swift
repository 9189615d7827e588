extension Composer {
  var footerHeight: Double { size * 2.4 }
  var continuedHeight: Double { layout.footer.continued.parts.isEmpty ? 0 : size * 2.4 }

  /// Feet and running heads are decoration for the structure: they repeat what the document says once.
  func drawFooters(on paginator: inout Paginator, margins: PageMargins) throws(DocumentError) {
    let pages = paginator.pages.count
    let style = TextStyle(size: size * 0.74)
    for page in 0..<pages {
      let foot = margins.bottom - size * 1.1
      var marks = [Mark(content: line(margins.width), x: 0, y: foot - size * 0.3, colour: colours.rule)]
      marks += try footer(layout.footer.left, style, at: foot, width: margins.width, .start, page, pages)
      marks += try footer(layout.footer.right, style, at: foot, width: margins.width, .end, page, pages)
      if page > 0, continuedHeight > 0 {
        marks += try footer(layout.footer.continued, style, at: margins.top, width: margins.width, .start, page, pages)
        marks.append(
          Mark(content: line(margins.width), x: 0, y: margins.top + size * 1.3, colour: colours.rule))
      }
      paginator.draw(marks, page: page, x: margins.left, y: 0)
    }
  }

  private func line(_ width: Double) -> Mark.Content { .line(width: width, height: 0, weight: Composer.hairline) }

  private func footer(
    _ template: Template, _ style: TextStyle, at y: Double, width: Double, _ align: Alignment, _ page: Int, _ pages: Int
  ) throws(DocumentError) -> [Mark] {
    let text = try filling.text(of: template, page: page + 1, of: pages)
    let shaped = try shape(text, style, width: width)
    return marks(shaped, y: y, width: width, align: align, colour: colours.label, element: nil)
  }
}
