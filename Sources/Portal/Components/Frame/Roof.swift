/// The head of every page: the State, and where one can go.
struct Roof: Component {
  let setting: PageSetting

  var body: some HTML {
    header(.class("roof")) {
      div(.class("wrap")) {
        a(.class("brand"), .href(PublicRoute.home.link)) {
          Pictogram.shelter
          span {
            strong { setting.masthead.state }
            small { setting.masthead.devise }
          }
        }
        if !setting.menu.isEmpty {
          nav(.class("menu"), .ariaLabel(PortalText.mainMenu())) { MenuList(items: setting.menu) }
        }
      }
    }
    div(.class("eaves"), .ariaHidden()) {}
  }
}

/// The links of a menu.
struct MenuList: Component {
  let items: [MenuItem]

  var body: some HTML {
    ul {
      for item in items {
        li { a(.href(item.link), .ariaCurrent(item.isHere ? .page : nil)) { item.text } }
      }
    }
  }
}
