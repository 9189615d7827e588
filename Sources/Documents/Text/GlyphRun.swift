import CPango

/// The glyphs of one run, and which of them stand together for which characters.
struct GlyphRun {
  struct Glyph {
    let glyph: UInt32
    /// Origin, in points from the line's start and from the baseline upwards.
    let x: Double
    let y: Double
  }

  /// The smallest part of a text that has a place of its own.
  struct Cluster {
    var glyphs: Range<Int>
    /// Its characters, as a range of the paragraph's UTF-8 bytes.
    var bytes: Range<Int>
    /// Its right end, in points from the line's start.
    var end: Double
  }

  let isRightToLeft: Bool
  /// From left to right, without those that have no ink.
  private(set) var glyphs: [Glyph] = []
  private(set) var clusters: [Cluster] = []

  /// - Parameters: x: the run's left end, in points; text: the paragraph.
  init(_ run: UnsafeMutablePointer<PangoLayoutRun>, at x: Double, text: [UInt8]) {
    isRightToLeft = run.isRightToLeft
    guard let string = run.pointee.glyphs, let log = string.pointee.log_clusters else { return }
    let count = Int(string.pointee.num_glyphs)
    let range = run.bytes
    let scale = Double(PANGO_SCALE)
    glyphs.reserveCapacity(count)
    clusters.reserveCapacity(count)
    var x = x
    for index in 0..<count {
      let info = string.pointee.glyphs[index]
      begin(at: range.lowerBound + Int(log[index]), in: text, before: range.upperBound)
      if info.glyph != GlyphRun.empty {
        let (dx, dy) = (Double(info.geometry.x_offset) / scale, Double(info.geometry.y_offset) / scale)
        glyphs.append(Glyph(glyph: info.glyph, x: x + dx, y: -dy))
      }
      x += Double(info.geometry.width) / scale
      clusters[clusters.count - 1].glyphs = clusters[clusters.count - 1].glyphs.lowerBound..<glyphs.count
      clusters[clusters.count - 1].end = x
    }
  }

  /// An empty run, from left to right.
  init() { isRightToLeft = false }

  /// The run's right end, in points from the line's start.
  var end: Double { clusters.last?.end ?? 0 }

  /// Adds a letter that is one glyph on the baseline.
  mutating func add(_ glyph: UInt32, bytes: Range<Int>, advance: Double) {
    let x = end
    clusters.append(Cluster(glyphs: glyphs.count..<glyphs.count + 1, bytes: bytes, end: x + advance))
    glyphs.append(Glyph(glyph: glyph, x: x, y: 0))
  }

  /// Whether each of `count` characters is one known glyph at the pen's place.
  func isPlain(count: Int) -> Bool {
    guard glyphs.count == count, clusters.count == count else { return false }
    var x = 0.0
    for (glyph, cluster) in zip(glyphs, clusters) {
      guard glyph.x == x, glyph.y == 0, !GlyphRun.isUnknown(glyph.glyph) else { return false }
      x = cluster.end
    }
    return true
  }

  /// Whether Pango found no glyph.
  static func isUnknown(_ glyph: UInt32) -> Bool { glyph == 0 || glyph >= empty }

  /// Goes on with the last cluster, or begins one. Its characters reach to those of its neighbour, which is the last cluster
  /// from right to left, and the next one from left to right.
  private mutating func begin(at start: Int, in text: [UInt8], before end: Int) {
    let last = clusters.count - 1
    guard last >= 0 else { return clusters.append(Cluster(glyphs: 0..<0, bytes: start..<max(start, end), end: 0)) }
    let neighbour = clusters[last].bytes.lowerBound
    if neighbour == start || !isRightToLeft && GlyphRun.isMark(text, at: start) { return }
    if !isRightToLeft { clusters[last].bytes = neighbour..<max(neighbour, start) }
    clusters.append(
      Cluster(
        glyphs: glyphs.count..<glyphs.count, bytes: start..<max(start, isRightToLeft ? neighbour : end), end: 0))
  }

  /// A combining mark of Latin (U+0300 to U+036F) begins here.
  private static func isMark(_ text: [UInt8], at offset: Int) -> Bool {
    guard offset + 1 < text.count else { return false }
    return text[offset] == 0xCC || text[offset] == 0xCD && text[offset + 1] < 0xB0
  }

  /// Pango's mark for a character without ink, such as a joiner; above it stand its marks for unknown characters.
  private static let empty: UInt32 = 0x0FFF_FFFF
}

extension UnsafeMutablePointer<PangoLayoutRun> {
  /// Odd levels read from right to left (Unicode Standard Annex 9).
  var isRightToLeft: Bool { pointee.item.pointee.analysis.level % 2 == 1 }

  /// Its part of the paragraph's UTF-8 bytes.
  var bytes: Range<Int> {
    let start = Int(pointee.item.pointee.offset)
    return start..<start + Int(pointee.item.pointee.length)
  }
}
