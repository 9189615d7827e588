import Country
import Foundation
import Validation

/// What was found in any signed file that is no act of the State's books.
struct ReportPage {
  let report: ReadableReport
  let wording: ReportWording
}

extension ReportPage {
  init(_ report: DocumentReport, _ services: Services, at now: Date) {
    self.report = ReadableReport(report, policy: services.country.validation.name, at: now)
    wording = ReportWording(services.country.texts, utcOffsetSeconds: services.utcOffsetSeconds)
  }
}

extension ReportPage: Component {
  var body: some HTML {
    let headline = report.headline
    Frame(wording.phrase(headline()), way: .crumbs([Crumb(VerifyText.title, PublicRoute.verify.link)])) {
      Verdict(VerdictTone(headline.tone), wording.phrase(headline())) { wording.phrase(headline.advice()) }
      ReportProblems(problems: report.problems, wording: wording)
      for section in report.signatures { ReportSection(section: section, wording: wording) }
      p(.class("quiet")) { wording.phrase(report.checked) }
      LinkButton(VerdictText.again, to: PublicRoute.verify.link, .second)
    }
  }
}

/// A signature or a time stamp.
private struct ReportSection: Component {
  let section: ReadableReport.Section
  let wording: ReportWording

  var body: some HTML {
    h2 { wording.phrase(section.title) }
    p { StatusTag(wording.phrase(section.indication()), section.indication.tagTone) }
    ReportProblems(problems: section.problems, wording: wording)
    SummaryList(section.rows.map { row in SummaryRow(wording.phrase(row.label()), lines: row.lines.map(words)) })
    if !section.changes.isEmpty {
      Disclosure(wording.phrase(ReportLabel.changes()), isOpen: section.indication != .passed) {
        ul { for change in section.changes { li { wording.phrase(change) } } }
      }
    }
  }

  private func words(_ line: ReadableReport.Line) -> Words {
    switch line {
    case .name(let name): .text(name)
    case .sentence(let sentence): Words(wording.phrase(sentence))
    }
  }
}

/// What is wrong, and what the literature calls it.
private struct ReportProblems: Component {
  let problems: [ReadableReport.Problem]
  let wording: ReportWording

  var body: some HTML {
    if !problems.isEmpty {
      ul {
        for problem in problems {
          li {
            wording.phrase(problem.sentence)
            if let attack = problem.attack {
              " "
              wording.phrase(attack)
            }
          }
        }
      }
    }
  }
}

extension VerdictTone {
  init(_ tone: ReportHeadline.Tone) {
    self =
      switch tone {
      case .good: .good
      case .bad: .bad
      case .doubt: .doubt
      }
  }
}

extension Indication {
  fileprivate var tagTone: StatusTag.Tone {
    switch self {
    case .passed: .good
    case .failed: .bad
    case .indeterminate: .wait
    }
  }
}
