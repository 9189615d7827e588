/// Writes the structure tree, the parent tree and the links (ISO 32000-1 §14.7).
struct StructureWriter {
  let pages: [PDFReference]
  let links: [[PDFReference]]
  private var numbers: [ObjectIdentifier: PDFReference] = [:]

  init(pages: [PDFReference], links: [[PDFReference]]) {
    self.pages = pages
    self.links = links
  }

  /// Numbers the elements in reading order. Returns the structure tree root.
  mutating func reserve(_ document: StructureElement, in file: inout PDFFile) -> PDFReference {
    let root = file.reserve()
    number(document, in: &file)
    return root
  }

  func write(_ document: StructureElement, root: PDFReference, in file: inout PDFFile) {
    let parents = file.reserve()
    file.write(root) { out in
      out.append("<</Type/StructTreeRoot/K ")
      append(document, to: &out)
      out.append("/ParentTree ")
      out.append(parents)
      out.append("/ParentTreeNextKey ")
      out.append(pages.count + links.joined().count)
      out.append(">>")
    }
    write(document, parent: root, in: &file)
    file.write(parents) { out in
      out.append("<</Nums[")
      for (page, owners) in owners(in: document).enumerated() {
        out.append(page)
        out.append(owners.compactMap { $0 })
      }
      for (key, element) in linkOwners(in: document).sorted(by: { $0.0 < $1.0 }) {
        out.append(" ")
        out.append(key)
        out.append(" ")
        append(element, to: &out)
      }
      out.append("]>>")
    }
  }

  func writeLinks(of contents: [PageContent], in file: inout PDFFile) {
    for (page, content) in contents.enumerated() {
      for (index, link) in content.links.enumerated() {
        file.write(links[page][index]) { out in
          out.append("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
          for side in link.box { out.append(operands: side) }
          out.append("]/Contents")
          out.append(textString: link.description)
          out.append("/A<</S/URI/URI")
          out.append(textString: link.address)
          out.append(">>/StructParent ")
          out.append(key(page: page, link: index))
          out.append(">>")
        }
      }
    }
  }

  private mutating func number(_ element: StructureElement, in file: inout PDFFile) {
    numbers[ObjectIdentifier(element)] = file.reserve()
    for case .element(let kid) in element.kids where !kid.isEmpty { number(kid, in: &file) }
  }

  private func write(_ element: StructureElement, parent: PDFReference, in file: inout PDFFile) {
    guard let number = numbers[ObjectIdentifier(element)] else { return }
    file.write(number) { out in
      out.append("<</S/")
      out.append(element.tag)
      out.append("/P ")
      out.append(parent)
      if let attributes = element.attributes { out.append(attributes) }
      if let alternative = element.alternative {
        out.append("/Alt")
        out.append(textString: alternative)
      }
      append(element.kids, to: &out)
      out.append(">>")
    }
    for case .element(let kid) in element.kids { write(kid, parent: number, in: &file) }
  }

  /// `Pg` names the page of the first content; content on another page names its own.
  private func append(_ kids: [StructureElement.Kid], to out: inout PDFBytes) {
    var first: Int?
    for case .content(let page, _) in kids where first == nil { first = page }
    if let first {
      out.append("/Pg ")
      out.append(pages[first])
    }
    out.append("/K[")
    for (index, kid) in kids.enumerated() {
      if index > 0 { out.append(" ") }
      switch kid {
      case .element(let element): append(element, to: &out)
      case .content(let page, let identifier) where page == first: out.append(identifier)
      case .content(let page, let identifier):
        out.append("<</Type/MCR/Pg ")
        out.append(pages[page])
        out.append("/MCID ")
        out.append(identifier)
        out.append(">>")
      case .annotation(let page, let index):
        out.append("<</Type/OBJR/Pg ")
        out.append(pages[page])
        out.append("/Obj ")
        out.append(links[page][index])
        out.append(">>")
      }
    }
    out.append("]")
  }

  private func append(_ element: StructureElement, to out: inout PDFBytes) {
    if let number = numbers[ObjectIdentifier(element)] { out.append(number) }
  }

  /// By page, by marked-content identifier.
  private func owners(in document: StructureElement) -> [[PDFReference?]] {
    var owners = [[PDFReference?]](repeating: [], count: pages.count)
    visit(document) { element, kid in
      guard case .content(let page, let identifier) = kid else { return }
      while owners[page].count <= identifier { owners[page].append(nil) }
      owners[page][identifier] = numbers[ObjectIdentifier(element)]
    }
    return owners
  }

  private func linkOwners(in document: StructureElement) -> [(Int, StructureElement)] {
    var owners: [(Int, StructureElement)] = []
    visit(document) { element, kid in
      guard case .annotation(let page, let index) = kid else { return }
      owners.append((key(page: page, link: index), element))
    }
    return owners
  }

  private func visit(_ element: StructureElement, _ body: (StructureElement, StructureElement.Kid) -> Void) {
    for kid in element.kids {
      body(element, kid)
      if case .element(let child) = kid { visit(child, body) }
    }
  }

  /// Keys of the parent tree: pages come first, then the links of each.
  private func key(page: Int, link: Int) -> Int {
    pages.count + links[..<page].reduce(0) { $0 + $1.count } + link
  }
}
