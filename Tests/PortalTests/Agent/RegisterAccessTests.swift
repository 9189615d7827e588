import Country
import Procedures
import Registers
import Testing

@testable import Portal

@Suite("Which registers an agent may read")
struct RegisterAccessTests {
  private func access(_ posts: (office: String, role: String)...) throws -> RegisterAccess {
    let country = try #require(Harbour.country)
    var official = try Bench.official()
    official = .init(
      id: official.id, name: official.name, quality: official.quality,
      posts: Set(posts.map { .init(office: $0.office, role: $0.role) }))
    return RegisterAccess(country.procedures, for: official)
  }

  @Test("the role of a step that searches a register reads that register and no other")
  func roles() throws {
    #expect(try access((Bench.registry, "registrar")).registers == ["births"])
    #expect(try access((Bench.court, "clerk")).registers == ["convictions"])
  }

  @Test("a role that decides without searching reads none, nor does an operator")
  func others() throws {
    #expect(try access((Bench.court, "prosecutor")).registers.isEmpty)
    #expect(try access(("", "operator")).registers.isEmpty)
    #expect(try access().registers.isEmpty)
  }

  @Test("a look without a dossier is written down at an office where the agent may look")
  func offices() throws {
    let access = try access((Bench.court, "prosecutor"), ("z", "registrar"), (Bench.registry, "registrar"))
    #expect(access.office(reading: "births") == Bench.registry)
    #expect(access.office(reading: "convictions") == nil)
  }
}
