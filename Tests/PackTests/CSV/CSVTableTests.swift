import Pack
import Testing

@Suite struct CSVTableTests {
  @Test("quoted fields keep separators, quotes and line breaks")
  func quoted() throws {
    let table = try CSVTable(Array("a,b,c\n1,\"x,\"\"y\"\"\n z\",\n,\"\",\"3\"\n".utf8))
    #expect(try Self.texts(table) == [["1", "x,\"y\"\n z", ""], ["", "", "3"]])
  }

  @Test("every line ending is accepted, also none at the end", arguments: ["\n", "\r\n", "\r"])
  func lineEndings(ending: String) throws {
    let text = ["a;b", "1;2", "", "3;\"4\(ending)5\"", "6;7"].joined(separator: ending)
    let table = try CSVTable(Array(text.utf8))
    var rows = table.rows
    var lines: [Int] = []
    while let row = try rows.next() { lines.append(row.line) }
    #expect(table.separator == ";")
    #expect(lines == [2, 4, 6])
    #expect(try Self.texts(table) == [["1", "2"], ["3", "4\(ending)5"], ["6", "7"]])
  }

  @Test("the separator is the one that the header has more of, outside quotes")
  func separator() throws {
    #expect(try CSVTable(Array("a;\"b,c,d\";e\n".utf8)).separator == ";")
    #expect(try CSVTable(Array("a,b;c,d\n".utf8)).separator == ",")
    #expect(try CSVTable(Array("a\n".utf8)).separator == ",")
  }

  @Test("a byte order mark and white space are not part of a column's name")
  func header() throws {
    let table = try CSVTable([0xEF, 0xBB, 0xBF] + Array("\n code ,\"nom\"\n1,é\n".utf8))
    #expect(table.columns == ["code", "nom"])
    let name = try table.column("nom")
    var rows = table.rows
    let row = try #require(try rows.next())
    #expect(row[name] == "é")
    #expect(row.line == 3)
  }

  @Test("a column is found by name, and a missing one suggests the nearest")
  func columns() throws {
    let table = try CSVTable(Array("code,valid_form\n".utf8))
    #expect(throws: CSVError.missingColumn("valid_from", nearest: "valid_form")) { try table.column("valid_from") }
    #expect(table.columnIfPresent("kind") == nil)
    let faults = Faults()
    #expect(table.columns(["code", "kind", "name"], named: "f", faults: faults) == nil)
    #expect(faults.list.map(\.message) == ["the column `kind` is missing", "the column `name` is missing"])
  }

  @Test(
    "a header that cannot be used is refused",
    arguments: [
      ("", CSVError.empty), ("\n\r\n", .empty), ("a,,b\n", .unnamedColumn(number: 2)),
      ("a,b, a\n", .duplicateColumn("a")),
      ("a,b\"\n", .strayQuote(line: 1, column: 4)), ("a\u{0}", .utf16),
      ("ab\u{1}", .controlCharacter(line: 1, column: 3)),
    ])
  func badHeader(text: String, error: CSVError) {
    #expect(throws: error) { try CSVTable(Array(text.utf8)) }
  }

  @Test("a bad row is named with its line, and the rows behind it are read")
  func badRows() throws {
    let text = """
      code,name
      1,é"x
      2,b,c
      3,"d"e
      "4
      ","é"
      5
      6,\u{3}
      7,ok
      8,"never closed
      9,lost
      """
    let faults = Faults()
    var codes: [String] = []
    let table = try CSVTable(Array(text.utf8))
    let code = try table.column("code")
    table.eachRow(named: "f.csv", faults: faults) { codes.append($0[code]) }
    #expect(codes == ["4\n", "7"])
    #expect(
      faults.list.map { "\($0.position): \($0.message)" } == [
        "f.csv:2:4: a quote stands inside a field without quotes",
        "f.csv:3:1: this row has 3 fields, and the header has 2",
        "f.csv:4:6: text stands behind the closing quote of a field",
        "f.csv:7:1: this row has 1 fields, and the header has 2",
        "f.csv:8:3: a control character stands here",
        "f.csv:10:3: the quoted field that begins here is not closed",
      ])
  }

  @Test("Latin-1, damaged text and UTF-16 are told apart")
  func encodings() throws {
    let head = Array("code,name\n1,Kayes\n".utf8)
    #expect(throws: CSVError.notUTF8(line: 3, column: 4)) {
      try Self.texts(try CSVTable(head + Array("2,S".utf8) + [0xE9] + Array("gou\n".utf8)))
    }
    for damaged in ["SÃ©gou", "S\u{C3}\u{2030}gou", "lâ€™Ã‰tat", "S\u{FFFD}gou"] {
      let error = #expect(throws: CSVError.self) { try Self.texts(try CSVTable(head + Array("2,\(damaged)\n".utf8))) }
      guard case .damagedText(line: 3, _)? = error else {
        Issue.record("\(damaged) gave \(String(describing: error))")
        continue
      }
    }
    #expect(throws: CSVError.utf16) { try CSVTable([0xFE, 0xFF, 0, 0x61]) }
    #expect(throws: CSVError.utf16) { try CSVTable([0x61, 0, 0x62, 0]) }
    let sound = head + Array("2,Âge d’or – Château Îlot «ÂGÉE» Ã ɓɛŋɲ ⵜⵉ ߒߞߏ عربي\n".utf8)
    #expect(try Self.texts(try CSVTable(sound)).count == 2)
  }

  @Test("a field's position counts characters and lines inside the row")
  func positions() throws {
    let table = try CSVTable(Array("a,b,c\néé,\"x\ny\",z\n".utf8))
    var rows = table.rows
    let row = try #require(try rows.next())
    let places = try ["a", "b", "c"].map { row.position(of: try table.column($0), file: "f").description }
    #expect(places == ["f:2:1", "f:2:4", "f:3:4"])
  }

  @Test("a row that is too long is refused, and the next one is read")
  func longRow() throws {
    let text = "a,b\n1,\"\(String(repeating: "x", count: CSVTable.longestRow))\"\n2,y\n"
    var rows = try CSVTable(Array(text.utf8)).rows
    #expect(throws: CSVError.rowTooLong(line: 2)) { try rows.next() }
    #expect(try rows.next()?.texts == ["2", "y"])
  }

  private static func texts(_ table: CSVTable) throws -> [[String]] {
    var rows = table.rows
    var texts: [[String]] = []
    while let row = try rows.next() { texts.append(row.texts) }
    return texts
  }
}
