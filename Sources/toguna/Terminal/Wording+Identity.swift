import Foundation
import Identity

extension IdentityError: Worded {
  var words: String {
    switch self {
    case .unknownPerson: "the database has no such person: restore a backup"
    case .forgotten: "the person was forgotten: what was theirs cannot be read any more"
    case .tooManyCodes(let end): "too many codes were asked for: try again after \(end.formatted(.iso8601))"
    case .badLogin:
      "the login is not well formed: 2 to 64 of a–z, 0–9, point, hyphen and underscore, beginning with a letter"
    case .loginTaken: "another agent has this login, and logins are never given twice: choose another"
    case .unknownAgent: "no agent who serves logs in so: see `toguna agent list`"
    case .weakPassword: "the password is too weak: take at least twelve characters, and not the login"
    case .postExists: "the agent has this post from today on already"
    case .badPost: "the agent does not hold this post, or its last day is set already: see `toguna agent list`"
    case .unreadableAccess: "the access log was altered: restore a backup"
    case .hashingFailed: "there is too little memory to hash the password: try again"
    case .busy: "too many passwords are being hashed: try again in a moment"
    }
  }
}
