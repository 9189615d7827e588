import Foundation

/// The PDFs that paths on the command line name: files as they are, folders with all below them but what is hidden.
enum PDFFolder {
  /// Throws ``Refusal`` for a path where nothing stands.
  static func files(at paths: [String]) throws -> [String] {
    try paths.flatMap { path in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Refusal("\(path) is not there")
      }
      return isFolder.boolValue ? below(path) : [path]
    }
  }

  private static func below(_ folder: String) -> [String] {
    let all = FileManager.default.enumerator(
      at: URL(filePath: folder), includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    let found = (all?.compactMap { $0 as? URL } ?? []).filter { url in
      url.pathExtension.lowercased() == "pdf"
        && (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
    return found.map { $0.path(percentEncoded: false) }.sorted()
  }
}
