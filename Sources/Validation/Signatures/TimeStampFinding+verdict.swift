import Signatures

extension TimeStampFinding {
  init(_ verdict: Verdict, of token: TimeStampToken?) {
    self.init(
      time: token?.info.time, unit: verdict.signer?.subjectText, indication: verdict.conclusion.indication,
      subIndication: verdict.conclusion.subIndication, reasons: verdict.conclusion.reasons)
  }
}
