import Testing

@testable import Portal

@Suite("Floods")
struct TokenBucketTests {
  @Test("an address that sends too much waits, and only as long as it takes")
  func waits() {
    let buckets = TokenBuckets(capacity: 3, perSecond: 0.5)
    for _ in 0..<3 { #expect(buckets.wait("a", now: 0) == nil) }
    #expect(buckets.wait("a", now: 0) == 2)
    #expect(buckets.wait("b", now: 0) == nil)
    #expect(buckets.wait("a", now: 2) == nil)
    #expect(buckets.wait("a", now: 2.5) == 2)
  }

  @Test("however many addresses come, memory is bounded and nobody is locked out by it")
  func bounded() {
    let buckets = TokenBuckets(capacity: 1, perSecond: 1, keys: 10)
    for index in 0..<100 { #expect(buckets.wait("\(index)", now: 0) == nil) }
  }
}
