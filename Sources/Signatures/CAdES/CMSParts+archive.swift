import SwiftASN1

extension CMSParts {
  /// What an archive time stamp is over (ETSI EN 319 122-1 §5.5.3): the content's type, the digest of the content by the
  /// algorithm of the stamp, all of the signer that is signed or signs, and the index of the rest.
  package func archived(_ index: ArchiveHashIndex, contentDigest: [UInt8]) -> [UInt8] {
    contentType + contentDigest + signer + index.der
  }

  /// Adds an archive time stamp over all that there is.
  ///
  /// `contentDigest` is by SHA-256, as time stampers stamp.
  mutating func archive(contentDigest: [UInt8], by stamper: any TimeStamper) throws(SignatureError) {
    let index: ArchiveHashIndex
    do { index = try ArchiveHashIndex(of: self, by: .sha256) } catch { throw .assemblyFailed }
    let token = try stamper.token(over: DigestAlgorithm.sha256.hash(archived(index, contentDigest: contentDigest)))
    do {
      var stamp = try CMSParts(token)
      stamp.add(CMSIdentifiers.archiveHashIndex, der: index.der)
      add(CMSIdentifiers.archiveTimeStamp, der: try stamp.der)
    } catch {
      throw .assemblyFailed
    }
  }
}
