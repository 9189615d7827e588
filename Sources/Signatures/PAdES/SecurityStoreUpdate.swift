/// An incremental update that adds to the document security store, or makes it (ETSI EN 319 142-1 §5.4.2).
///
/// There is no `/VRI`: it is optional, repeats by signature what stands in the store, and names signatures by SHA-1. One
/// that is there already is kept.
enum SecurityStoreUpdate {
  /// What to append so that the file has these values; nil when it has them all.
  static func appended(to file: PDFFile, _ values: RevocationValues) throws(PDFFault) -> [UInt8]? {
    let old = try file.securityStore
    let new = RevocationValues(
      certificates: missing(values.certificates, in: old?.values.certificates),
      lists: missing(values.lists, in: old?.values.lists),
      answers: missing(values.answers, in: old?.values.answers))
    guard !new.isEmpty else { return nil }
    let room = (new.certificates + new.lists + new.answers).reduce(4096) { $0 + $1.count + 64 }
    var update = try IncrementalUpdate(of: file, reserving: room)
    let arrays: [(key: String, old: [PDFReference], new: [[UInt8]])] = [
      ("Certs", old?.certificates ?? [], new.certificates), ("CRLs", old?.lists ?? [], new.lists),
      ("OCSPs", old?.answers ?? [], new.answers),
    ]
    var entries: [PDFDictionary.Change] = []
    for array in arrays where !array.new.isEmpty {
      var references = array.old
      for value in array.new {
        let reference = update.newReference()
        try update.writeStream(reference, "", value)
        references.append(reference)
      }
      entries.append((array.key, Array("[\(references.map(\.text).joined(separator: " "))]".utf8)))
    }
    let catalog = try file.catalog
    var changes = try extensions(of: catalog, &update)
    if let source = try update.changing("DSS", of: catalog.dictionary, catalog.text, entries) {
      let reference = update.newReference()
      let isNew = try file.value(of: "DSS", in: catalog)?.object.dictionary == nil
      try update.write(reference, isNew ? Array("<</Type/DSS".utf8) + source.dropFirst(2) : source)
      changes.append(("DSS", Array(reference.text.utf8)))
    }
    if !changes.isEmpty { try update.write(catalog.reference, catalog.with(changes)) }
    try update.finish(seed: "DSS")
    return update.bytes
  }

  /// Says that a PDF 1 has what only PDF 2 knows: the developer extension ESIC (ISO 32000-1 §7.12).
  private static func extensions(
    of catalog: PDFNode, _ update: inout IncrementalUpdate
  ) throws(PDFFault) -> [PDFDictionary.Change] {
    let file = update.file
    guard try file.source.bytes(5..<6) == [UInt8(ascii: "1")] else { return [] }
    let known = try file.value(of: "Extensions", in: catalog)?.object.dictionary
    guard known?.entry("ESIC") == nil else { return [] }
    let entry: PDFDictionary.Change = ("ESIC", Array("<</BaseVersion/1.7/ExtensionLevel 1>>".utf8))
    let source = try update.changing("Extensions", of: catalog.dictionary, catalog.text, [entry])
    return source.map { [("Extensions", $0)] } ?? []
  }

  /// Each of the values that is not known yet, once.
  private static func missing(_ values: [[UInt8]], in known: [[UInt8]]?) -> [[UInt8]] {
    var seen = Set(known ?? [])
    return values.filter { seen.insert($0).inserted }
  }
}
