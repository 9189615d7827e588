package import Foundation

/// A signature or document time stamp of a PDF, as the file has it: nothing of it is checked (ISO 32000-1 §12.8.1).
package struct PDFSignature: Sendable {
  package enum Kind: Sendable, Hashable {
    case signature
    /// `/Type/DocTimeStamp` (ETSI EN 319 142-1 §5.4.3).
    case timeStamp
  }

  /// The changes that a lock forbids (§12.7.4.5, table 233; §12.8.2.4).
  package enum FieldLock: Sendable, Hashable {
    case all
    case these([String])
    case allBut([String])

    /// Whether the field of this name is locked: it or one above it is named.
    package func holds(_ field: String) -> Bool {
      switch self {
      case .all: true
      case .these(let names): names.contains { field == $0 || field.hasPrefix($0 + ".") }
      case .allBut(let names): !names.contains { field == $0 || field.hasPrefix($0 + ".") }
      }
    }
  }

  /// The fully qualified name of its field.
  package let field: String
  package let fieldReference: PDFReference
  /// Of the signature dictionary, if it is an indirect object.
  package let reference: PDFReference?
  package let dictionary: PDFDictionary
  package let kind: Kind
  package let subFilter: String?
  package let filter: String?
  /// Its numbers, however many; nil unless it is a direct array of integers.
  package let byteRange: [Int]?
  /// The string of `/Contents`, decoded: the signature and what follows it.
  package let contents: [UInt8]?
  /// From the first byte of the string of `/Contents` to after its last, both delimiters with it: the hole that a
  /// signature does not cover. Nil when it is not direct, or in an object stream.
  package let hole: Range<Int>?
  /// `/M`, if it can be read.
  package let claimedTime: Date?
  /// `/P` of a `DocMDP` transform: what the certification allows, 2 unless it says otherwise.
  package let permission: Int?
  package let fieldLock: FieldLock?

  /// Nil unless the field is for a signature and has one.
  package init?(of field: PDFField, in file: PDFFile) throws(PDFFault) {
    guard field.type == "Sig", let located = field.value, let dictionary = located.object.dictionary else { return nil }
    self.field = field.name
    fieldReference = field.node.reference
    reference = located.reference
    self.dictionary = dictionary
    kind = dictionary["Type"]?.name == "DocTimeStamp" ? .timeStamp : .signature
    subFilter = dictionary["SubFilter"]?.name
    filter = dictionary["Filter"]?.name
    let numbers = dictionary["ByteRange"]?.array
    let integers = numbers?.compactMap(\.integer)
    byteRange = integers?.count == numbers?.count ? integers : nil
    let text = dictionary.entry("Contents")
    contents = text?.value.string
    if let range = text?.valueRange, contents != nil, !located.text.isInflated {
      let base = located.text.base
      hole = (base + range.lowerBound)..<(base + range.upperBound)
    } else {
      hole = nil
    }
    claimedTime = try file.value(of: "M", in: dictionary, located.text)?.object.string.flatMap(PDFDate.date)
    var permission: Int?
    var lock: FieldLock?
    for transform in try file.value(of: "Reference", in: dictionary, located.text)?.object.array ?? [] {
      guard let transform = try file.resolved(transform).dictionary else { continue }
      let parameters = try file.resolved(transform["TransformParams"] ?? .null).dictionary
      switch transform["TransformMethod"]?.name {
      case "DocMDP": permission = try file.resolved(parameters?["P"] ?? .null).integer ?? 2
      case "FieldMDP": if let parameters { lock = try FieldLock(parameters, in: file) }
      default: break
      }
    }
    self.permission = permission
    fieldLock = lock
  }
}

extension PDFSignature.FieldLock {
  /// Nil for an action that is not known.
  init?(_ parameters: PDFDictionary, in file: PDFFile) throws(PDFFault) {
    let fields = try file.resolved(parameters["Fields"] ?? .null).array ?? []
    let names = fields.compactMap(\.string).map(PDFString.text)
    switch parameters["Action"]?.name {
    case "All": self = .all
    case "Include": self = .these(names)
    case "Exclude": self = .allBut(names)
    default: return nil
    }
  }
}
