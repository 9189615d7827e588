/// Walks over a scalar as it is written and over its resolved text at the same time, and notes which byte came from where.
///
/// The text is known to be what the YAML reader made of the source, so the walk needs nothing from outside: where the two
/// differ, the text tells what was folded. If it cannot follow, it stops, and offsets from there on are unknown.
struct ScalarTrace {
  /// A stretch of the text: byte by byte as in the source, or bytes that together came from one escape or line break.
  private struct Stretch {
    let text: Int
    let source: Int
    let isVerbatim: Bool
  }

  let text: [UInt8]
  let source: [UInt8]
  /// How far the walk is in the text, and in the source.
  private(set) var at = 0
  var place: Int
  private var stretches: [Stretch] = []

  init(_ text: [UInt8], in source: [UInt8], from start: Int) {
    self.text = text
    self.source = source
    place = start
  }

  var isDone: Bool { at >= text.count }

  /// Where a byte of the text stands in the source, or nil if the walk did not come so far.
  func sourceOffset(of offset: Int) -> Int? {
    if offset >= at { return isDone ? place : nil }
    guard let stretch = stretches.last(where: { $0.text <= offset }) else { return nil }
    return stretch.isVerbatim ? stretch.source + (offset - stretch.text) : stretch.source
  }

  /// Takes one byte that is the same in both; false if they differ.
  mutating func followByte() -> Bool {
    guard !isDone, place < source.count, source[place] == text[at] else { return false }
    let continues = stretches.last.map { $0.isVerbatim && place - $0.source == at - $0.text } ?? false
    if !continues { stretches.append(Stretch(text: at, source: place, isVerbatim: true)) }
    at += 1
    place += 1
    return true
  }

  /// Notes that the next bytes of the text came from what stands at an offset of the source.
  mutating func note(_ count: Int, from offset: Int) {
    stretches.append(Stretch(text: at, source: offset, isVerbatim: false))
    at = min(at + count, text.count)
  }

  func byte(at offset: Int) -> UInt8? {
    offset < source.count ? source[offset] : nil
  }

  func isBlank(at offset: Int) -> Bool {
    byte(at: offset) == UInt8(ascii: " ") || byte(at: offset) == UInt8(ascii: "\t")
  }

  /// The length of the line break that begins here, or 0.
  func lineBreak(at offset: Int) -> Int {
    switch byte(at: offset) {
    case UInt8(ascii: "\n"): 1
    case UInt8(ascii: "\r"): byte(at: offset + 1) == UInt8(ascii: "\n") ? 2 : 1
    default: 0
    }
  }
}
