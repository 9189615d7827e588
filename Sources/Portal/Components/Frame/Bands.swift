/// What stands on top of every page: the demonstration's word, the warning against scams, and that of a language whose
/// texts no speaker has approved.
struct Bands: Component {
  let setting: PageSetting

  var body: some HTML {
    if !notices.isEmpty {
      div(.class("bands")) {
        for notice in notices { NoticeBand(notice: notice) }
      }
    }
  }

  private var notices: [Notice] {
    guard !setting.choice.isReviewed else { return setting.notices }
    return setting.notices + [Notice(PortalText.languageToReview(["language": setting.choice.name]))]
  }
}
