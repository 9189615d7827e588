import Credentials

/// The texts of the agents who see who somebody is.
enum IdentificationText: String, AreaText {
  case title = "identification.title"
  case lead = "identification.lead"
  case reference = "identification.reference"
  case referenceHint = "identification.reference.hint"
  case find = "identification.find"
  case unknown = "identification.unknown"
  case waiting = "identification.waiting"
  case noneWaiting = "identification.waiting.none"
  case since = "identification.waiting.since"
  case request = "identification.request"
  case names = "identification.names"
  case state = "identification.state"
  case stateAsked = "identification.state.asked"
  case stateIdentified = "identification.state.identified"
  case stateOver = "identification.state.over"
  case identify = "identification.identify"
  case identifyText = "identification.identify.text"
  case paper = "identification.paper"
  case paperNationalCard = "identification.paper.national-card"
  case paperBiometricCard = "identification.paper.biometric-card"
  case paperPassport = "identification.paper.passport"
  case paperConsularCard = "identification.paper.consular-card"
  case paperNumber = "identification.paper.number"
  case attestIdentity = "identification.attest.identity"
  case approve = "identification.approve"
  case approveText = "identification.approve.text"
  case attestApproval = "identification.attest.approval"
  case ownApproval = "identification.approve.own"
  case attestMissing = "identification.attest.missing"
  case paperMissing = "identification.paper.missing"
  case numberMissing = "identification.paper.number.missing"
  case refuse = "identification.refuse"
  case reason = "identification.refuse.reason"
  case reasonHint = "identification.refuse.reason.hint"
  case reasonMissing = "identification.refuse.reason.missing"
  case refuseNow = "identification.refuse.now"
  case identified = "identification.done.identified"
  case approved = "identification.done.approved"
  case refused = "identification.done.refused"

  init(_ paper: IdentityEvidence.Paper) {
    self =
      switch paper {
      case .nationalCard: .paperNationalCard
      case .biometricCard: .paperBiometricCard
      case .passport: .paperPassport
      case .consularCard: .paperConsularCard
      }
  }
}
