/// A step of a procedure that a jury takes.
struct PanelStep: Hashable {
  let contest: String
  let step: String
}
