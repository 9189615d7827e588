import Signatures

/// What stands in a container: its files, which manifest is of which signature, and what is wrong with it (ETSI EN 319
/// 162-1 §4).
struct Container {
  /// A signature or time stamp with what it is over.
  struct Seal {
    /// The name of its file.
    let name: String
    let bytes: [UInt8]
    /// The manifest, or the one file of a simple container; nil when there is none.
    let content: FileContent?
    /// The files that the manifest names.
    let items: [ASiCManifest.Item]
  }

  let signatures: [Seal]
  let timeStamps: [Seal]
  let faults: [ContainerFault]
  private let archive: ZIPArchive

  private static let longestManifest = 16 << 20

  /// Throws ``ZIPFault`` for what is no archive, and ``ContainerFault`` for one of something else.
  init(_ content: FileContent) throws(ContainerFault) {
    let archive: ZIPArchive
    do throws(ZIPFault) { archive = try ZIPArchive(content.source) } catch { throw .unreadable(error.description) }
    let isSimple = try Self.isSimple(archive)
    let names = archive.entries.filter { !$0.isFolder }.map(\.name)
    let meta = names.filter { $0.uppercased().hasPrefix("META-INF/") }
    let data = names.filter { $0 != "mimetype" && !meta.contains($0) }
    var faults: [ContainerFault] = []
    var manifests: [String: (content: FileContent, items: [ASiCManifest.Item])] = [:]
    var known: Set<String> = []
    for name in meta where name.hasSuffix(".xml") && Self.isManifest(name) {
      guard let bytes = Self.bytes(of: name, in: archive), let manifest = ASiCManifest(bytes),
        manifests[manifest.signature] == nil
      else {
        faults.append(.unreadableFile(name))
        continue
      }
      known.formUnion([name, manifest.signature])
      manifests[manifest.signature] = (FileContent(bytes), manifest.items)
    }
    func seals(_ ending: String) -> [Seal] {
      meta.filter { $0.hasSuffix(ending) }.compactMap { name in
        guard let bytes = Self.bytes(of: name, in: archive) else {
          faults.append(.unreadableFile(name))
          return nil
        }
        var manifest = manifests[name]
        if manifest == nil, isSimple, data.count == 1, let file = Self.file(data[0], in: archive) {
          manifest = file
          known.insert(name)
        }
        return Seal(name: name, bytes: bytes, content: manifest?.content, items: manifest?.items ?? [])
      }
    }
    signatures = seals(".p7s")
    timeStamps = seals(".tst")
    let signed = Set(signatures.flatMap(\.items).map(\.name))
    let mentioned = known.union(manifests.values.flatMap(\.items).map(\.name))
    faults += data.filter { !signed.contains($0) }.map { .unsignedFile($0) }
    faults += meta.filter { !mentioned.contains($0) && !Self.isIndifferent($0) }.map { .unsignedFile($0) }
    self.faults = faults
    self.archive = archive
  }

  /// What is wrong with the files that a manifest names; nil when all are what it says.
  func refusal(of seal: Seal) -> Refusal? {
    var missing: Refusal?
    for item in seal.items {
      guard let algorithm = item.algorithm else {
        return Refusal(.cryptoConstraintsFailureNoProof, .weakAlgorithm("manifest"))
      }
      guard let entry = archive[item.name] else {
        missing = missing ?? Refusal(.signedDataNotFound, .missingFile(item.name))
        continue
      }
      guard (try? archive.digest(of: entry, by: algorithm)) == item.digest else {
        return Refusal(.hashFailure, .changedFile(item.name))
      }
    }
    return missing
  }

  /// `mimetype` is the first file and stands as it is, so that its text is at a fixed place (§A.1).
  private static func isSimple(_ archive: ZIPArchive) throws(ContainerFault) -> Bool {
    guard let first = archive.entries.first, first.name == "mimetype", !first.isDeflated, !first.hasExtraField,
      let type = try? archive.bytes(of: first, atMost: 256)
    else { throw .unreadable("it does not begin with the file `mimetype`, as it is and without more") }
    switch String(decoding: type, as: UTF8.self) {
    case ASiCNames.mediaType: return false
    case ASiCNames.simpleMediaType: return true
    default: throw .unreadable("it is an archive of something else than signed files")
    }
  }

  private static func bytes(of name: String, in archive: ZIPArchive) -> [UInt8]? {
    archive[name].flatMap { try? archive.bytes(of: $0, atMost: longestManifest) }
  }

  /// The one file of a simple container, which is signed as it is.
  private static func file(
    _ name: String, in archive: ZIPArchive
  ) -> (content: FileContent, items: [ASiCManifest.Item])? {
    guard let entry = archive[name], let digest = try? archive.digest(of: entry, by: .sha256) else { return nil }
    let item = ASiCManifest.Item(name: name, algorithm: .sha256, digest: digest)
    if !entry.isDeflated { return (archive.content(of: entry), [item]) }
    return (try? archive.bytes(of: entry, atMost: 256 << 20)).map { (FileContent($0), [item]) }
  }

  private static func isManifest(_ name: String) -> Bool {
    name.contains("ASiCManifest") || name.contains("ASiCArchiveManifest")
  }

  /// What other formats and evidence records put beside signatures.
  private static func isIndifferent(_ name: String) -> Bool {
    ["META-INF/container.xml", "META-INF/manifest.xml", "META-INF/metadata.xml"].contains(name)
      || name.contains("evidencerecord") || name.contains("ASiCEvidenceRecordManifest")
  }
}
