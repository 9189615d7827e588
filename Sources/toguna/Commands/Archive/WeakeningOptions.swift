import ArgumentParser
import Foundation

/// Which proofs are renewed: those that weaken soon.
struct WeakeningOptions: ParsableArguments {
  @Option(help: "Renew what will weaken within so many months.") var within = 12

  func validate() throws {
    guard (0...1_200).contains(within) else { throw ValidationError("--within is a number of months up to 1200.") }
  }

  /// What proves no longer than this is renewed.
  func deadline(from now: Date) -> Date { now.addingTimeInterval(Double(within) * Self.month) }

  /// A twelfth of a year.
  private static let month: TimeInterval = 365.25 / 12 * 86_400
}
