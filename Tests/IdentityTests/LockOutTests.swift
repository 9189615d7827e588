import Foundation
import Testing

@testable import Identity

@Suite("Lock-out")
struct LockOutTests {
  @Test("two failures are forgiven, then the wait doubles up to an hour")
  func growth() {
    var lock = LockOut()
    var now = noon
    var waits: [Double] = []
    for _ in 0..<14 {
      lock.fail(at: now, forgiving: 2)
      let end = lock.end(at: now)
      waits.append(end?.timeIntervalSince(now) ?? 0)
      now = end ?? now
    }
    #expect(waits == [0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600, 3600])
    #expect(lock.end(at: now) == nil)
  }

  @Test("no two doors have the same key, whatever is typed as a login")
  func keys() {
    let sources = ["", "10.0.0.1", "10.0.0.1/a", "a"]
    let logins = ["", "a", "a/a", "4/10.0.0.1", "8/10.0.0.1/a"]
    let keys = sources.flatMap { source in logins.map { LockOutKey.password(login: $0, source: source) } }
    #expect(Set(keys.map(\.text)).count == keys.count)
  }

  @Test("after a day without failure all is forgotten")
  func memory() {
    var lock = LockOut()
    for _ in 0..<3 { lock.fail(at: noon, forgiving: 2) }
    lock.fail(at: noon + LockOut.memory + 1, forgiving: 2)
    #expect(lock.failures == 1 && lock.end(at: noon + LockOut.memory + 1) == nil)
  }
}
