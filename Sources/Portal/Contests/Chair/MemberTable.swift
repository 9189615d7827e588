import Procedures
import Vocabulary

/// Who is on the jury.
struct MemberTable: Component {
  let slug: Slug
  let jurors: [PanelJuror]
  let mayDismiss: Bool

  var body: some HTML {
    h2 { JuryText.members }
    DataTable(JuryText.membersCaption, jurors) {
      Column(JuryText.member) { juror in
        juror.name
        if let alias = juror.juror {
          br()
          span(.class("quiet")) { alias.text }
        }
      }
      Column(JuryText.memberState) { juror in
        if juror.hasLeft {
          StatusTag(JuryText.memberLeft, .calm)
        } else if juror.hasDeclared {
          StatusTag(JuryText.memberDeclared, .good)
        } else {
          StatusTag(JuryText.memberSilent, .wait)
        }
      }
      Column(JuryText.handedIn, isNumber: true) { juror in
        if let assigned = juror.assigned, let final = juror.final {
          JuryText.sheetsOf(["final": "\(final)", "assigned": "\(assigned)"])
        }
      }
      Column(JuryText.dismiss) { juror in
        if mayDismiss, juror.mayBeDismissed, let alias = juror.juror {
          a(.href(ContestRoute.departure(slug, alias).link)) {
            JuryText.dismiss
            span(.class("vh")) {
              " "
              juror.name
            }
          }
        }
      }
    }
  }
}
