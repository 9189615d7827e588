import TestSupport
import Testing

@testable import Portal

@Suite("Compression")
struct GzipTests {
  /// What the system's own gzip makes of it.
  private func decompressed(_ bytes: [UInt8]) throws -> [UInt8] {
    let peer = try Peer()
    try peer.write(bytes, as: "page.gz")
    guard try peer.run("gzip", "-d", "page.gz").status == 0 else { return [] }
    return try peer.read("page")
  }

  @Test("gzip reads what we compress, padded or not", arguments: [0, 1, 40])
  func peer(_ padding: Int) throws {
    let page = Array(Specimen.written { EveryComponent() }.utf8)
    for effort in [Gzip.Effort.swift, .thorough] {
      let small = try #require(Gzip.compress(page, effort, padding: padding))
      #expect(small.count < page.count / 2)
      #expect(try decompressed(small) == page)
    }
    let empty = try #require(Gzip.compress([], .swift))
    #expect(empty.count >= 20)
  }

  @Test(
    "a browser gets what it says it accepts",
    arguments: [
      ("gzip", true), ("gzip, deflate, br", true), ("br;q=1.0, gzip;q=0.8", true), ("*", true), ("gzip;q=0", false),
      ("gzip;q=0.000, *", false), ("identity", false), ("", false), ("*;q=0", false), ("GZIP", true),
    ])
  func accepted(_ header: String, _ allowed: Bool) {
    #expect(AcceptedEncoding.allowsGzip(header) == allowed)
  }
}
