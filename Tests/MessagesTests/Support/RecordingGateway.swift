import Foundation
import Messages
import Synchronization

/// Answers as it was told to and remembers what it was given.
final class RecordingGateway: SMSGateway {
  private struct State {
    var answers: [Result<SMSAcceptance, SMSGatewayError>]
    var sent: [SMS] = []
  }

  private let state: Mutex<State>

  /// - Parameter answers: in turn; once they are used up, every text is accepted.
  init(_ answers: [Result<SMSAcceptance, SMSGatewayError>] = []) {
    state = Mutex(State(answers: answers))
  }

  var sent: [SMS] { state.withLock { $0.sent } }

  func send(_ sms: SMS, at now: Date) async throws(SMSGatewayError) -> SMSAcceptance {
    let answer = state.withLock { state in
      state.sent.append(sms)
      return state.answers.isEmpty ? .success(.accepted) : state.answers.removeFirst()
    }
    return try answer.get()
  }
}
