import Foundation
import Testing
import Vocabulary

@testable import toguna

@Suite("Founding a State")
struct FoundingTests {
  @Test(
    "where keys, a passphrase or a database stand without deployment.json nothing is changed, and it is said what to do"
  )
  func lostDeployment() async throws {
    let state = try await SmallState.found()
    try FileManager.default.removeItem(atPath: state.folder.deployment)
    for rest in [state.folder.keys, state.folder.sqlite, state.folder.passphrase] {
      let before = try state.files()
      let refusal = await #expect(throws: Refusal.self) { try await state.founding.found() }
      let words = try #require(refusal).description
      #expect(words.contains("\(rest) is there") && words.contains("put that file back"), "\(words)")
      #expect(try state.files() == before)
      try FileManager.default.removeItem(atPath: rest)
    }
    try await state.founding.found()
  }

  @Test("a State that stands is not founded again")
  func standing() async throws {
    let state = try await SmallState.found()
    let before = try state.files()
    await #expect(throws: Refusal.self) { try await state.founding.found() }
    #expect(try state.files() == before)
  }

  @Test("an empty folder for the keys, such as a disk of their own, is taken")
  func emptyKeys() async throws {
    let state = try await SmallState.found()
    try FileManager.default.removeItem(atPath: state.folder.path)
    try FileManager.default.createDirectory(
      atPath: state.folder.keys, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try await state.founding.found()
    try await state.open { #expect($0.deployment.state == .ml) }
  }
}
