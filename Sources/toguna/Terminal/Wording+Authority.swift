import Authority
import Foundation
import Keys

extension DeskRefusal: Worded {
  var words: String {
    switch self {
    case .unknownRequest: "there is no request of this name: see `toguna authority list`"
    case .requestIsOver(let state): "the request was \(state.rawValue) before"
    case .ownRequest: "who brings a request does not approve it: another agent must"
    case .approvedAlready: "this agent approved it before: another one must"
    case .unknownCertificate: "no certificate of this State has this number: see `toguna authority list --use`"
    case .expired(let date): "the certificate ended on \(date.formatted(.iso8601)): there is nothing to revoke"
    case .renewsAnotherKind: "the certificate to renew is of another kind than this request"
    case .noAuthority(let use): "there is no authority for \(use.slug)"
    case .notRequested(let profile): "certificates of the profile \(profile) are not asked for by requests"
    case .rootIsAway: "the root's key is not on this machine: bring it back for this, or its folder with --root-folder"
    }
  }
}

extension AuthorityError: Worded {
  var words: String {
    switch self {
    case .key(let error): error.words
    case .keyMismatch(let name): "the certificate is of another key than \(name.rawValue): put it back from its copy"
    case .badName(let field): "\(field.rawValue) is empty, too long, or not of the form that a certificate takes"
    case .badAddress: "the address is not one that certificates can name: absolute, in ASCII, at most 200 characters"
    case .badPeriod: "the certificate would outlive its authority or its profile"
    case .wrongHolder(let profile): "a certificate of the profile \(profile) is for another kind of holder"
    case .wrongUse: "a certificate in the trust folder is of another use: put it back from its copy"
    case .limitsTooLong: "--limits is too long: 200 characters with the notice before them"
    case .malformed(let what): "what should be a \(what.rawValue) cannot be read"
    case .tooLarge(let what): "a \(what.rawValue) is larger than what is read"
    case .possessionNotProven: "the request is not signed with its own key"
    case .weakKey: "the key is too weak: P-256, P-384, Ed25519, or RSA of at least 3072 bits"
    case .weakAlgorithm: "the request is signed with an algorithm that no longer counts"
    case .namesDiffer(let name): "the request asks for a name that its holder does not bear (\(name))"
    case .alreadyRevoked(let date):
      "the certificate was revoked on \(date.formatted(.iso8601)), and this is no graver reason"
    case .notOnHold: "the certificate is not on hold"
    case .badPartitions, .notIssuedHere, .issuanceFailed, .notAReason, .wrongBase:
      "the authority refused (\(Wording.caseName(of: self))): please report it"
    }
  }
}
