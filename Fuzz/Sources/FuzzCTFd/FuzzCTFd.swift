import Foundation

@testable import Signatures
@testable import Week

/// Puts the input, cut at each NUL, into the tables of an export of CTFd and reads it. The archive itself is fuzzed elsewhere
/// (`FuzzZIP`). A challenge beyond its bounds counts as a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let parts = Array(UnsafeBufferPointer(start: bytes, count: count)).split(
    separator: 0, omittingEmptySubsequences: false)
  var writer = ZIPWriter(MemoryPDF([]), at: Date(timeIntervalSince1970: 0))
  do {
    for (name, part) in zip(["challenges", "flags", "hints", "files", "dynamic_challenge"], parts) {
      try writer.add("db/\(name).json", FileContent(Array(part)))
    }
    try writer.add("uploads/x/a.txt", FileContent([1]))
    try writer.finish()
    let archive = try writer.target.bytes(0..<writer.target.count)
    let found = try CTFdImport(archive, others: .systems)
    for challenge in found.challenges {
      precondition(ChallengeID(checked: challenge.id.text) != nil, "a name that no address takes")
      precondition(!challenge.answers.isEmpty && challenge.hints.count <= ChallengeSheet.mostHints, "out of bounds")
      precondition(challenge.files.allSatisfy { FileNames.isSafe($0.name) }, "a name of a file that no address takes")
    }
  } catch {
    return 0
  }
  return 0
}
