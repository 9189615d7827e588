@testable import Signatures

extension PDFFile {
  var firstPage: PDFNode {
    get throws(PDFFault) { try page(1) }
  }
}
