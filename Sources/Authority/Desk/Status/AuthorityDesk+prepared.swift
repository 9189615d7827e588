public import Foundation

extension AuthorityDesk {
  /// The answer to a request's bytes that was signed beforehand, without waiting: nil when there is none, or when memory
  /// must first be compared with the store. ``answer(to:about:at:)`` then has one.
  public func preparedAnswer(to request: [UInt8], about issuer: AuthorityID, at time: Date) -> [UInt8]? {
    guard let view = board.compared(of: issuer, at: time), let question = try? StatusRequest(der: request) else {
      return nil
    }
    return view.answers.answer(to: question, at: time)
  }
}
