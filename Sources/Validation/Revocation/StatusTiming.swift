import Foundation

/// When signers of lists and answers must be good.
enum StatusTiming {
  /// At this time, as everything else.
  case present(Date)
  /// When they signed, by what proofs there are.
  case past(ProofsOfExistence)
}
