import Synchronization
import Vocabulary

/// Pages whose content changes with nothing but the visitor's language and standing and with the windows that open and close:
/// written when first asked for, then handed out as they are. Nothing else that they show may change while the program runs.
final class KeptPages: Sendable {
  private struct Key: Hashable {
    let route: PublicRoute
    let language: LanguageTag
    let standing: Standing
    let bounds: Int
  }

  /// How many windows have opened and closed so far.
  private let bounds: @Sendable () -> Int

  init(bounds: @escaping @Sendable () -> Int = { 0 }) {
    self.bounds = bounds
  }

  /// Guards the pages. There are as many as routes that were found, languages of the pack, standings and bounds of windows.
  private let pages = Mutex<[Key: SharedPage]>([:])

  func page(_ route: PublicRoute, _ context: PortalContext, _ make: () -> SharedPage?) -> SharedPage? {
    let key = Key(route: route, language: context.language, standing: context.standing, bounds: bounds())
    if let kept = pages.withLock({ $0[key] }) { return kept }
    guard let made = make() else { return nil }
    pages.withLock { $0[key] = made }
    return made
  }
}

extension SharedPage {
  /// Writes a view; nil when it holds a form token, and so belongs to one browser.
  init?(_ view: some HTML, _ call: Call) {
    let setting = call.setting
    var writer = HTMLWriter(setting)
    view.write(to: &writer)
    guard !writer.holdsToken else { return nil }
    self.init(writer.bytes, in: setting.choice.tag, call.site.compressed)
  }
}
