import Foundation
import Testing

@testable import Procedures

@Suite("Answers are kept as they were given")
struct AnswersTests {
  @Test(
    "bytes read back as the same answers, whatever the script",
    arguments: [[:], ["name": "Sɔrɔ Ŋaɲa"], ["a": "1", "b": "ⵜⴰⵎⴰⵛⴻⵇ", "c": "ߒߞߏ"]])
  func bytes(_ values: [String: String]) {
    #expect(Answers(bytes: Answers(values).bytes) == Answers(values))
  }

  @Test("a long answer reads back whole")
  func long() {
    let answers = Answers(["long": String(repeating: "é", count: 70_000)])
    #expect(Answers(bytes: answers.bytes) == answers)
  }

  @Test("bytes that were cut or altered are refused, not guessed")
  func damage() {
    let bytes = Answers(["given_names": "Awa", "surname": "Traoré"]).bytes
    for length in 1..<bytes.count where length != 26 {
      #expect(Answers(bytes: Array(bytes.prefix(length))) != Answers(["given_names": "Awa", "surname": "Traoré"]))
    }
    #expect(Answers(bytes: [0xFF, 0xFF, 0xFF, 0xFF, 0x41]) == nil)
    #expect(Answers(bytes: [0, 0, 0, 1, 0xFF, 0, 0, 0, 0]) == nil)
  }

  @Test("an empty answer is no answer")
  func empty() {
    var answers = Answers(["a": "", "b": "x"])
    #expect(answers.names == ["b"])
    answers["b"] = ""
    #expect(answers.isEmpty)
  }

  @Test("as JSON they are a plain object")
  func json() throws {
    let data = try JSONEncoder().encode(Answers(["a": "b"]))
    #expect(String(decoding: data, as: UTF8.self) == #"{"a":"b"}"#)
    #expect(try JSONDecoder().decode(Answers.self, from: data)["a"] == "b")
  }
}
