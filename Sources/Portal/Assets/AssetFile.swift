import Crypto
import Signatures

/// A file of the site with its compressed twin.
struct AssetFile: Sendable {
  let name: AssetName
  let mediaType: String
  let bytes: [UInt8]
  /// nil when compressing did not make it smaller.
  let gzip: [UInt8]?

  /// - Parameter plainName: "style.css"; the digest of the content goes before the ending.
  init(_ plainName: String, _ mediaType: String, _ content: String) {
    bytes = Array(content.utf8)
    name = AssetName(plainName, digest: Base64.url.text(SHA256.hash(data: bytes).prefix(9)))
    self.mediaType = mediaType
    let small = Gzip.compress(bytes, .thorough)
    gzip = small.flatMap { [count = bytes.count] in $0.count < count ? $0 : nil }
  }
}

/// The name of an asset in a path: `style-q1w2e3r4t5y6.css`. A name stands for one content for ever.
struct AssetName: PathValue, Hashable, Sendable {
  let segment: String

  init?(segment: String) {
    guard (1...64).contains(segment.utf8.count) else { return nil }
    self.segment = segment
  }

  init(_ plainName: String, digest: String) {
    let dot = plainName.lastIndex(of: ".") ?? plainName.endIndex
    segment = plainName[..<dot] + "-" + digest + plainName[dot...]
  }

  static var sample: AssetName { AssetName("style.css", digest: "AAAAAAAAAAAA") }
}
