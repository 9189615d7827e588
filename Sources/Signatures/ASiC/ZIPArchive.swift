/// A ZIP archive of which every byte is accounted for (PKWARE APPNOTE 4.3): entries one after the other from the first
/// byte, then the directory, then its end.
///
/// What other readers would find by looking elsewhere (bytes before, between or after, a second directory, headers that
/// disagree with it) makes it none. Strings of Swift compare by canonical equivalence, so names do too.
package struct ZIPArchive: Sendable {
  /// In the order in which they stand.
  package let entries: [ZIPEntry]
  package let source: any PDFSource

  package static let mostEntries = 4096
  /// Bytes that all entries unpack to, in an archive of this length: no honest document packs to a fiftieth.
  package static func mostBytes(in length: Int) -> Int { min(4 << 30, 16 << 20 + 50 * length) }
  private static let longestDirectory = 8 << 20

  package static func parse(_ bytes: [UInt8]) throws(ZIPFault) -> ZIPArchive { try ZIPArchive(MemoryPDF(bytes)) }

  package init(_ source: any PDFSource) throws(ZIPFault) {
    let read: Result<ZIPArchive, ZIPFault>
    do throws(PDFFault) { read = try Self.read(source) } catch { throw .inputOutput }
    self = try read.get()
  }

  private init(entries: [ZIPEntry], source: any PDFSource) {
    (self.entries, self.source) = (entries, source)
  }

  package subscript(_ name: String) -> ZIPEntry? { entries.first { $0.name == name } }

  private static func read(_ source: any PDFSource) throws(PDFFault) -> Result<ZIPArchive, ZIPFault> {
    let length = source.count
    let tail = try source.bytes(max(0, length - ZIPEnd.longest)..<length)
    let end: ZIPEnd
    do throws(ZIPFault) { end = try ZIPEnd(last: tail, ofLength: length) } catch { return .failure(error) }
    guard end.directory.count <= longestDirectory, end.count <= mostEntries else { return .failure(.tooLarge) }
    let directory = try source.bytes(end.directory)
    var items: [ZIPDirectoryItem] = []
    do throws(ZIPFault) {
      items = try ZIPDirectoryItem.all(in: directory, at: end.directory.lowerBound, count: end.count)
    } catch {
      return .failure(error)
    }
    var entries: [ZIPEntry] = []
    var position = 0
    for item in items.sorted(by: { $0.start < $1.start }) {
      guard item.start == position, item.start + 30 <= end.directory.lowerBound else {
        return .failure(.malformed(offset: item.start))
      }
      let head = try source.bytes(item.start..<min(end.directory.lowerBound, item.start + item.longestHeader))
      do throws(ZIPFault) {
        let entry = try item.entry(header: head)
        guard entry.range.upperBound <= end.directory.lowerBound else { throw .malformed(offset: item.start) }
        entries.append(entry)
        position = entry.range.upperBound
      } catch {
        return .failure(error)
      }
      if item.hasDescriptor {
        let rest = try source.bytes(position..<min(end.directory.lowerBound, position + 16))
        guard let length = item.descriptorLength(rest) else { return .failure(.malformed(offset: position)) }
        position += length
      }
    }
    guard position == end.directory.lowerBound else { return .failure(.malformed(offset: position)) }
    if let fault = fault(of: entries, in: length) { return .failure(fault) }
    return .success(ZIPArchive(entries: entries, source: source))
  }

  private static func fault(of entries: [ZIPEntry], in length: Int) -> ZIPFault? {
    var names: Set<String> = []
    for entry in entries where !names.insert(ZIPName.key(entry.name)).inserted { return .duplicateName(entry.name) }
    // A file where another entry has a folder.
    for entry in entries {
      var path = ""
      for part in ZIPName.key(entry.name).split(separator: "/").dropLast() {
        path += (path.isEmpty ? "" : "/") + part
        if names.contains(path) { return .duplicateName(entry.name) }
      }
    }
    return entries.reduce(0) { $0 + $1.size } <= mostBytes(in: length) ? nil : .tooLarge
  }
}
