/// A whole page.
///
/// ```swift
/// Frame(Phrase("catalogue.title"), way: .back(PublicRoute.home.link)) {
///   h1 { Phrase("catalogue.title") }
///   …
/// }
/// ```
struct Frame<Content: HTML>: HTML {
  private let title: Words
  private let way: Way?
  private let width: PageWidth
  private let faults: [FieldFault]
  private let content: Content

  /// - Parameters:
  ///   - title: What the browser's tab says, before the name of the service.
  ///   - way: The way back.
  ///   - width: How wide the page may be.
  ///   - answers: Those of the page's form: their faults are listed on top and the title says so.
  init(
    _ title: some Sayable, way: Way? = nil, width: PageWidth = .reading, _ answers: FormAnswers = FormAnswers(),
    @HTMLBuilder content: () -> Content
  ) {
    self.title = title.words
    self.way = way
    self.width = width
    faults = answers.faults
    self.content = content()
  }

  func write(to page: inout HTMLWriter) {
    let setting = page.setting
    page.markup("<!doctype html>")
    page.write {
      html(.lang(setting.choice.tag), .dir(setting.choice.direction)) {
        FrameHead(title: fullTitle(setting))
        body(.class("wide", if: width == .full)) {
          a(.class("skip"), .href(.fragment(FrameID.content))) { PortalText.skipToContent }
          Roof(setting: setting)
          if let way { WayView(way: way) }
          main(.id(FrameID.content), .class("wrap"), .tabindex(-1)) {
            if !faults.isEmpty { FaultSummary(faults: faults) }
            Bands(setting: setting)
            content
          }
          Ground(setting: setting)
        }
      }
    }
  }

  private func fullTitle(_ setting: PageSetting) -> String {
    let prefix = faults.isEmpty ? "" : setting.string(PortalText.errorPrefix())
    let names = [title, setting.masthead.service, setting.masthead.state].map { $0.string(in: setting) }
    return prefix + names.joined(separator: " – ")
  }
}

/// How wide a page may be.
enum PageWidth {
  /// A column that the eye follows.
  case reading
  /// The whole window: an agent's tables.
  case full
}

/// Identifiers of the frame's own parts.
enum FrameID {
  static let content = "contenu"
}
