import Foundation
import Identity

extension IdentityError {
  /// Why the person was not let in or not written down, and what to do.
  /// - Parameter utcOffsetSeconds: Of the State, for the time from which something may be tried again.
  func words(utcOffsetSeconds: Int) -> Words {
    switch self {
    case .tooManyCodes(let end):
      // The minute that is told is over by then.
      let moment = Moment(end.addingTimeInterval(60), utcOffsetSeconds: utcOffsetSeconds)
      return ErrorText.tooManyCodes(["time": moment.shown]).words
    case .unknownPerson, .forgotten, .unreadableAccess: return ErrorText.personUnknown.words
    case .unknownAgent: return ErrorText.agentUnknown.words
    case .badLogin: return ErrorText.badLogin.words
    case .loginTaken: return ErrorText.loginTaken.words
    case .weakPassword: return ErrorText.weakPassword.words
    case .postExists, .badPost: return ErrorText.badPost.words
    case .hashingFailed, .busy: return ErrorText.tryAgain.words
    }
  }
}
