public import Foundation

/// Containers of files with one signature over all of them, of the baseline levels (ASiC-E with CAdES, ETSI EN 319 162-1
/// §4.4): a ZIP archive with a manifest of digests, and a ``CAdES`` signature over the manifest. For the long term
/// (B-LTA), a second manifest names all of that, and a time stamp is over it (§A.7).
public enum ASiC {
  /// The container of these files, which stand in it as they are.
  ///
  /// - Parameter time: the time of signing that it claims, cut to whole seconds; the certificates must be valid then.
  /// - Throws: ``SignatureError/badFileName(_:)``, ``SignatureError/containerTooLarge``,
  ///   ``SignatureError/outsideValidity``, ``SignatureError/key(_:)``, ``SignatureError/content(_:)``, and what a time
  ///   stamper throws.
  public static func sign(
    _ files: [ASiCFile], with signer: Signer, at time: Date, level: BaselineLevel = .b
  ) throws(SignatureError) -> [UInt8] {
    var writer = ZIPWriter(MemoryPDF([]), at: time)
    try write(files, to: &writer, with: signer, at: time, level)
    return writer.target.bytes
  }

  /// The same, into a file: complete when it stands under its name. Only the owner may read it.
  public static func sign(
    _ files: [ASiCFile], to destination: String, with signer: Signer, at time: Date, level: BaselineLevel = .b
  ) throws(SignatureError) {
    try FilePDF.replacing(destination) { target throws(SignatureError) in
      var writer = ZIPWriter(target, at: time)
      try write(files, to: &writer, with: signer, at: time, level)
      return writer.target
    }
  }

  private static func write<Target>(
    _ files: [ASiCFile], to writer: inout ZIPWriter<Target>, with signer: Signer, at time: Date,
    _ level: BaselineLevel
  ) throws(SignatureError) {
    try check(files.map(\.name))
    try signer.checkValidity(at: time)
    var items: [ASiCManifest.Item] = []
    do throws(PDFFault) {
      for file in files {
        items.append(.init(name: file.name, algorithm: .sha256, digest: try file.content.digest(by: .sha256)))
      }
    } catch {
      throw .content(error)
    }
    let (manifestName, signatureName) = (
      ASiCNames.numbered("ASiCManifest", 1, ".xml"), ASiCNames.numbered("signature", 1, ".p7s")
    )
    let manifest = ASiCManifest(signature: signatureName, items: items).xml
    let signature = try CAdES.sign(FileContent(manifest), with: signer, at: time, level: level.withoutArchive)
    try writer.add(ASiCNames.mimetype, FileContent(Array(ASiCNames.mediaType.utf8)))
    for file in files { try writer.add(file.name, file.content) }
    try writer.add(manifestName, FileContent(manifest))
    try writer.add(signatureName, FileContent(signature))
    if let stamper = level.longTerm?.stamper {
      let stampName = ASiCNames.numbered("timestamp", 1, ".tst")
      for (name, bytes) in [(manifestName, manifest), (signatureName, signature)] {
        items.append(.init(name: name, algorithm: .sha256, digest: DigestAlgorithm.sha256.hash(bytes)))
      }
      let archive = ASiCManifest(signature: stampName, items: items).xml
      let token = try stamper.token(over: DigestAlgorithm.sha256.hash(archive))
      try writer.add(ASiCNames.archiveManifest, FileContent(archive))
      try writer.add(stampName, FileContent(token))
    }
    try writer.finish()
  }

  /// Names must be told apart by every reader, and leave the container's own alone.
  private static func check(_ names: [String]) throws(SignatureError) {
    var seen: Set<String> = [ASiCNames.mimetype]
    guard names.count <= ZIPArchive.mostEntries - 8 else { throw .containerTooLarge }
    for name in names {
      let key = ZIPName.key(name)
      guard !key.hasPrefix(ZIPName.key(ASiCNames.folder)), !name.hasSuffix("/"), seen.insert(key).inserted else {
        throw .badFileName(name)
      }
    }
  }
}

extension BaselineLevel {
  /// The container has its own way of the highest level.
  fileprivate var withoutArchive: BaselineLevel {
    if case .lta(let stamper, let values) = self { .lt(stamper, values) } else { self }
  }
}
