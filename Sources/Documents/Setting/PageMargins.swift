/// The text area of a page in points, from its upper left corner.
struct PageMargins {
  let left: Double
  let top: Double
  let width: Double
  let bottom: Double

  init(_ page: PageFormat) {
    left = page.left * Measure.millimetre
    top = page.top * Measure.millimetre
    width = PageFormat.width - (page.left + page.right) * Measure.millimetre
    bottom = PageFormat.height - page.bottom * Measure.millimetre
  }
}
