import Signatures

extension RevisionStep {
  private static let storeKeys: Set = [
    "Type", "Certs", "CRLs", "OCSPs", "VRI", "Cert", "CRL", "OCSP", "TU", "TS",
  ]
  private static let deepestStore = 5

  /// The trailer, and what cross-references and packed objects are kept in.
  mutating func explainStructure() throws(PDFFault) {
    if old.trailer["Root"] != new.trailer["Root"] {
      let number = new.trailer["Root"]?.reference?.number ?? 0
      note(.redirected(object: number), number)
    }
    for number in added {
      guard let object = try new.current(number), object.isStream, let type = object.object.dictionary?["Type"]?.name,
        type == "XRef" || type == "ObjStm"
      else { continue }
      explain(number)
    }
    if let information = new.trailer["Info"]?.reference, changed.contains(information.number),
      referrers[information.number].allSatisfy({ $0.key == "Info" })
    {
      note(.metadata, information.number, needs: .nothing)
    }
  }

  /// The catalog may come to have a store, a form and permissions, and the developer extensions that these need.
  mutating func explainCatalog() throws(PDFFault) {
    let (was, now) = (try old.catalog, try new.catalog)
    let number = now.reference.number
    if changed.contains(number) {
      explain(number)
      let free: Set = ["DSS", "Extensions", "AcroForm", "Metadata"]
      for key in Self.differences(was.dictionary, now.dictionary) where !free.contains(key) {
        if key == "Perms", was.dictionary["Perms"] == nil { continue }
        note(key == "Pages" ? .redirected(object: number) : .hidden(object: number), number)
      }
    }
    try explainMetadata(was, now)
    if let store = try new.value(of: "DSS", in: now) {
      let count = explained.count
      try explainStore(now.dictionary["DSS"] ?? .null, depth: 0)
      let wasStore = was.dictionary["DSS"]
      if explained.count > count || wasStore != now.dictionary["DSS"] {
        drafts.append(PDFChange.Draft(kind: .securityStore, object: store.reference?.number ?? number, needs: .nothing))
      }
    }
    for key in ["Extensions", "Perms"] where was.dictionary[key] != now.dictionary[key] {
      try explainAdded(from: now.dictionary[key] ?? .null)
    }
    if let extensions = now.dictionary["Extensions"]?.reference, changed.contains(extensions.number),
      referrers[extensions.number].allSatisfy({ $0.key == "Extensions" })
    {
      explain(extensions.number)
    }
  }

  private mutating func explainMetadata(_ was: PDFNode, _ now: PDFNode) throws(PDFFault) {
    guard let metadata = now.dictionary["Metadata"]?.reference, changed.contains(metadata.number),
      try new.object(metadata).object.dictionary?["Type"]?.name == "Metadata",
      referrers[metadata.number].allSatisfy({ $0.key == "Metadata" })
    else { return }
    note(.metadata, metadata.number, needs: .nothing)
  }

  /// A store that grows: dictionaries of its own keys, arrays that nothing else uses, and streams that are new.
  private mutating func explainStore(_ object: PDFObject, depth: Int) throws(PDFFault) {
    guard depth < Self.deepestStore else { return }
    switch object {
    case .reference(let reference):
      let number = reference.number
      guard changed.contains(number), !explained.contains(number) else {
        // The dictionary itself may be as it was while an array in it has grown.
        if !added.contains(number), let dictionary = try new.object(reference).object.dictionary, depth < 2 {
          try explainStore(.dictionary(dictionary), depth: depth + 1)
        }
        return
      }
      let located = try new.object(reference)
      if added.contains(number) {
        explain(number)
      } else {
        let isStore =
          located.object.dictionary.map { dictionary in
            depth > 1 || dictionary.entries.allSatisfy { Self.storeKeys.contains($0.key) }
          } ?? (located.object.array != nil)
        let isOwn = referrers[number].allSatisfy { place in
          Self.storeKeys.contains(place.key) || place.key == "DSS" || place.key.isSignatureKey
        }
        guard isStore, isOwn, !located.isStream else { return }
        explain(number)
      }
      try explainStore(located.object, depth: depth + 1)
    case .dictionary(let dictionary):
      for entry in dictionary.entries { try explainStore(entry.value, depth: depth + 1) }
    case .array(let items):
      for item in items { try explainStore(item, depth: depth + 1) }
    default: return
    }
  }
}

extension String {
  /// Whether it names a signature in `/VRI`: SHA-1 in capital hexadecimal digits.
  fileprivate var isSignatureKey: Bool {
    utf8.count == 40 && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
  }
}
