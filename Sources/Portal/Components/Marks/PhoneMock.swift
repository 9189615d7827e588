/// A telephone with the texts that it received, for the demonstration.
struct PhoneMock: Component {
  /// A text as it was sent.
  struct Message {
    let text: String
    /// As it is shown: "10 h 42".
    let time: String
    /// For machines (ISO 8601).
    let iso: String
  }

  private let owner: Words
  private let messages: [Message]

  /// - Parameters:
  ///   - owner: The number, or a word for it.
  ///   - messages: The oldest first.
  init(_ owner: some Sayable, _ messages: [Message]) {
    self.owner = owner.words
    self.messages = messages
  }

  var body: some HTML {
    section(.class("phone")) {
      h2 { owner }
      ol {
        for message in messages {
          li {
            p(.dir(.auto)) { message.text }
            time(.datetime(message.iso)) { message.time }
          }
        }
      }
    }
  }
}
