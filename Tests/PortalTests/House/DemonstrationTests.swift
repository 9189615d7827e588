import Foundation
import Identity
import Keys
import Store
import Testing
import Vocabulary

@testable import toguna

@Suite("The demonstration's folder")
struct DemonstrationTests {
  func demonstration(in state: SmallState, database: String? = nil) -> Demonstration {
    Demonstration(
      folder: state.folder, pack: SmallState.malianPack, database: database, births: 2, port: 8080,
      passphraseCost: .trifling)
  }

  /// Tries to open it, which must change nothing.
  func refusal(of demonstration: Demonstration, in state: SmallState) async throws -> String {
    try Data("nôtre".utf8).write(to: URL(filePath: state.folder.country + "/LISEZ-MOI.md"))
    let before = try state.files()
    let refusal = await #expect(throws: Refusal.self) {
      await (try demonstration.open()).store.close()
    }
    #expect(try state.files() == before)
    return try #require(refusal).description
  }

  @Test("a State that is no demonstration is refused, and its pack stays")
  func realState() async throws {
    let state = try await SmallState.found()
    #expect(try await refusal(of: demonstration(in: state), in: state).contains("no demonstration"))
  }

  @Test("the pack of another State, or another database, is refused")
  func otherState() async throws {
    let state = try await SmallState.found()
    var deployment = try Deployment.read(from: state.folder)
    deployment.isDemonstration = true
    try deployment.write(to: state.folder)
    let database = demonstration(in: state, database: "postgresql:///elsewhere")
    #expect(try await refusal(of: database, in: state).contains("--database"))
    deployment.state = .ne
    try deployment.write(to: state.folder)
    #expect(try await refusal(of: demonstration(in: state), in: state).contains("is the data of NE"))
  }

  @Test("it is made once, its agents log in, and it takes the pack of a newer program")
  func again() async throws {
    let state = try await SmallState.found()
    try FileManager.default.removeItem(atPath: state.folder.path)
    let first = try await demonstration(in: state).open()
    let agents = first.agents
    let enrolled = try await first.store.read { try agents.all(in: $0).map(\.isEnrolled) }
    #expect(enrolled == DemoAgents.logins.map { _ in true })
    await first.store.close()
    try Data("ancien".utf8).write(to: URL(filePath: state.folder.country + "/LISEZ-MOI.md"))
    let second = try await demonstration(in: state).open()
    await second.store.close()
    #expect(!FileManager.default.fileExists(atPath: state.folder.country + "/LISEZ-MOI.md"))
  }
}
