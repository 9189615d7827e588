/// The content stream of one page while it is drawn, its marked content (ISO 32000-1 §14.6) and its links.
struct PageContent {
  struct Link {
    let box: [Double]
    let address: String
    let description: String
    let element: StructureElement?
  }

  private enum Open {
    case nothing, decoration
    case element(StructureElement)
  }

  let page: Int
  private var out = PDFBytes(reserving: 16 * 1024)
  /// By marked-content identifier.
  private(set) var owners: [StructureElement] = []
  private(set) var links: [Link] = []
  private(set) var uses = FontUses()
  private var open = Open.nothing
  private var colour: Colour?

  init(page: Int) { self.page = page }

  /// - Parameters: x and y: where the mark's own corner falls, from the upper left corner of the page.
  mutating func draw(_ mark: Mark, x dx: Double, y dy: Double) {
    let x = mark.x + dx
    let y = PageFormat.height - mark.y - dy
    switch mark.content {
    case .text(let line):
      begin(mark.element)
      paint(mark.colour)
      out.append("BT ")
      out.append(operands: x, y)
      out.append("Td ")
      out.append(line.operators)
      out.append("ET\n")
      uses.formUnion(line.uses)
    case .fill(let width, let height):
      begin(mark.element)
      paint(mark.colour)
      out.append(operands: x, y - height, width, height)
      out.append("re f\n")
    case .line(let width, let height, let weight):
      begin(mark.element)
      out.append("q ")
      append(mark.colour)
      out.append("RG ")
      out.append(operands: weight)
      out.append("w ")
      out.append(operands: x, y)
      out.append("m ")
      out.append(operands: x + width, y - height)
      out.append("l S Q\n")
    case .modules(let code, let size):
      begin(mark.element)
      paint(mark.colour)
      draw(code, x: x, y: y, size: size)
    case .link(let width, let height, let address, let description):
      mark.element?.append(.annotation(page: page, index: links.count))
      links.append(
        Link(box: [x, y - height, x + width, y], address: address, description: description, element: mark.element))
    }
  }

  consuming func finish() -> [UInt8] {
    close()
    return out.bytes
  }

  private mutating func draw(_ code: QRCode, x: Double, y: Double, size: Double) {
    let module = size / Double(code.side + 2 * QRCode.quietZone)
    out.append("q ")
    out.append(thousandths: module)
    out.append(" 0 0 ")
    out.append(thousandths: -module)
    out.append(" ")
    out.append(operands: x + module * Double(QRCode.quietZone), y - module * Double(QRCode.quietZone))
    out.append("cm\n")
    for bar in code.bars {
      out.append(bar.x)
      out.append(" ")
      out.append(bar.y)
      out.append(" ")
      out.append(bar.width)
      out.append(" ")
      out.append(bar.height)
      out.append(" re\n")
    }
    out.append("f Q\n")
  }

  private mutating func begin(_ element: StructureElement?) {
    switch (open, element) {
    case (.decoration, nil): return
    case (.element(let current), let element?) where current === element: return
    default: close()
    }
    guard let element else {
      out.append("/Artifact BMC\n")
      open = .decoration
      return
    }
    out.append("/")
    out.append(element.tag)
    out.append("<</MCID ")
    out.append(owners.count)
    out.append(">>BDC\n")
    element.append(.content(page: page, identifier: owners.count))
    owners.append(element)
    open = .element(element)
  }

  private mutating func close() {
    if case .nothing = open { return }
    out.append("EMC\n")
    open = .nothing
  }

  private mutating func paint(_ colour: Colour) {
    guard self.colour != colour else { return }
    self.colour = colour
    append(colour)
    out.append("rg\n")
  }

  private mutating func append(_ colour: Colour) {
    for part in [colour.red, colour.green, colour.blue] {
      out.append(thousandths: Double(part) / 255)
      out.append(" ")
    }
  }
}
