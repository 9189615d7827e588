/// Why a list of another is not accepted, for what the store knows.
public enum TrustListRefusal: Error, Sendable, Hashable {
  /// The State's own, or another's that says to be.
  case own
  /// A newer one of this number was accepted before: who offers an older one may want to hide what the newer one takes
  /// back.
  case older(accepted: Int)
  /// Another one of this number was accepted before: its operator has said two things under one number.
  case otherOfSameNumber(Int)
  /// It does not say when it ends, or where it stands.
  case incomplete
}
