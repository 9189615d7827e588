import CPango

extension Shaper {
  /// The line's operators, from left to right whatever the script: readers expect it so, and turn Arabic by themselves.
  /// What reads from right to left is marked (ISO 32000-1 §14.8.2.3.3) or, where readers do not know its script, told as text.
  func shapedLine(
    _ line: UnsafeMutablePointer<PangoLayoutLine>, _ text: [UInt8], _ style: TextStyle
  ) throws(DocumentError) -> ShapedLine {
    var shaped = ShapedLine()
    shaped.isRightToLeft = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL
    (shaped.ascent, shaped.descent) = restingExtent(style)
    var runs: [(run: UnsafeMutablePointer<PangoLayoutRun>, x: Double)] = []
    var node = line.pointee.runs
    while let current = node {
      if let run = current.pointee.data?.assumingMemoryBound(to: PangoLayoutRun.self) {
        runs.append((run, shaped.width))
        shaped.width += run.width
      }
      node = current.pointee.next
    }
    var writer = GlyphWriter(size: style.size, library: library)
    var told = 0
    for (index, (run, x)) in zip(runs.indices, runs) {
      guard let font = run.pointee.item.pointee.analysis.font else { throw .library("Pango") }
      let face = try face(of: font)
      shaped.ascent = max(shaped.ascent, Double(face.metrics.ascent) * style.size / 1000)
      shaped.descent = max(shaped.descent, -Double(face.metrics.descent) * style.size / 1000)
      if told <= index, run.isRightToLeft {
        told = try endOfWholeText(from: index, runs.map(\.run))
        if told > index {
          // The first of them from the left is the last to be read.
          let bytes = runs[told - 1].run.bytes.lowerBound..<run.bytes.upperBound
          writer.begin(actualText: String(decoding: text[bytes], as: UTF8.self))
        }
      }
      try writer.write(GlyphRun(run, at: x, text: text), face: face, text: text, isTold: index < told)
      if index + 1 == told { writer.endMark() }
    }
    (shaped.operators, shaped.uses) = writer.finish()
    return shaped
  }

  /// The end of the stretch of runs from this one that is told as a whole, since it reads from right to left and is not Arabic;
  /// the same index where there is none.
  private func endOfWholeText(
    from start: Int, _ runs: [UnsafeMutablePointer<PangoLayoutRun>]
  ) throws(DocumentError) -> Int {
    var end = start
    while end < runs.count, runs[end].isRightToLeft, let font = runs[end].pointee.item.pointee.analysis.font,
      try !face(of: font).isArabic
    {
      end += 1
    }
    return end
  }
}

extension UnsafeMutablePointer<PangoLayoutRun> {
  /// In points.
  fileprivate var width: Double {
    guard let glyphs = pointee.glyphs else { return 0 }
    var width: Int32 = 0
    for index in 0..<Int(glyphs.pointee.num_glyphs) { width &+= glyphs.pointee.glyphs[index].geometry.width }
    return Double(width) / Double(PANGO_SCALE)
  }
}
