/// The object streams of a file that were inflated last, by where they stand.
final class PDFObjectStreams {
  private var streams: [Int: PDFObjectStream] = [:]
  private var size = 0

  /// What is kept may take so many bytes, and the one that was inflated last.
  private static let most = 1 << 22

  subscript(offset: Int) -> PDFObjectStream? { streams[offset] }

  func keep(_ stream: PDFObjectStream, at offset: Int) {
    if size > Self.most {
      streams = [:]
      size = 0
    }
    streams[offset] = stream
    size += stream.text.bytes.count
  }
}
