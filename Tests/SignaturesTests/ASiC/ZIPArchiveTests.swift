import TestSupport
import Testing

@testable import Signatures

@Suite("Containers from outside")
struct ZIPArchiveTests {
  private func fault(_ zip: SampleZIP) -> ZIPFault? {
    do throws(ZIPFault) {
      let archive = try ZIPArchive.parse(zip.bytes)
      for entry in archive.entries { _ = try archive.bytes(of: entry, atMost: 1 << 20) }
      return nil
    } catch {
      return error
    }
  }

  @Test("an honest archive is read, its folders too")
  func honest() throws {
    let zip = SampleZIP(
      entries: [.init(name: "d/", content: []), .init(name: "d/é.txt"), .init(name: "b")], comment: Array("merci".utf8))
    let archive = try ZIPArchive.parse(zip.bytes)
    #expect(archive.entries.map(\.name) == ["d/", "d/é.txt", "b"] && archive.entries[0].isFolder)
    #expect(try archive.bytes(of: archive.entries[1], atMost: 2) == Array("un".utf8))
    #expect(throws: ZIPFault.tooLarge) { try archive.bytes(of: archive.entries[1], atMost: 1) }
  }

  @Test(
    "names that lead out of the container, or that readers tell apart differently, are refused",
    arguments: [
      "/a", "../a", "a/../b", "a//b", "./a", "a\\b", "C:a", "a\u{0}b", "a\nb", "a\u{202E}b", "..", "",
      String(repeating: "a", count: 1025),
    ])
  func names(name: String) {
    #expect(fault(SampleZIP(entries: [.init(name: name)])) == .badName)
  }

  @Test("one name stands for one file, whatever its case and composition, and is no folder besides")
  func duplicates() {
    for pair in [("a", "a"), ("A.txt", "a.TXT"), ("\u{E9}", "e\u{301}"), ("a", "a/b"), ("a/b", "a")] {
      let zip = SampleZIP(entries: [.init(name: pair.0), .init(name: pair.1)])
      guard case .duplicateName = fault(zip) else {
        Issue.record("\(pair)")
        continue
      }
    }
  }

  @Test("bytes that belong to no entry are refused wherever they stand")
  func strayBytes() {
    for zip in [
      SampleZIP(before: [1]), SampleZIP(between: [1]), SampleZIP(after: [1]),
      SampleZIP(comment: [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)), SampleZIP(count: 0),
      SampleZIP(count: 2), SampleZIP(entries: [], before: [1]),
    ] { #expect(fault(zip) != nil) }
  }

  @Test("an entry whose own header says another name than the directory is refused")
  func twoNames() {
    guard case .malformed = fault(SampleZIP(entries: [.init(name: "a", ownName: "b")])) else {
      Issue.record("read")
      return
    }
  }

  @Test("encrypted entries, other ways of packing and wrong checksums are refused")
  func entries() {
    #expect(fault(SampleZIP(entries: [.init(flags: 0x0801)])) == .unsupported)
    #expect(fault(SampleZIP(entries: [.init(method: 12)])) == .method(12))
    #expect(fault(SampleZIP(entries: [.init(checksum: 7)])) == .damaged("a.txt"))
    #expect(fault(SampleZIP(entries: [.init(method: 8)])) == .damaged("a.txt"))
  }

  @Test("what unpacks to more than it says, or to far more than it is, is refused before it grows")
  func bombs() throws {
    let peer = try Peer()
    try peer.write(
      """
      import zipfile
      with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as target:
          target.writestr("zeros", bytes(32 << 20))
      """, as: "bomb.py")
    #expect(try peer.run("python3", "bomb.py").status == 0)
    let bomb = try peer.read("bomb.zip")
    #expect(throws: ZIPFault.tooLarge) { try ZIPArchive.parse(bomb) }
    // The same bytes, which say that they are two.
    var short = bomb
    for start in [22, bomb.count - 22 - 46 - 5 + 24] {
      short.replaceSubrange(start..<(start + 4), with: [2, 0, 0, 0])
    }
    let archive = try ZIPArchive.parse(short)
    #expect(throws: ZIPFault.damaged("zeros")) { try archive.bytes(of: archive.entries[0], atMost: 1 << 20) }
  }

  @Test("of 1,500 mutated containers none traps")
  func mutations() throws {
    let state = try SampleState()
    let container = try ASiC.sign(
      [ASiCFile(name: "a.json", content: FileContent(Array("{}".utf8)))], with: state.signer, at: SampleState.now)
    var random = SeededGenerator(seed: 162)
    for _ in 0..<1_500 {
      guard let archive = try? ZIPArchive.parse(random.mutated(container)) else { continue }
      for entry in archive.entries { _ = try? archive.bytes(of: entry, atMost: 1 << 16) }
      if let entry = archive["META-INF/ASiCManifest001.xml"], let bytes = try? archive.bytes(of: entry, atMost: 1 << 16)
      {
        _ = ASiCManifest(bytes)
      }
    }
    let manifest = ASiCManifest(
      signature: "META-INF/signature001.p7s",
      items: [.init(name: "pièces/note 1.txt", algorithm: .sha384, digest: [1, 2, 3], isRoot: true)])
    #expect(ASiCManifest(manifest.xml) == manifest)
    for _ in 0..<500 { _ = ASiCManifest(random.mutated(manifest.xml)) }
  }
}
