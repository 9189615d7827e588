// The document and its sections. One function an element: `h1 { "Acte de naissance" }`, `a(.href(link)) { name }`.

func html<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<html", "</html>", attributes, content())
}

func head<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<head", "</head>", attributes, content())
}

func title<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<title", "</title>", attributes, content())
}

func body<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<body", "</body>", attributes, content())
}

func header<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<header", "</header>", attributes, content())
}

func nav<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<nav", "</nav>", attributes, content())
}

func main<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<main", "</main>", attributes, content())
}

func footer<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<footer", "</footer>", attributes, content())
}

func section<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<section", "</section>", attributes, content())
}

func div<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<div", "</div>", attributes, content())
}

func h1<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<h1", "</h1>", attributes, content())
}

func h2<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<h2", "</h2>", attributes, content())
}

func h3<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<h3", "</h3>", attributes, content())
}

func meta(_ attributes: Attribute...) -> VoidElement { VoidElement("<meta", attributes) }

func link(_ attributes: Attribute...) -> VoidElement { VoidElement("<link", attributes) }
