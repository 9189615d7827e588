import Dispatch
import Foundation
import Keys
import Store
import Testing

@testable import Identity

@Suite("The queue of passwords")
struct PasswordQueueTests {
  @Test("takes in so many and refuses the rest at once; who is done leaves room", .timeLimit(.minutes(1)))
  func bound() async throws {
    let line = DispatchQueue(label: "toguna.identity.tests")
    let queue = PasswordQueue(room: 3, on: line)
    line.suspend()
    let hashed = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          do throws(IdentityError) {
            _ = try await queue.hash("le soleil", cost: .trifling)
            return true
          } catch {
            #expect(error == .busy)
            return false
          }
        }
      }
      // The queue stands still, so those who come back are those whom it did not take.
      for _ in 0..<5 { #expect(await group.next() == false) }
      line.resume()
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(hashed == 3)
    for _ in 0..<4 { _ = try await queue.hash("le soleil", cost: .trifling) }
  }

  @Test("when it is full, log-in and enrolment say so, and nothing counts as a failure")
  func full() async throws {
    try await withStore { store in
      let agents = Agents(sealer: .random(), cost: .trifling, passwords: PasswordQueue(room: 0))
      let ticket = try await store.write { transaction in
        try agents.create(
          login: "a.traore", displayName: "Awa TRAORÉ", quality: "greffière", at: noon, in: transaction
        ).ticket.text
      }
      for _ in 0..<4 {
        await #expect(throws: IdentityError.busy) {
          _ = try await agents.checkPassword("faux", login: "a.traore", source: "", at: noon, store: store)
        }
      }
      let found = try await store.read { try agents.enrolment(ticket, at: noon, in: $0) }
      let code = try #require(found).secondFactor.code(step: TOTP.step(at: noon))
      await #expect(throws: IdentityError.busy) {
        _ = try await agents.enrol(
          ticket, password: EnrolledAgent.password, code: code, at: noon, store: store)
      }
      #expect(try await store.read { try agents.enrolment(ticket, at: noon, in: $0) } != nil)
    }
  }
}
