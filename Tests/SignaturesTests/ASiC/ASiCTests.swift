import Foundation
import TestSupport
import Testing

@testable import Signatures

@Suite("Containers of signed files")
struct ASiCTests {
  let state: SampleState

  init() throws { state = try SampleState() }

  private func files(_ names: String...) -> [ASiCFile] {
    names.map { ASiCFile(name: $0, content: FileContent(Array("contenu de \($0)".utf8))) }
  }

  @Test("unzip and OpenSSL find what was put in, its type first, and the signature over the manifest")
  func peers() throws {
    let peer = try Peer()
    let container: [UInt8] = try ASiC.sign(files("a.txt", "d/une note.txt"), with: state.signer, at: SampleState.now)
    try peer.write(container, as: "out.asice")
    #expect(try Array(peer.read("out.asice")[30..<69]) == Array("mimetypeapplication/vnd.etsi.asic-e+zip".utf8))
    let test = try peer.run("unzip", "-t", "out.asice")
    #expect(test.status == 0, "\(test.output)")
    #expect(try peer.run("unzip", "-q", "out.asice").status == 0)
    try peer.write(state.root.pem, as: "root.pem")
    try checkCMS(peer, "META-INF/signature001.p7s", over: "META-INF/ASiCManifest001.xml", root: "root.pem")
    let digest = try peer.run("openssl", "dgst", "-sha256", "-binary", "-out", "digest", "d/une note.txt")
    #expect(digest.status == 0)
    let manifest = String(decoding: try peer.read("META-INF/ASiCManifest001.xml"), as: UTF8.self)
    #expect(manifest.contains(Base64.padded.text(try peer.read("digest"))) && manifest.contains("d/une%20note.txt"))
  }

  @Test(
    "names that contradict one another or the container's own are refused", arguments: ["a.txt", "A.TXT", "mimetype"])
  func names(name: String) throws {
    #expect(throws: SignatureError.badFileName(name)) {
      _ = try ASiC.sign(files("a.txt", name), with: state.signer, at: SampleState.now) as [UInt8]
    }
    for bad in ["META-INF/x", "../x", "x/", "/x"] {
      #expect(throws: SignatureError.badFileName(bad)) {
        _ = try ASiC.sign(files(bad), with: state.signer, at: SampleState.now) as [UInt8]
      }
    }
  }

  @Test("into a file it is written as into memory, and nothing stands there when it fails")
  func file() throws {
    let folder = try TemporaryFolder()
    try ASiC.sign(files("a.txt"), to: folder.path("out.asice"), with: state.signer, at: SampleState.now)
    #expect(try ZIPArchive(FilePDF(reading: folder.path("out.asice"))).entries.count == 4)
    #expect(throws: SignatureError.self) {
      try ASiC.sign(files("../a"), to: folder.path("bad.asice"), with: state.signer, at: SampleState.now)
    }
    #expect(try folder.names() == ["out.asice"])
  }
}

/// OpenSSL finds the signature to be one with the attributes of CAdES.
func checkCMS(_ peer: Peer, _ signature: String, over content: String, root: String) throws {
  let result = try peer.run(
    "openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signature, "-content", content,
    "-CAfile", root, "-purpose", "any", "-attime", "\(Int(SampleState.now.timeIntervalSince1970))", "-out", "checked")
  #expect(result.status == 0, "\(result.output)")
}
