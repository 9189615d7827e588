import Foundation
import Signatures

/// A time stamp over a signature and over what was added to it before, so that all of it can be believed later.
struct ArchiveStamp {
  let token: TimeStampToken?
  /// What it is over, put together again; hashes to nil where that cannot be.
  let content: SignedContent
  /// By what proofs know all that it proves to have existed.
  let covered: [[UInt8]]
}

extension Judge {
  /// Judges archive time stamps, the newest first: each proves what all before it then rely on (ETSI EN 319 102-1
  /// §5.6.3.4). Gives one verdict for each, in the order in which they came: the oldest first.
  func judge(_ stamps: [ArchiveStamp], proofs: inout ProofsOfExistence) -> [Verdict] {
    var verdicts: [Verdict] = []
    for stamp in stamps.reversed() {
      var verdict = judgeStamp(stamp.token, over: stamp.content, proofs: &proofs)
      if let token = stamp.token {
        let own = ProofsOfExistence.digest(of: token.signer.signature)
        prove(stamp.covered + [own], by: token, notAfter: own, &verdict, &proofs)
        if verdict.conclusion.isPassed { verdict.provenTime = token.info.time }
      }
      verdicts.append(verdict)
    }
    return verdicts.reversed()
  }
}
