import CZlib
import Foundation

/// Writes a ZIP archive of files as they are, without packing them (PKWARE APPNOTE 4.3).
struct ZIPWriter<Target: PDFTarget> {
  private(set) var target: Target
  private var directory: [UInt8] = []
  private var count = 0
  /// Day and time in two numbers of 16 bits, as the format has them.
  private let time: Int

  private static var most: Int { 0xFFFF_FFFE }

  init(_ target: Target, at time: Date) {
    self.target = target
    self.time = Self.clock(time)
  }

  /// Adds a file. It is read twice: its checksum stands before it.
  mutating func add(_ name: String, _ content: FileContent) throws(SignatureError) {
    guard ZIPName.checked(Array(name.utf8)) != nil else { throw .badFileName(name) }
    let start = target.count
    guard start + content.count < Self.most, count < ZIPArchive.mostEntries else { throw .containerTooLarge }
    var checksum = UInt(0)
    do throws(PDFFault) {
      try content.forEachPiece { piece in
        checksum = crc32(checksum, piece.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(piece.count))
      }
    } catch {
      throw .content(error)
    }
    // Version 2.0, names in UTF-8, stored.
    let common =
      Self.little(20, 2) + Self.little(0x0800, 2) + Self.little(0, 2) + Self.little(time, 4)
      + Self.little(Int(checksum), 4) + Self.little(content.count, 4) + Self.little(content.count, 4)
      + Self.little(name.utf8.count, 2) + Self.little(0, 2)
    do throws(PDFFault) {
      try target.append(Self.little(0x0403_4B50, 4) + common + Array(name.utf8))
      try content.source.forEachPiece(
        of: 0..<content.count, { piece throws(PDFFault) in try target.append(Array(piece)) }, else: { $0 })
    } catch {
      throw .content(error)
    }
    directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common
    directory += Self.little(0, 10) + Self.little(start, 4) + Array(name.utf8)
    count += 1
  }

  /// Writes the directory; nothing may follow.
  mutating func finish() throws(SignatureError) {
    guard target.count + directory.count < Self.most else { throw .containerTooLarge }
    let end =
      Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
      + Self.little(directory.count, 4) + Self.little(target.count, 4) + Self.little(0, 2)
    do { try target.append(directory + end) } catch { throw .content(error) }
  }

  private static func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  /// In UTC, in steps of two seconds, from 1980 on.
  private static func clock(_ time: Date) -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: time)
    guard let year = parts.year, (1980...2107).contains(year) else { return 1 << 21 | 1 << 16 }
    let day = (year - 1980) << 9 | (parts.month ?? 1) << 5 | (parts.day ?? 1)
    return day << 16 | (parts.hour ?? 0) << 11 | (parts.minute ?? 0) << 5 | (parts.second ?? 0) / 2
  }
}
