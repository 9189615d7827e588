extension SQL {
  /// The text as PostgreSQL takes it: `$1`, `$2`… for the values, and `NULL` where there is none.
  var numbered: String {
    let bytes = text.utf8
    var output = ""
    output.reserveCapacity(bytes.count + 2 * marks.count)
    var rest = bytes.startIndex
    var reached = 0
    var number = 0
    for (mark, value) in zip(marks, values) {
      let end = bytes.index(rest, offsetBy: mark - reached)
      output += text[rest..<end]
      if value == .null {
        output += "NULL"
      } else {
        number += 1
        output += "$\(number)"
      }
      rest = bytes.index(after: end)
      reached = mark + 1
    }
    output += text[rest...]
    return output
  }
}
