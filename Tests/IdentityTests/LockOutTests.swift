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
      lock.fail(at: now)
      let end = lock.end(at: now)
      waits.append(end?.timeIntervalSince(now) ?? 0)
      now = end ?? now
    }
    #expect(waits == [0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600, 3600])
    #expect(lock.end(at: now) == nil)
  }

  @Test("after a day without failure all is forgotten")
  func memory() {
    var lock = LockOut()
    for _ in 0..<3 { lock.fail(at: noon) }
    lock.fail(at: noon + LockOut.memory + 1)
    #expect(lock.failures == 1 && lock.end(at: noon + LockOut.memory + 1) == nil)
  }
}
