import Documents
import Foundation
import Pack

/// The shipped layouts with made-up people.
enum Samples {
  /// Shared: fonts are read once.
  static let typesetter = Result { try Typesetter() }

  static let info = DocumentInfo(author: "République du Mali", created: Date(timeIntervalSince1970: 1_795_293_600))

  static func layout(_ name: String) throws -> Layout {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = folder.appendingPathComponent("Countries/ml/documents/\(name).yaml").path
    return try layout(bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))), named: name)
  }

  static func layout(bytes: [UInt8], named name: String = "layout.yaml") throws -> Layout {
    let faults = Faults()
    guard let layout = PackFile.load(Layout.self, bytes: bytes, named: name, faults: faults), faults.isEmpty else {
      throw Faulty(faults: faults.list.map(\.description))
    }
    return layout
  }

  struct Faulty: Error { let faults: [String] }

  static func render(_ layout: Layout, _ values: DocumentValues) throws -> [UInt8] {
    try typesetter.get().render(layout, values, info)
  }

  /// A layout around some blocks, written in YAML with an indentation of two spaces.
  static func layout(values: String, blocks: String) throws -> Layout {
    try layout(bytes: Array(text(values: values, blocks: blocks).utf8))
  }

  static func text(values: String, blocks: String) -> String {
    """
    title: Essai
    language: fr
    status: to-confirm
    source: essai
    page: { top: 20, right: 20, bottom: 20, left: 20, size: 12 }
    colours: { ink: "#000000", label: "#555555", accent: "#0B5B32", rule: "#AAAAAA", flag: ["#14B53A", "#FCD116"] }
    values: \(values)
    blocks:
    \(blocks)
    closing:
      - { block: rule }
    footer: { left: Pied, right: "{page}/{pages}", continued: Suite }
    """
  }

  static let qr = "TG1:" + String(repeating: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", count: 8).prefix(341)

  static let birth = DocumentValues([
    "act_number": .text("0147"), "register_year": .text("1998"),
    "centre": .text("Centre principal d’état civil de Kita"),
    "commune": .text("Kita"), "cercle": .text("Kita"), "region": .text("Kayes"), "given_names": .text("Aminata Fanta"),
    "surname": .text("COULIBALY"), "sex": .text("Féminin"),
    "birth_date_words": .text("le cinq mars mil neuf cent quatre-vingt-dix-huit"), "birth_date": .text("5 mars 1998"),
    "birth_time": .text("04 h 30"), "birth_place": .text("Maternité de Kita"),
    "father_name": .text("Ousmane COULIBALY"),
    "father_details": .text("41 ans, enseignant, domicilié à Kita"), "mother_name": .text("Ɲɛba DIARRA"),
    "mother_details": .text("33 ans, commerçante, domiciliée à Kita"), "declared_on": .text("12 mars 1998"),
    "registrar": .text("Mamadou Lamine KEITA"),
    "mentions": .rows([["14 août 2021", "Mariée à Kayes avec Ibrahima SISSOKO, acte n° 212 de 2021."]]),
    "copy_kind": .text("Extrait avec filiation"), "issued_on": .text("21 novembre 2026"), "issued_at": .text("Kita"),
    "issued_by": .text("Fatoumata SANGARÉ"), "issued_by_quality": .text("L’officier de l’état civil"),
    "dossier_number": .text("ML-7K3QM-9XWVT"), "check_code": .text("123 456 789 012 345"),
    "verify_address": .text("https://toguna.example/v"), "qr": .text(qr),
    "verify_link": .text("https://toguna.gouv.ml/v/123456789012345"),
  ])

  static let record = DocumentValues([
    "court_of_appeal": .text("Cour d’appel de Bamako"), "court": .text("Tribunal de la Commune III"),
    "given_names": .text("Aminata Fanta"), "surname": .text("COULIBALY"), "father_name": .text("Ousmane COULIBALY"),
    "mother_name": .text("Ɲɛba DIARRA"), "birth_date": .text("5 mars 1998"), "birth_place": .text("Bamako"),
    "domicile": .text("Badalabougou, Bamako"), "convictions": .rows([]), "issued_on": .text("21 novembre 2026"),
    "issued_by": .text("Moussa DEMBÉLÉ"), "issued_by_quality": .text("Le procureur de la République"),
    "dossier_number": .text("ML-7K3QM-9XWVT"), "check_code": .text("123 456 789 012 345"),
    "verify_address": .text("https://toguna.example/v"), "qr": .text(qr), "serial": .text("2026-004511"),
    "verify_link": .text("https://toguna.gouv.ml/v/123456789012345"),
  ])
}
