import Signatures

/// An export of CTFd (https://ctfd.io): a ZIP archive with a table in JSON for each of its database's tables, and the files.
///
/// It is a stranger's. Five tables are read, none that holds people; nothing in it is run, followed or fetched.
struct CTFdExport {
  private let archive: ZIPArchive

  init(_ bytes: [UInt8]) throws(CTFdFault) {
    guard bytes.count <= CTFdLimits.archive else { throw .tooLarge(limit: CTFdLimits.archive) }
    do { archive = try ZIPArchive.parse(bytes) } catch { throw .archive(error) }
  }

  /// The rows of a table; none where the export has no such table.
  func rows(_ table: String) throws(CTFdFault) -> [[String: JSONValue]] {
    guard let entry = archive["db/\(table).json"] else { return [] }
    let bytes: [UInt8]
    do { bytes = try archive.bytes(of: entry, atMost: CTFdLimits.table) } catch { throw .archive(error) }
    // CTFd writes an empty file for a table without rows.
    guard !bytes.isEmpty else { return [] }
    guard let rows = (try? JSONValue.parse(bytes))?["results"]?.elements else { throw .badTable(table) }
    let objects = rows.compactMap(\.members)
    guard objects.count == rows.count else { throw .badTable(table) }
    return objects
  }

  /// An uploaded file by its `location`: `3f2a…/message.txt`.
  func file(_ location: String) throws(ZIPFault) -> [UInt8]? {
    guard let entry = archive["uploads/\(location)"], !entry.isFolder else { return nil }
    return try archive.bytes(of: entry, atMost: CTFdLimits.file)
  }
}

extension [String: JSONValue] {
  /// Numbers that stand for rows.
  func number(_ name: String) -> Int? { self[name]?.integer }
}
