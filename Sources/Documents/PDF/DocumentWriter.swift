/// Puts drawn pages, their fonts and their structure into one file.
///
/// The order of objects follows from the content alone, so that equal input gives equal bytes.
struct DocumentWriter {
  let title: String
  let language: String
  let info: DocumentInfo
  let pages: [PageContent]
  let structure: StructureElement
  let library: FontLibrary
  let deflater: Deflater

  func write() throws(DocumentError) -> [UInt8] {
    var file = PDFFile()
    let catalog = file.reserve()
    let tree = file.reserve()
    let information = file.reserve()
    let metadata = file.reserve()
    let resources = file.reserve()
    let pageObjects = pages.map { _ in file.reserve() }
    let linkObjects = pages.map { page in page.links.map { _ in file.reserve() } }
    var structure = StructureWriter(pages: pageObjects, links: linkObjects)
    let root = structure.reserve(self.structure, in: &file)

    let print = ContentPrint()
    for (index, page) in pages.enumerated() {
      let content = file.reserve()
      file.write(pageObjects[index]) { out in
        out.append("<</Type/Page/Parent ")
        out.append(tree)
        out.append("/MediaBox[0 0 ")
        out.append(operands: PageFormat.width)
        out.append(PageFormat.height)
        out.append("]/Resources ")
        out.append(resources)
        out.append("/Contents ")
        out.append(content)
        out.append("/StructParents ")
        out.append(index)
        out.append("/Tabs/S")
        if !linkObjects[index].isEmpty {
          out.append("/Annots")
          out.append(linkObjects[index])
        }
        out.append(">>")
      }
      let bytes = try deflater.deflate(page.finish())
      print.update(bytes)
      file.write(content, stream: bytes, entries: "/Filter/FlateDecode")
    }
    try writeFonts(resources, in: &file)
    structure.writeLinks(of: pages, in: &file)
    structure.write(self.structure, root: root, in: &file)
    writeMetadata(metadata, information, in: &file)
    file.write(tree) { out in
      out.append("<</Type/Pages/Count ")
      out.append(pageObjects.count)
      out.append("/Kids")
      out.append(pageObjects)
      out.append(">>")
    }
    file.write(catalog) { out in
      out.append("<</Type/Catalog/Pages ")
      out.append(tree)
      out.append("/Metadata ")
      out.append(metadata)
      out.append("/Lang")
      out.append(textString: language)
      out.append("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ")
      out.append(root)
      out.append(">>")
    }
    print.update(Array(title.utf8))
    print.update(Array(PDFDate.xmp(info.created).utf8))
    return file.close(root: catalog, info: information, identifier: print.finish())
  }

  private func writeMetadata(_ metadata: PDFReference, _ information: PDFReference, in file: inout PDFFile) {
    file.write(
      metadata, stream: Array(XMP.packet(title: title, language: language, info: info).utf8),
      entries: "/Type/Metadata/Subtype/XML")
    file.write(information) { out in
      out.append("<</Title")
      out.append(textString: title)
      out.append("/Author")
      out.append(textString: info.author)
      if !info.subject.isEmpty {
        out.append("/Subject")
        out.append(textString: info.subject)
      }
      out.append("/Creator(Toguna)/Producer(Toguna)/CreationDate")
      out.append(textString: PDFDate.info(info.created))
      out.append("/ModDate")
      out.append(textString: PDFDate.info(info.created))
      out.append(">>")
    }
  }

  private func writeFonts(_ resources: PDFReference, in file: inout PDFFile) throws(DocumentError) {
    var uses = FontUses()
    for page in pages { uses.formUnion(page.uses) }
    var names: [(face: Int, isCommon: Bool, font: PDFReference)] = []
    for face in uses.commonFaces {
      guard let subset = library.common[face] else { continue }
      names.append((face, true, FontWriter.write(subset, in: &file)))
    }
    for (face, meanings) in uses.glyphs.sorted(by: { $0.key < $1.key }) {
      let subset = try library.subset(of: library.faces[face], meanings: meanings)
      names.append((face, false, FontWriter.write(subset, in: &file)))
    }
    file.write(resources) { out in
      out.append("<</Font<<")
      for (face, isCommon, font) in names {
        out.append(fontResource: face, isCommon: isCommon)
        out.append(" ")
        out.append(font)
      }
      out.append(">>>>")
    }
  }
}
