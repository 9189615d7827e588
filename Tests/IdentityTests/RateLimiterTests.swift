import Foundation
import Testing

@testable import Identity

@Suite("Rate limits")
struct RateLimiterTests {
  @Test("so many at once, then as many as flow back")
  func bucket() {
    var limits = RateLimits(Rate(3, every: 60), room: 100)
    for _ in 0..<3 { #expect(limits.take("a", at: noon) == nil) }
    #expect(limits.take("a", at: noon) == 20)
    #expect(limits.take("b", at: noon) == nil)
    #expect(limits.take("a", at: noon + 20) == nil)
    #expect(limits.take("a", at: noon + 20) != nil)
    for _ in 0..<3 { #expect(limits.take("a", at: noon + 3600) == nil) }
    #expect(limits.take("a", at: noon + 3600) != nil)
  }

  @Test("a clock that goes back gives nothing away and takes nothing")
  func clock() {
    var limits = RateLimits(Rate(1, every: 10), room: 100)
    #expect(limits.take("a", at: noon) == nil)
    #expect(limits.take("a", at: noon - 3600) != nil)
    #expect(limits.take("a", at: noon + 10) == nil)
  }

  @Test("however many keys come, room is bounded, and a key in use is not forgotten")
  func room() {
    var limits = RateLimits(Rate(2, every: 3600), room: 100)
    #expect(limits.take("busy", at: noon) == nil)
    #expect(limits.take("busy", at: noon) == nil)
    for index in 0..<1000 {
      _ = limits.take("key \(index)", at: noon)
      if index.isMultiple(of: 40) { #expect(limits.take("busy", at: noon) != nil) }
      #expect(limits.count <= 101)
    }
  }

  @Test("tries side by side share one bucket")
  func sideBySide() async {
    let limiter = RateLimiter(Rate(5, every: 60))
    let passed = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 { group.addTask { limiter.take("a", at: noon) == nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(passed == 5)
  }
}
