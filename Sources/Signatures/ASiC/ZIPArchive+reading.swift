import CZlib

extension ZIPArchive {
  /// The bytes of an entry, `most` at most. Throws ``ZIPFault/tooLarge`` for more.
  package func bytes(of entry: ZIPEntry, atMost most: Int) throws(ZIPFault) -> [UInt8] {
    guard entry.size <= most else { throw .tooLarge }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.size)
    try forEachPiece(of: entry) { bytes += $0 }
    return bytes
  }

  /// The bytes of an entry that stands as it is, without reading them; its checksum is not asked.
  package func content(of entry: ZIPEntry) -> FileContent {
    FileContent(ZIPStoredEntry(source: source, range: entry.range))
  }

  package func digest(of entry: ZIPEntry, by algorithm: DigestAlgorithm) throws(ZIPFault) -> [UInt8] {
    var digest = RunningDigest(algorithm)
    try forEachPiece(of: entry) { digest.update($0) }
    return digest.finalize()
  }

  /// Unpacks an entry piece by piece. Nothing of it counts until this returns: the checksum stands at its end.
  package func forEachPiece(
    of entry: ZIPEntry, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(ZIPFault) {
    var checksum = UInt(0)
    var size = 0
    func take(_ piece: UnsafeRawBufferPointer) throws(ZIPFault) {
      size += piece.count
      guard size <= entry.size else { throw .damaged(entry.name) }
      checksum = crc32(checksum, piece.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(piece.count))
      body(piece)
    }
    if entry.isDeflated {
      var inflating = try RawInflation(entry.name)
      try source.forEachPiece(
        of: entry.range, { piece throws(ZIPFault) in try inflating.take(piece, take) }, else: { _ in .inputOutput })
      guard inflating.isEnded else { throw .damaged(entry.name) }
    } else {
      try source.forEachPiece(of: entry.range, take, else: { _ in .inputOutput })
    }
    guard size == entry.size, checksum == entry.checksum else { throw .damaged(entry.name) }
  }
}
