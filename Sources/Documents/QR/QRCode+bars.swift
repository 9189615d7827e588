extension QRCode {
  struct Bar: Hashable {
    let x: Int
    let y: Int
    let width: Int
    var height: Int
  }

  /// The dark modules as rectangles: runs of a row, and equal runs of rows below one another as one.
  var bars: [Bar] {
    var bars: [Bar] = []
    bars.reserveCapacity(side * side / 4)
    // By the column where a run of the row above begins: its bar, or -1.
    var above = [Int](repeating: -1, count: side)
    for row in 0..<side {
      var current = [Int](repeating: -1, count: side)
      var column = 0
      while column < side {
        guard self[column, row] else {
          column += 1
          continue
        }
        let start = column
        while column < side, self[column, row] { column += 1 }
        let bar = above[start]
        if bar >= 0, bars[bar].width == column - start {
          bars[bar].height += 1
          current[start] = bar
        } else {
          current[start] = bars.count
          bars.append(Bar(x: start, y: row, width: column - start, height: 1))
        }
      }
      above = current
    }
    return bars
  }
}
