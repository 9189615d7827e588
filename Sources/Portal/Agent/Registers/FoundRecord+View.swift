extension FoundRecord {
  /// What the list says of a record, under its name.
  struct Facts: Component {
    let found: FoundRecord

    var body: some HTML {
      ul {
        for fact in found.facts {
          li {
            fact.caption
            "\u{A0}: "
            for (index, line) in fact.lines.enumerated() {
              if index > 0 { ", " }
              bdi { line }
            }
          }
        }
      }
      if let score = found.score {
        Disclosure(
          RegisterText.score(["score": "\(score)"]), isOpen: found.reasons.contains { !$0.speaksFor }
        ) {
          ul(.class("reasons")) {
            for reason in found.reasons { li(.class(reason.speaksFor ? "for" : "against")) { reason.text } }
          }
        }
      }
      if let link = found.link { p { a(.href(link)) { RegisterText.wholeRecord(["name": found.name]) } } }
    }
  }
}
