import HTTPTypes
import Testing
import Week

@testable import Portal
@testable import toguna

extension Access {
  @Suite("The organiser of the meeting place")
  struct Moderation {
    private static let edition = EditionID(year: 2026)

    private let town: Town

    init() throws { town = try #require(Town.current) }

    private func press(_ button: String, for notice: Handle, _ organizer: Caller) async throws -> Int {
      let fields = [(OrganizationPage.reason, "Hors sujet"), (ButtonName.field, button)]
      let path = MeetingRoute.moderate(Self.edition, notice).link.target
      return try await town.answer(Errand(method: .post, path: path, fields: fields), from: organizer).status
    }

    private func status(of notice: Handle) async throws -> Int {
      let path = MeetingRoute.notice(Self.edition, notice).link.target
      return try await town.answer(Errand(method: .get, path: path), from: town.caller(.stranger)).status
    }

    @Test("takes a notice down with two clicks as with one, and puts it back with another button")
    func twice() async throws {
      let notice = Handle(unchecked: try await town.notice())
      let organizer = try await town.caller(.machinist)
      #expect(try await status(of: notice) == 200)
      for _ in 0..<2 { #expect(try await press(ModerationPage.remove, for: notice, organizer) == 303) }
      #expect(try await status(of: notice) == 404)
      #expect(try await press(ModerationPage.restore, for: notice, organizer) == 303)
      #expect(try await status(of: notice) == 200)
    }
  }
}
