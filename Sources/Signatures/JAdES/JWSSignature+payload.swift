extension JWSSignature {
  /// The payload as the signature is over it: as it stands in the message, or of the content beside it.
  ///
  /// Nil when there is neither, and for a content beside one in the message: that would leave open which of them was
  /// signed. With ``JWSHeader/files`` the payload is empty, and their digests stand in the header.
  package func payload(in message: JWS, or content: FileContent?) throws(PDFFault) -> [UInt8]? {
    if header.files != nil { return message.payload == nil ? [] : nil }
    if let payload = message.payload {
      if let content {
        guard let own = message.content, content.count == own.count, try content.bytes(atMost: own.count) == own else {
          return nil
        }
      }
      return Array(payload.utf8)
    }
    guard let content else { return nil }
    let bytes = try content.bytes(atMost: JWS.longest)
    return header.isEncoded ? Base64.url.encoded(bytes) : bytes
  }

  /// The digest of the file beside the signature, as ``JWSHeader/files`` has it.
  package func digest(of content: FileContent, by algorithm: DigestAlgorithm) throws(PDFFault) -> [UInt8] {
    header.isEncoded ? try content.digestOfBase64(by: algorithm) : try content.digest(by: algorithm)
  }

  /// The digest of what an archive time stamp is over that stands before place `index` of ``unsigned``: the content, the
  /// header, the signature, and all that was added before (ETSI TS 119 182-1 §5.3.6.2.3).
  ///
  /// Nil without the content, and where what was added stands in clear.
  package func archived(
    before index: Int, in message: JWS, or content: FileContent?, by algorithm: DigestAlgorithm
  ) throws(PDFFault) -> [UInt8]? {
    let added = unsigned.prefix(index).map(\.text)
    guard !added.contains(nil) else { return nil }
    var digest = RunningDigest(algorithm)
    if header.files != nil {
      guard let content else { return nil }
      if header.isEncoded {
        try content.forEachBase64Piece { digest.update($0) }
      } else {
        try content.forEachPiece { digest.update($0) }
      }
    } else {
      guard let payload = try payload(in: message, or: content) else { return nil }
      digest.update(payload)
    }
    digest.update(Array(".\(protected).\(text).".utf8))
    for element in added.compactMap(\.self) { digest.update(Array(element.utf8)) }
    return digest.finalize()
  }
}
