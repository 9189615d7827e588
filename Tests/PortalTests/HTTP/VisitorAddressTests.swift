import Testing

@testable import Portal

@Suite("Visitors' addresses")
struct VisitorAddressTests {
  @Test(
    "one who may choose among many addresses of a network is counted once",
    arguments: [
      ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
      ("2001:db8:1:2::1", "20.1.d.b8.0.1.0.2/64"), ("2001:db8:1:2:ffff::9", "20.1.d.b8.0.1.0.2/64"),
    ])
  func keys(address: String, key: String) { #expect(VisitorAddress.key(address) == key) }

  @Test("behind a proxy the last address counts, for the ones before it may be made up")
  func forwarded() {
    #expect(ForwardedMiddleware.address("203.0.113.9, 192.0.2.7") == "192.0.2.7")
    #expect(ForwardedMiddleware.address("192.0.2.7, somebody") == nil)
    #expect(ForwardedMiddleware.address("") == nil)
  }
}
