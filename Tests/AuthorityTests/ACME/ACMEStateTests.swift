import Testing

@testable import Authority

@Suite("ACME: states")
struct ACMEStateTests {
  @Test("an order moves only forward, and never from where it ends")
  func orders() {
    let moves: [OrderState: [OrderState.Event: OrderState]] = [
      .pending: [.authorized: .ready, .lost: .invalid], .ready: [.claimed: .processing, .lost: .invalid],
      .processing: [.issued: .valid, .failed: .invalid], .valid: [:], .invalid: [:],
    ]
    for state in OrderState.allCases {
      for event in OrderState.Event.allCases { #expect(state.after(event) == moves[state]?[event]) }
    }
  }

  @Test("an authorization is valid only by a proof, and never again once it is lost")
  func authorizations() {
    for state in AuthorizationState.allCases {
      for event in AuthorizationState.Event.allCases {
        let next = state.after(event)
        if next == .valid { #expect(state == .pending && event == .proven) }
        if state.isLost { #expect(next == nil) }
      }
    }
  }

  @Test("a challenge is proven or refuted only after it was taken, once")
  func challenges() {
    for state in ChallengeState.allCases {
      for event in ChallengeState.Event.allCases {
        let next = state.after(event)
        #expect((next == .processing) == (state == .pending && event == .taken))
        #expect((next == .valid) == (state == .processing && event == .proven))
        #expect((next == .invalid) == (state == .processing && event == .refuted))
      }
    }
  }

  @Test("an order is ready when all its names are authorized, and lost with the first that is lost")
  func together() {
    #expect(OrderState.event(of: []) == nil)
    #expect(OrderState.event(of: [.valid, .pending]) == nil)
    #expect(OrderState.event(of: [.valid, .valid]) == .authorized)
    for lost in AuthorizationState.allCases where lost.isLost {
      #expect(OrderState.event(of: [.valid, lost, .pending]) == .lost)
    }
  }

  @Test("every address is read as it was written")
  func routes() {
    let id = ResourceID.random()
    let routes: [ACMERoute] = [
      .directory, .newNonce, .newAccount, .newOrder, .revokeCertificate, .keyChange, .account(id), .orders(of: id),
      .order(id), .finalize(id), .authorization(id), .challenge(id), .certificate(id),
    ]
    for route in routes { #expect(ACMERoute(path: route.path) == route) }
    for path in ["directory", "/directory/", "//directory", "/order", "/order/", "/order/x/finalize", "/Directory"] {
      #expect(ACMERoute(path: path) == nil)
    }
  }
}
