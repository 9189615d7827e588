import Country
import Foundation
import Procedures
import Synchronization
import Territory
import Vocabulary
public import Week

/// The platform's own figures, counted at most once an hour: the middle of a year's delays is not found at once.
final class KeptFigures: Sendable {
  private static let life: TimeInterval = 3_600

  private let services: Services
  /// Guards the figures and the instant at which they were counted. Two requests may count at once; both are right.
  private let kept = Mutex<(at: Date, figures: [PlatformFigure: Double])?>(nil)

  init(services: Services) {
    self.services = services
  }

  func now() async throws -> [PlatformFigure: Double] {
    let now = services.now()
    if let kept = kept.withLock({ $0 }), now.timeIntervalSince(kept.at).magnitude < Self.life { return kept.figures }
    let figures = try await services.platformFigures()
    kept.withLock { $0 = (now, figures) }
    return figures
  }
}

extension Services {
  private static let year: TimeInterval = 365 * 86_400

  /// What the platform counts itself, for the indicators of recommendations. What cannot be counted yet is left out.
  public func platformFigures() async throws -> [PlatformFigure: Double] {
    var figures: [PlatformFigure: Double] = [:]
    figures[.proceduresOnLine] = Double(
      country.procedures.count { $0.definition.service == .open && $0.contest == nil })
    figures[.medianDelay] = try await desk.medianDelay(since: now().addingTimeInterval(-Self.year)).map { $0 / 86_400 }
    figures[.reviewedTexts] = reviewedTexts
    return figures
  }

  /// Of the texts that French has, those that the national languages have and a speaker has approved.
  private var reviewedTexts: Double? {
    let languages = country.texts.languages.filter { $0 != .french }
    let all = country.texts.count(in: .french) * languages.count
    guard all > 0 else { return nil }
    let approved = languages.map { country.texts.count(in: $0) - country.texts.unapproved(in: $0).count }
    return 100 * Double(approved.reduce(0, +)) / Double(all)
  }
}
