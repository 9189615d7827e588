/// The texts of the first page.
enum HomeText: String, AreaText {
  case name = "home.name"
  case greeting = "home.greeting"
  case title = "home.title"
  case lead = "home.lead"
  case find = "home.find"
  case findLabel = "home.find.label"
  case findAll = "home.find.all"
  case follow = "home.follow"
  case followText = "home.follow.text"
  case followLink = "home.follow.link"
  case verify = "home.verify"
  case verifyText = "home.verify.text"
  case verifyLink = "home.verify.link"
}
