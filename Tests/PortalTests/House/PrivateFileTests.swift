import Foundation
import TestSupport
import Testing

@testable import toguna

@Suite("A private file")
struct PrivateFileTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("deployment.json")
  }

  @Test("who reads while it is written anew has the old one whole, and nothing is left beside it")
  func replaced() throws {
    try PrivateFile.write(Array("ancien".utf8), to: path)
    let reader = try #require(FileHandle(forReadingAtPath: path))
    try PrivateFile.write(Array("nouveau".utf8), to: path)
    #expect(try reader.readToEnd() == Data("ancien".utf8))
    #expect(try PrivateFile.read(path) == Array("nouveau".utf8))
    #expect(try folder.names() == ["deployment.json"])
  }

  @Test("it is its owner's alone, whatever the mode of what stood there")
  func mode() throws {
    try folder.write([1], as: "deployment.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
    try PrivateFile.write([2], to: path)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test("what cannot be written leaves what stood there and nothing beside it")
  func refused() throws {
    try folder.write([1], as: "elsewhere")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path("elsewhere"))
    try FileManager.default.createDirectory(atPath: folder.path("folder"), withIntermediateDirectories: false)
    for place in [path, folder.path("folder"), folder.path("missing/file")] {
      #expect(throws: Refusal.self) { try PrivateFile.write([2], to: place) }
    }
    #expect(try folder.read("elsewhere") == [1])
    #expect(try folder.names() == ["deployment.json", "elsewhere", "folder"])
  }
}
