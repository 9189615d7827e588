import Vocabulary
import Week

/// One challenge, for a team.
struct ChallengeView: Component {
  let asked: FlagCall
  let live: LiveBoard
  let challenge: RunningChallenge
  let team: FlagTeam?
  let progress: TeamProgress?
  let answers: FormAnswers

  private var name: ChallengeName { ChallengeName(challenge.id) }
  private var isOver: Bool { live.contest.phase(at: asked.second) == .ended }
  private var isExcluded: Bool { team?.isExcluded ?? false }
  /// Whether the team can still hand in something, or buy a hint.
  private var isOpen: Bool { !isOver && !isExcluded }

  var body: some HTML {
    Frame(challenge.sheet.title, way: .back(FlagRoute.challenges(asked.id).link), answers) {
      h1 {
        span(.class("over")) { challenge.category.words }
        challenge.sheet.title
      }
      if progress?.solvedAt != nil { Notice(FlagText.right, .good) }
      if isOver { Notice(FlagText.over) }
      if isExcluded { Notice(FlagText.wasExcluded, .warning) }
      Paragraphs(text: challenge.sheet.text)
      SummaryList(rows)
      if team == nil {
        Notice(FlagText.needTeam)
        LinkButton(FlagText.myTeam, to: FlagRoute.team(asked.id).link)
      } else {
        if !challenge.sheet.fileNames.isEmpty {
          h2 { FlagText.files }
          if challenge.sheet.maker != nil { p(.class("hint")) { FlagText.filesText } }
          ul {
            for file in challenge.sheet.fileNames {
              li { a(.href(FlagRoute.file(asked.id, name, FlagFileName(known: file)).link)) { file } }
            }
          }
        }
        if !challenge.sheet.hints.isEmpty {
          h2 { FlagText.hints }
          ul {
            for index in challenge.sheet.hints.indices {
              HintLine(
                hint: challenge.sheet.hints[index], number: FlagNumber(index + 1),
                page: isOpen ? FlagRoute.hint(asked.id, name, FlagNumber(index + 1)).link : nil,
                isTaken: progress?.hints.contains(index) ?? false)
            }
          }
        }
        if progress?.solvedAt == nil, isOpen || !answers.faults.isEmpty {
          PostForm(to: FlagRoute.challenge(asked.id, name).link, answers) {
            TextField(ChallengeAnswer.flag, FlagText.flag, hint: FlagText.flagHint, maxLength: FlagDesk.longestFlag)
            Button(FlagText.send)
          }
        }
      }
    }
  }

  private var rows: [SummaryRow] {
    let standing = live.board.challenges[challenge.id]
    var rows = [
      SummaryRow(FlagText.points, FlagText.worth(["points": "\(live.points(for: challenge))"])),
      SummaryRow(FlagText.teams, FlagText.solves(count: standing?.solves ?? 0)),
    ]
    if let first = standing?.firstBlood {
      rows.append(SummaryRow(FlagText.first, live.name(of: first)))
    }
    return rows
  }
}

/// A hint that the team has, or the way to it and its price.
private struct HintLine: Component {
  let hint: ChallengeHint
  let number: FlagNumber
  /// Nil where it can no longer be bought.
  let page: Link?
  let isTaken: Bool

  private var heading: Phrase { FlagText.hint(["number": number.segment]) }

  var body: some HTML {
    li {
      if isTaken {
        heading
        "\u{A0}: "
        hint.text
      } else {
        if let page { a(.href(page)) { heading } } else { heading }
        " ("
        FlagText.hintCost(["points": "\(hint.cost)"])
        ")"
      }
    }
  }
}
