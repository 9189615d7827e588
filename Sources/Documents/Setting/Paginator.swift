/// Places pieces on as many pages as they need.
struct Paginator {
  /// Where the next piece of a column goes: a page from 0, and the distance from its upper edge in points.
  struct Place: Comparable {
    var page: Int
    var y: Double

    static func < (left: Self, right: Self) -> Bool { (left.page, left.y) < (right.page, right.y) }
  }

  /// No act is longer; a value that would make one is a mistake or an attack.
  static let mostPages = 100

  private(set) var pages: [PageContent] = []
  /// The text areas of the first and of the following pages, from the upper edge.
  private let firstTop: Double
  private let nextTop: Double
  private let bottom: Double

  init(firstTop: Double, nextTop: Double, bottom: Double) {
    self.firstTop = firstTop
    self.nextTop = nextTop
    self.bottom = bottom
    pages = [PageContent(page: 0)]
  }

  var start: Place { Place(page: 0, y: firstTop) }

  mutating func place(_ sections: [Section], x: Double, from start: Place) throws(DocumentError) -> Place {
    var place = start
    for section in sections {
      switch section {
      case .pieces(let pieces): place = try self.place(pieces, x: x, from: place)
      case .columns(let columns, let rule):
        var end = place
        for column in columns {
          end = max(end, try self.place(column.sections, x: x + column.x, from: place))
        }
        if let rule { draw(rule, x: x, from: place, to: end) }
        place = end
      }
    }
    return place
  }

  /// At the foot of the page, or of the next one where it does not fit.
  mutating func placeAtFoot(_ sections: [Section], x: Double, from start: Place) throws(DocumentError) {
    let height = sections.reduce(0) { $0 + $1.height }
    guard height <= bottom - nextTop else { throw .tooHigh }
    var place = start
    if place.y + height > bottom { place = try turn(place) }
    place.y = bottom - height
    _ = try self.place(sections, x: x, from: place)
  }

  mutating func draw(_ marks: [Mark], page: Int, x: Double, y: Double) {
    for mark in marks { pages[page].draw(mark, x: x, y: y) }
  }

  private mutating func place(_ pieces: [Piece], x: Double, from start: Place) throws(DocumentError) -> Place {
    var place = start
    var index = 0
    while index < pieces.count {
      if pieces[index].isSpace, !pieces[index].keepsNext {
        // Space never begins a page, and no page is made for space alone.
        if place.y > top(of: place.page) { place.y = min(place.y + pieces[index].height, bottom) }
        index += 1
        continue
      }
      // What keeps together goes together, as far as one page can hold it.
      var end = index
      while end + 1 < pieces.count, pieces[end].keepsNext { end += 1 }
      let group = pieces[index...end]
      let height = group.reduce(0) { $0 + $1.height }
      if place.y + height > bottom + 0.01, place.y > top(of: place.page) {
        place = try turn(place)
        for heading in pieces[index].heading {
          draw(heading.marks, page: place.page, x: x, y: place.y)
          place.y += heading.height
        }
      }
      for piece in group {
        guard piece.height <= bottom - nextTop else { throw .tooHigh }
        if place.y + piece.height > bottom + 0.01, place.y > top(of: place.page), !piece.isSpace {
          place = try turn(place)
        }
        draw(piece.marks, page: place.page, x: x, y: place.y)
        place.y += piece.height
      }
      index = end + 1
    }
    return place
  }

  private mutating func draw(_ rule: ColumnRule, x: Double, from start: Place, to end: Place) {
    for page in start.page...end.page {
      let top = page == start.page ? start.y : nextTop
      let foot = page == end.page ? end.y : bottom
      for distance in rule.x {
        let line = Mark.Content.line(width: 0, height: foot - top, weight: Composer.hairline)
        draw([Mark(content: line, x: distance, y: 0, colour: rule.colour)], page: page, x: x, y: top)
      }
    }
  }

  private func top(of page: Int) -> Double { page == 0 ? firstTop : nextTop }

  private mutating func turn(_ place: Place) throws(DocumentError) -> Place {
    guard place.page + 1 < Paginator.mostPages else { throw .tooManyPages(limit: Paginator.mostPages) }
    if place.page + 1 == pages.count { pages.append(PageContent(page: pages.count)) }
    return Place(page: place.page + 1, y: nextTop)
  }
}
