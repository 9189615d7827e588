/// The texts of the frame of every page.
enum SiteText: String, AreaText {
  case service = "site.service"
  case catalogue = "site.menu.catalogue"
  case dossiers = "site.menu.dossiers"
  case logIn = "site.menu.log-in"
  case phone = "site.menu.phone"
  case inbox = "site.menu.inbox"
  case identification = "site.menu.identification"
  case juries = "site.menu.juries"
  case jobs = "site.menu.jobs"
  case verify = "site.footer.verify"
  case trust = "site.footer.trust"
  case privacy = "site.footer.privacy"
  case accessibility = "site.footer.accessibility"
  case agents = "site.footer.agents"
  case week = "site.footer.week"
  case developers = "site.footer.developers"
}
