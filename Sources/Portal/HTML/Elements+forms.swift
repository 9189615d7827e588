// Forms. One function an element: `h1 { "Acte de naissance" }`, `a(.href(link)) { name }`.

func form<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<form", "</form>", attributes, content())
}

func fieldset<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<fieldset", "</fieldset>", attributes, content())
}

func legend<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<legend", "</legend>", attributes, content())
}

func label<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<label", "</label>", attributes, content())
}

func select<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<select", "</select>", attributes, content())
}

func option<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<option", "</option>", attributes, content())
}

func textarea<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<textarea", "</textarea>", attributes, content())
}

func button<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<Content> {
  Element("<button", "</button>", attributes, content())
}

func input(_ attributes: Attribute...) -> VoidElement { VoidElement("<input", attributes) }
