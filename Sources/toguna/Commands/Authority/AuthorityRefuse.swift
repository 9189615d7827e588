import ArgumentParser
import Authority
import Foundation

struct AuthorityRefuse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "refuse", abstract: "Refuse a request.")

  @OptionGroup var options: AuthorityOptions
  @OptionGroup var acting: ActingAgent
  @Argument(help: "The request.") var request: RequestID
  @Option(help: "Why, in words.") var because: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    try await options.atDesk { desk, house in
      try await desk.refuse(request, because: because, by: try await acting.identifier(in: house), at: Date())
    }
    try answer.give(
      ["id": request.rawValue, "state": RequestState.refused.rawValue],
      orSay: "The request \(request.rawValue) was refused.")
  }
}
