/// The questions of a quiz, each answer with a code of two digits. The codes of the right ones are the flag.
enum QuizSheet {
  static func file(_ quiz: LawQuiz?, _ flag: TeamFlag, _ noise: inout FileNoise) -> [UInt8] {
    var text = """
      Chaque réponse porte un code de deux chiffres hexadécimaux.
      Le drapeau est toguna{…} avec, entre les accolades, les codes des dix bonnes réponses, dans l’ordre des questions.


      """
    for (number, (question, right)) in zip(quiz?.questions ?? [], flag.pairs).enumerated() {
      var answers = [(right, question.right)]
      for wrong in question.wrong { answers.append((code(besides: answers.map(\.0), &noise), wrong)) }
      answers.shuffle(using: &noise)
      text += "\(number + 1). \(question.question)\n"
      for (code, answer) in answers { text += "   [\(code)] \(answer)\n" }
      text += "\n"
    }
    return Array(text.utf8)
  }

  private static func code(besides taken: [String], _ noise: inout FileNoise) -> String {
    while true {
      let code = TeamFlag(bytes: noise.bytes(1)).digits
      if !taken.contains(code) { return code }
    }
  }
}
