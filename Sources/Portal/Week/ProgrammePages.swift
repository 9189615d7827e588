public import Week

/// Where the pages of an edition stand, for those who read its programme elsewhere.
public struct ProgrammePages: Sendable {
  private let origin: String
  private let edition: Edition

  public init(_ services: Services, of edition: Edition) {
    origin = services.address
    self.edition = edition
  }

  public var home: String { origin + WeekRoute.edition(edition.id).link.target }

  public func address(_ session: Session) -> String {
    origin + WeekRoute.session(edition.id, SessionName(session)).link.target
  }
}
