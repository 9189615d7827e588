extension FileContent {
  /// The digest of the content in base64url, as signatures of JSON name files (ETSI TS 119 182-1 §5.2.8.3.3).
  package func digestOfBase64(by algorithm: DigestAlgorithm) throws(PDFFault) -> [UInt8] {
    var digest = RunningDigest(algorithm)
    try forEachBase64Piece { digest.update($0) }
    return digest.finalize()
  }

  /// The content in base64url, piece by piece.
  package func forEachBase64Piece(_ body: ([UInt8]) -> Void) throws(PDFFault) {
    // Three bytes are four digits: what is left over of a piece goes with the next one.
    var rest: [UInt8] = []
    try forEachPiece { piece in
      rest += piece
      let whole = rest.count - rest.count % 3
      body(Base64.url.encoded(rest[..<whole]))
      rest.removeFirst(whole)
    }
    body(Base64.url.encoded(rest))
  }
}
