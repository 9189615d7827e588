/// A PDF object (ISO 32000-1 §7.3). Two are equal when they say the same, however they are written.
package indirect enum PDFObject: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number with a point, or one of more than fifteen digits.
  case real(Double)
  case string([UInt8])
  case name(String)
  case array([PDFObject])
  case dictionary(PDFDictionary)
  case reference(PDFReference)

  package var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  package var name: String? { if case .name(let value) = self { value } else { nil } }
  package var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  package var array: [PDFObject]? { if case .array(let value) = self { value } else { nil } }
  package var dictionary: PDFDictionary? { if case .dictionary(let value) = self { value } else { nil } }
  package var reference: PDFReference? { if case .reference(let value) = self { value } else { nil } }
  package var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }

  /// Of an integer or a real.
  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    default: nil
    }
  }
}
