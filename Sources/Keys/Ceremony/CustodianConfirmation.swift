/// A custodian's yes to one act: a name and the share that goes with it.
public struct CustodianConfirmation: Sendable, Hashable {
  public let custodian: String
  public let share: PassphraseShare

  public init(custodian: String, share: PassphraseShare) {
    self.custodian = custodian
    self.share = share
  }
}
