@testable import Portal

/// Reads a form whole and cut into pieces. Two different answers count as a crash, and so does a file without a name.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let body = Array(UnsafeBufferPointer(start: bytes, count: count))
  let whole = try? read(body, pieces: max(1, count))
  let cut = try? read(body, pieces: 1 + Int(body.first ?? 0) % 16)
  precondition(whole?.fields.map(\.name) == cut?.fields.map(\.name), "other fields when cut")
  precondition(whole?.fields.map(\.value) == cut?.fields.map(\.value), "other values when cut")
  precondition(whole?.files.map(\.file) == cut?.files.map(\.file), "other files when cut")
  for file in whole?.files ?? [] {
    guard let checked = try? file.file.checked(FileKind.allCases) else { continue }
    precondition((1...Filename.longest).contains(checked.filename.utf8.count), "no name to store a file under")
  }
  return 0
}

private func read(_ body: [UInt8], pieces length: Int) throws(FormFault) -> Submission {
  var form = try MultipartForm(contentType: "multipart/form-data; boundary=xyz", limits: limits)
  var start = 0
  while start < body.count {
    let end = min(body.count, start + length)
    try form.feed(body[start..<end])
    start = end
  }
  return try form.finish()
}

private let limits = FormLimits(
  total: 4_000, parts: 10, nameLength: 40, fieldSize: 100, fileSize: 400, headerSize: 120)
