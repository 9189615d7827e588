import Identity

extension Services {
  /// Slows down an address that sends passwords or tickets without rest, before any is looked at.
  func knock(_ call: Call) throws(PortalError) {
    guard let address = call.context.address, let wait = agents.knock(from: address, at: now()) else { return }
    throw .tooMany(retryAfter: Int(wait.rounded(.up)))
  }
}
