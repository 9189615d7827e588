import Glibc

extension FilePDF {
  /// Writes a file aside and puts it under its name once it is whole and on the disk; when something fails, nothing is
  /// written there. Only the owner may read it.
  static func replacing(
    _ destination: String, _ body: (FilePDF) throws(SignatureError) -> FilePDF
  ) throws(SignatureError) {
    let partial = "\(destination).\(UInt64.random(in: .min ... .max)).partial"
    let empty = try FilePDF(creating: partial)
    do throws(SignatureError) {
      let written = try body(empty)
      do { try written.synchronize() } catch { throw .pdf(error) }
      guard rename(partial, destination) == 0 else { throw .unreadable(file: destination) }
    } catch {
      unlink(partial)
      throw error
    }
  }
}
