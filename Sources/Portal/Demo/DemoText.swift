/// The texts of the demonstration's own pages.
enum DemoText: String, AreaText {
  case title = "demo.phone.title"
  case lead = "demo.phone.lead"
  case search = "demo.phone.search"
  case none = "demo.phone.none"
  case reload = "demo.phone.reload"
  case all = "demo.phone.all"
}
