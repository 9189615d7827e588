import Week

/// The form that makes a team, or that enters one.
struct TeamFormView: Component {
  let asked: FlagCall
  let route: FlagRoute
  let field: String
  let answers: FormAnswers

  private var isNew: Bool { field == TeamAnswer.name }
  private var heading: FlagText { isNew ? .create : .join }

  var body: some HTML {
    Frame(heading, way: .back(FlagRoute.team(asked.id).link), answers) {
      h1 { heading }
      p { isNew ? FlagText.createText : FlagText.joinText }
      PostForm(to: route.link, answers) {
        if isNew {
          TextField(field, FlagText.name, hint: FlagText.nameHint, maxLength: FlagTeam.longestName)
        } else {
          TextField(field, FlagText.code, hint: FlagText.codeHint, .figures, width: .half, maxLength: 40)
        }
        Button(heading)
      }
    }
  }
}
