/// A PDF object (ISO 32000-1 §7.3), as far as signatures need to look into one.
indirect enum PDFObject: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A real number; none is needed by its value.
  case real
  case string([UInt8])
  case name(String)
  case array([PDFObject])
  case dictionary(PDFDictionary)
  case reference(PDFReference)

  var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }
  var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  var array: [PDFObject]? { if case .array(let value) = self { value } else { nil } }
  var dictionary: PDFDictionary? { if case .dictionary(let value) = self { value } else { nil } }
  var reference: PDFReference? { if case .reference(let value) = self { value } else { nil } }
}

/// The number and generation of an indirect object.
struct PDFReference: Sendable, Hashable {
  let number: Int
  let generation: Int
}
