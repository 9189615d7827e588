/// A cross-reference stream, inflated (ISO 32000-1 §7.5.8).
struct PDFCrossReferenceStream: Sendable {
  let runs: PDFEntryRuns
  private let rows: [UInt8]
  private let widths: [Int]

  /// The rows are the stream's contents, its filters undone.
  init(_ dictionary: PDFDictionary, rows: [UInt8], at offset: Int) throws(PDFFault) {
    let fault = PDFFault.malformed(.crossReference, offset: offset)
    let widths = dictionary["W"]?.array?.compactMap(\.integer) ?? []
    guard widths.count == 3, widths.allSatisfy((0...8).contains) else { throw fault }
    let width = widths.reduce(0, +)
    guard width > 0, let size = dictionary["Size"]?.integer, size >= 0 else { throw fault }
    let index = dictionary["Index"] ?? .array([.integer(0), .integer(size)])
    guard let numbers = index.array?.compactMap(\.integer), numbers.count.isMultiple(of: 2),
      numbers.count == index.array?.count
    else { throw fault }
    var runs: [PDFEntryRun] = []
    var place = 0
    for pair in stride(from: 0, to: numbers.count, by: 2) {
      let (first, count) = (numbers[pair], numbers[pair + 1])
      guard first >= 0, count >= 0, count <= (rows.count - place) / width else { throw fault }
      runs.append(PDFEntryRun(first: first, count: count, offset: place))
      place += count * width
    }
    self.runs = PDFEntryRuns(runs)
    self.rows = rows
    self.widths = widths
  }

  func entry(of number: Int) -> PDFEntry? {
    guard let run = runs.run(of: number) else { return nil }
    var place = run.offset + (number - run.first) * widths.reduce(0, +)
    var fields: [Int] = []
    for width in widths {
      // What does not fit is beyond the end of every file and is refused there.
      let value = rows[place..<(place + width)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      fields.append(Int(clamping: value))
      place += width
    }
    // Without a first field all entries are in use (table 17).
    switch widths[0] == 0 ? 1 : fields[0] {
    case 1: return .inUse(offset: fields[1], generation: fields[2])
    case 2: return .compressed(stream: fields[1], index: fields[2])
    // Types that are not known stand for null (§7.5.8.3).
    default: return .free
    }
  }
}
