extension PDFFile {
  /// The catalog, which must be an indirect dictionary of its own (ISO 32000-1 §7.7.2).
  package var catalog: PDFNode {
    get throws(PDFFault) {
      guard let reference = trailer["Root"]?.reference, let catalog = try node(reference) else {
        throw .missing(.catalog)
      }
      return catalog
    }
  }

  private static let deepestTree = 64

  /// The page of this number, counted from 1, found by walking the page tree (§7.7.3): what `/Count` says is not relied
  /// upon.
  package func page(_ number: Int) throws(PDFFault) -> PDFNode {
    guard let root = try catalog.dictionary["Pages"]?.reference else { throw .missing(.pageTree) }
    var seen: Set<PDFReference> = []
    var left = number
    guard number > 0, let page = try page(&left, from: root, depth: 0, seen: &seen) else {
      throw number == 1 ? .missing(.page) : .noPage(number)
    }
    return page
  }

  /// How many pages there are, counted as ``page(_:)`` finds them.
  package var pageCount: Int {
    get throws(PDFFault) {
      guard let root = try catalog.dictionary["Pages"]?.reference else { throw .missing(.pageTree) }
      var seen: Set<PDFReference> = []
      var left = Int.max
      _ = try page(&left, from: root, depth: 0, seen: &seen)
      return .max - left
    }
  }

  /// The value of an attribute that pages inherit from the nodes above them (table 30), or nil.
  package func inherited(_ key: String, of page: PDFNode) throws(PDFFault) -> PDFObject? {
    var node = page
    for _ in 0..<Self.deepestTree {
      if let value = try value(of: key, in: node), value.object != .null { return value.object }
      guard let parent = node.dictionary["Parent"]?.reference, let above = try self.node(parent) else { return nil }
      node = above
    }
    throw .circular
  }

  /// Counts `left` down at each page; gives the one at which it is 0.
  private func page(
    _ left: inout Int, from reference: PDFReference, depth: Int, seen: inout Set<PDFReference>
  ) throws(PDFFault) -> PDFNode? {
    guard seen.insert(reference).inserted else { throw .circular }
    guard depth < Self.deepestTree else { throw .tooDeep(offset: startOfCrossReference) }
    guard let node = try node(reference) else { throw .missing(.page) }
    guard let kids = try value(of: "Kids", in: node) else {
      guard try value(of: "Type", in: node)?.object.name ?? "Page" == "Page" else { throw .missing(.page) }
      left -= 1
      return left == 0 ? node : nil
    }
    for kid in kids.object.array ?? [] {
      guard let kid = kid.reference else { throw .missing(.page) }
      if let found = try page(&left, from: kid, depth: depth + 1, seen: &seen) { return found }
    }
    return nil
  }
}
