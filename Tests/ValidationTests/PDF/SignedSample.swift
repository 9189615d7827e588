import Testing

/// A signed PDF of one page, and where its signature stands: what attacks start from.
struct SignedSample {
  let bytes: [UInt8]
  /// `/ByteRange[…]` as it is written.
  let source: String
  let numbers: [Int]

  /// From the first digit of the signature's string to after its last, both delimiters with it.
  var hole: Range<Int> { numbers[1]..<numbers[2] }

  init(_ bytes: [UInt8]) throws {
    let text = bytes.text
    let start = try #require(text.ranges(of: "/ByteRange[").last)
    let end = try #require(text[start.upperBound...].firstIndex(of: "]"))
    self.bytes = bytes
    source = String(text[start.lowerBound...end])
    numbers = text[start.upperBound..<end].split(separator: " ").compactMap { Int($0) }
    try #require(numbers.count == 4)
  }

  /// With these numbers in the place of the byte range, as wide as it was.
  func with(_ numbers: [Int]) -> [UInt8] {
    let start = "/ByteRange[" + numbers.map(String.init).joined(separator: " ")
    let filler = String(repeating: " ", count: max(0, source.utf8.count - start.utf8.count - 1))
    return bytes.replacing(source, with: start + filler + "]")
  }

  /// With something else in the place of the byte range.
  func with(_ text: String) -> [UInt8] { bytes.replacing(source, with: text) }

  /// With a text, filled up, in the place of the signature's string.
  func signature(_ text: String, filler: String = " ") -> [UInt8] {
    let fill = String(repeating: filler, count: hole.count - text.utf8.count)
    return Array(bytes[..<hole.lowerBound]) + (text + fill).utf8 + bytes[hole.upperBound...]
  }

  func object(_ number: Int) -> String { SampleFile.object(number, of: bytes) }

  func append(
    _ objects: [Int: String] = [:], entries: [Int: Int] = [:], trailer: String = "/Info 7 0 R"
  ) -> [UInt8] {
    SampleFile.append(to: bytes, objects, entries: entries, trailer: trailer)
  }

  /// The catalog with more entries.
  func catalog(_ entries: String) -> String { object(1).dropLast(2) + entries + ">>" }

  /// The page with one annotation more.
  func page(with annotation: Int) -> String {
    object(3).replacing(/\/Annots ?\[/, with: "/Annots[\(annotation) 0 R ")
  }

  /// The form with one field more.
  func form(with field: Int) -> String {
    object(1).replacing(/\/Fields ?\[/, with: "/Fields[\(field) 0 R ")
  }
}
