import Synchronization

/// Makes documents: give it to whoever issues acts, and call it from any thread.
///
/// The fonts and what is the same in every act are shared. Each thread at work borrows one set of Pango's objects, which are not
/// for two threads at once, and gives it back.
public final class Typesetter: Sendable {
  private let library: FontLibrary
  /// Guards the sets that nobody works with. A set is in here or in the hands of one call, never both.
  private let idle = Mutex<[Typesetting]>([])

  /// - Parameter fonts: the folder with the fonts of the Debian package `fonts-noto-core`; nil for where Debian puts it.
  /// - Throws: `DocumentError.missingFont`.
  public init(fonts: String? = nil) throws(DocumentError) {
    library = try FontLibrary(folder: fonts ?? FontLibrary.debianFolder)
  }

  /// The document as a PDF 1.7 file, tagged, with its fonts inside. Equal input gives equal bytes.
  /// - Throws: `DocumentError` that names the value in the way.
  public func render(
    _ layout: Layout, _ values: DocumentValues, _ info: DocumentInfo
  ) throws(DocumentError) -> [UInt8] {
    let typesetting = try borrow()
    defer { giveBack(typesetting) }
    return try typesetting.render(layout, values, info)
  }

  private func borrow() throws(DocumentError) -> Typesetting {
    if let idle = idle.withLock({ $0.popLast() }) { return idle }
    return try Typesetting(library: library)
  }

  private func giveBack(_ typesetting: Typesetting) {
    idle.withLock { idle in
      if idle.count < Typesetter.mostIdle { idle.append(typesetting) }
    }
  }

  private static let mostIdle = 16
}
