import Signatures

/// Who points to some objects of a file: which objects, and under which of their keys.
struct Referrers {
  struct Place: Hashable {
    /// Nil for the trailer.
    let object: Int?
    /// Of the dictionary that the object is; empty for an array.
    let key: String
  }

  private var places: [Int: Set<Place>] = [:]

  /// Looks through all objects that the file has.
  init(to wanted: Set<Int>, in file: PDFFile, _ revisions: [PDFRevision]) throws(PDFFault) {
    guard !wanted.isEmpty else { return }
    note(.dictionary(file.trailer), of: nil, wanted)
    var seen: Set<Int> = []
    for revision in revisions {
      for number in try file.entries(of: revision).keys where seen.insert(number).inserted {
        guard let object = try file.current(number) else { continue }
        note(object.object, of: number, wanted)
      }
    }
  }

  subscript(number: Int) -> Set<Place> { places[number] ?? [] }

  private mutating func note(_ object: PDFObject, of number: Int?, _ wanted: Set<Int>) {
    guard let dictionary = object.dictionary else {
      for reference in object.references where wanted.contains(reference.number) {
        places[reference.number, default: []].insert(Place(object: number, key: ""))
      }
      return
    }
    for entry in dictionary.entries {
      for reference in entry.value.references where wanted.contains(reference.number) {
        places[reference.number, default: []].insert(Place(object: number, key: entry.key))
      }
    }
  }
}

extension PDFFile {
  /// The object of this number, of whatever generation, nil when there is none.
  func current(_ number: Int) throws(PDFFault) -> PDFLocated? {
    switch try entry(of: number) {
    case .inUse(_, let generation): try object(PDFReference(number: number, generation: generation))
    case .compressed: try object(PDFReference(number: number, generation: 0))
    case .free, nil: nil
    }
  }
}

extension PDFObject {
  /// All that it points to; the parser bounds how deep it is.
  var references: [PDFReference] {
    switch self {
    case .reference(let reference): [reference]
    case .array(let items): items.flatMap(\.references)
    case .dictionary(let dictionary): dictionary.entries.flatMap(\.value.references)
    default: []
    }
  }
}
