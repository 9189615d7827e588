import Vocabulary
import Week

/// The programme as one file: it prints, and it is read without a network once it was opened.
///
/// It needs no script. Where scripts run, the worker keeps the page by itself; elsewhere the browser's own « save » does.
struct SheetPage: HTML {
  let programme: Programme
  let services: Services

  func write(to page: inout HTMLWriter) {
    let setting = page.setting
    let edition = programme.edition
    page.markup("<!doctype html>")
    page.write {
      html(.lang(setting.choice.tag), .dir(setting.choice.direction)) {
        head {
          meta(.charset("utf-8"))
          meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
          Portal.title { "\(edition.title.french) \(edition.id.rawValue)" }
          Literal(markup: SheetStyle.element)
          Literal(markup: OfflineScript.element)
        }
        body {
          main {
            header {
              p { setting.masthead.state }
              h1 { "\(edition.title.french) \(edition.id.rawValue)" }
              p { edition.theme }
              p {
                edition.period
                " · "
                edition.venue
              }
            }
            for day in edition.days { SheetDay(name: Edition.name(of: day).words, programme.entries(on: day), edition) }
            SheetDay(name: WeekText.undated.words, programme.undated, edition)
          }
          footer {
            p {
              programme.versionWords(services)
              " · "
              WeekText.sheetFoot(["address": ProgrammePages(services, of: edition).home])
            }
          }
        }
      }
    }
  }
}

/// Markup of our own source.
private struct Literal: HTML {
  let markup: StaticString

  func write(to page: inout HTMLWriter) { page.markup(markup) }
}

/// The sessions of a day as lines of a table.
private struct SheetDay: Component {
  let name: Words
  let entries: [Programme.Entry]
  let edition: Edition

  init(name: Words, _ entries: [Programme.Entry], _ edition: Edition) {
    self.name = name
    self.entries = entries
    self.edition = edition
  }

  var body: some HTML {
    if !entries.isEmpty {
      h2 { name }
      table {
        tbody {
          for entry in entries {
            tr(.class("off", if: entry.session.isCancelled)) {
              td { entry.session.slot.day == nil ? WeekText.unpublished.words : entry.session.slot.hours }
              td {
                strong { entry.session.name }
                if entry.session.title != nil {
                  " "
                  span { entry.session.label }
                }
                if entry.session.isCancelled {
                  " "
                  strong { WeekText.cancelled }
                }
                for speaker in entry.session.speakers {
                  br()
                  edition.speakerName(speaker)
                }
              }
              td { entry.session.hall.map { edition.hallName($0).words } ?? WeekText.hallUnpublished.words }
            }
          }
        }
      }
    }
  }
}
