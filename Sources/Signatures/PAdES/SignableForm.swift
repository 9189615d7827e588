/// What the form of a file allows a new signature to do.
struct SignableForm {
  private let file: PDFFile
  /// Of all fields.
  private let names: Set<String>
  /// Those for signatures.
  private let fields: [PDFField]
  private let signatures: [PDFSignature]

  /// A signature field without a signature.
  struct EmptyField {
    let node: PDFNode
    /// The annotation that shows it: the field itself, or the first of its kids.
    let widget: PDFNode?
    /// Of the widget; nil when it is not shown.
    let box: PDFBox?
    /// Of the widget, if it says so.
    let page: PDFNode?
    /// The source of the parameters of a `FieldMDP` transform, when signing locks fields.
    let lock: [UInt8]?
  }

  init(of file: PDFFile) throws(PDFFault) {
    self.file = file
    var names: Set<String> = []
    var fields: [PDFField] = []
    var signatures: [PDFSignature] = []
    try file.forEachField { field throws(PDFFault) in
      names.insert(field.name)
      if field.type == "Sig" { fields.append(field) }
      if let signature = try PDFSignature(of: field, in: file) { signatures.append(signature) }
      return true
    }
    self.names = names
    self.fields = fields
    self.signatures = signatures
  }

  /// Refuses what an earlier signature forbids. A field that would be shown is not added to a certified file: readers
  /// take it for a change of the page.
  func check(_ options: PAdES.Options) throws(PDFFault) {
    if options.certification != nil, !signatures.isEmpty { throw .alreadySigned }
    let permission = signatures.compactMap(\.permission).min()
    let isShownAnew = options.mark != nil && options.field == nil
    if let permission, permission < 2 || isShownAnew { throw .locked(permission: permission) }
    let locks = signatures.compactMap(\.fieldLock)
    if locks.contains(where: { lock in options.field.map(lock.holds) ?? isShownAnew }) {
      throw .locked(permission: nil)
    }
  }

  /// This name, or one like it that no field has.
  func newName(_ name: String) -> String {
    var (free, number) = (name, 1)
    while names.contains(free) {
      number += 1
      free = "\(name)_\(number)"
    }
    return free
  }

  func emptyField(_ name: String) throws(PDFFault) -> EmptyField {
    guard let field = fields.first(where: { $0.name == name }) else { throw .noField(name) }
    guard field.value == nil else { throw .fieldTaken(name) }
    if let seed = try file.value(of: "SV", in: field.node)?.object.dictionary,
      try file.resolved(seed["Ff"] ?? .null).integer ?? 0 != 0
    {
      throw .unsupported(.seedValues)
    }
    let widget = try widget(of: field)
    var (box, page): (PDFBox?, PDFNode?)
    if let widget {
      if let rectangle = try file.value(of: "Rect", in: widget) { box = try PDFBox(rectangle.object, in: file) }
      if let reference = widget.dictionary["P"]?.reference { page = try file.node(reference) }
    }
    return EmptyField(node: field.node, widget: widget, box: box, page: page, lock: try lock(of: field))
  }

  private func widget(of field: PDFField) throws(PDFFault) -> PDFNode? {
    if field.node.dictionary.entry("Rect") != nil { return field.node }
    guard let first = field.kids.first else { return nil }
    return try file.node(first)
  }

  /// The lock of a field (table 233) as parameters of the transform (table 256), which has the same entries.
  private func lock(of field: PDFField) throws(PDFFault) -> [UInt8]? {
    guard let lock = try file.value(of: "Lock", in: field.node), let dictionary = lock.object.dictionary,
      let action = dictionary["Action"]?.name, ["All", "Include", "Exclude"].contains(action)
    else { return nil }
    var source = "<</Type/TransformParams/V/1.2/Action/\(action)"
    if action != "All" {
      let names = try file.value(of: "Fields", in: dictionary, lock.text)?.object.array?.compactMap(\.string) ?? []
      source += "/Fields[\(names.map { "<\($0.hex)>" }.joined())]"
    }
    return Array((source + ">>").utf8)
  }
}
