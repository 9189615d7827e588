extension PlantedFault {
  private static let birth = "procedures/birth-extract.yaml"
  private static let record = "procedures/criminal-record.yaml"
  private static let layout = "documents/birth-extract.yaml"

  /// Mistakes of the kinds that people make.
  static let all = keys + words + references + expressions + tables + definitions

  /// Keys that are unknown, missing, twice there, or of another kind.
  private static let keys = [
    PlantedFault(birth, "summary: Obtenir", "‸sumary: Obtenir"),
    PlantedFault(birth, "agency: dnec\n", "agency: dnec\n‸owner: dnec\n"),
    PlantedFault(birth, "slug: acte-de-naissance\n", "slug: acte-de-naissance\n‸slug: naissance\n"),
    PlantedFault(birth, "  working_days: 1\n", "  working_days: ‸soon\n"),
    PlantedFault(birth, "    required: false\npages", "    required: ‸perhaps\npages"),
    PlantedFault(record, "pieces:\n  - id: birth-certificate\n", "pieces:\n  - ‸ident: birth-certificate\n"),
    PlantedFault(record, "    hint: Une photo nette ou un PDF.\n", "    ‸hnt: Une photo nette ou un PDF.\n"),
    PlantedFault("country.yaml", "state: ML\n", "state: ‸MLI\n"),
    PlantedFault("country.yaml", "languages: [fr, bm]", "languages: ‸fr"),
    PlantedFault("sources.yaml", "sources:\n  S1: ", "‸sources:\n  S0: "),
    PlantedFault("registers/births.yaml", "identity: [centre", "‸identities: [centre"),
  ]

  /// Values that are not of the words or forms allowed.
  private static let words = [
    PlantedFault(birth, "procedure: birth-extract", "procedure: ‸birth extract!"),
    PlantedFault(birth, "service: open", "service: ‸opened"),
    PlantedFault(birth, "kind: date\n", "kind: ‸day\n"),
    PlantedFault(birth, "    records: one\n", "    records: ‸two\n"),
    PlantedFault(
      record, "  source: S9\n  date: 2026-11-21\n  status: confirmed\ndelay",
      "  source: S9\n  date: ‸2026-13-21\n  status: confirmed\ndelay"),
    PlantedFault(
      record, "  source: K\n  date: 2026-11-21\n  status: to-confirm",
      "  source: K\n  date: 2026-11-21\n  status: ‸unsure"),
    PlantedFault("calendar.yaml", "{date: 2026-01-20,", "{date: ‸20/01/2026,"),
    PlantedFault("calendar.yaml", "weekend: [saturday, sunday]", "weekend: [saturday, ‸dimanche]"),
    PlantedFault("languages.yaml", "    iso: [fra]\n", "    iso: [‸french]\n"),
    PlantedFault(layout, "block: arms\n", "block: ‸coat\n"),
    PlantedFault("validation.yaml", "until: 2030-12-31}", "until: ‸2030-13-31}"),
    PlantedFault("validation.yaml", "levels: [none, B-B", "levels: [none, ‸B-A"),
  ]

  /// Names of things that stand nowhere.
  private static let references = [
    PlantedFault(birth, "agency: dnec", "agency: ‸dnce"),
    PlantedFault(birth, "    role: registrar", "    role: ‸register"),
    PlantedFault(birth, "    register: births", "    register: ‸birth"),
    PlantedFault(birth, "  matter: birth-extract", "  matter: ‸births-extract"),
    PlantedFault(birth, "  layout: birth-extract", "  layout: ‸birth-certificate"),
    PlantedFault(birth, "    nina: masked(record.nina)\n", "    nina: masked(record.nina)\n    ‸height: record.nina\n"),
    PlantedFault("competence.yaml", "abroad: cour-appel-bamako", "abroad: ‸cour-appel-timbuktu"),
    PlantedFault("competence.yaml", "{place: ML-00,", "{place: ‸ML-99,"),
    PlantedFault("country.yaml", "languages: [fr, bm]", "languages: [fr, bm, ‸zz]"),
    PlantedFault("texts/bm.yaml", "texts:\n", "texts:\n  nobody.asked: ‸I ni ce\n"),
  ]

  /// CEL: what does not read, what does not exist, what is of another type.
  private static let expressions = [
    PlantedFault(birth, "amount: \"100\"", "amount: \"100 ‸F\""),
    PlantedFault(birth, "place: answers.birth_place", "place: answers.‸birthplace"),
    PlantedFault(birth, "rule: isPast(answers.birth_date)", "rule: ‸isBefore(answers.birth_date)"),
    PlantedFault(birth, "    surname: upper(record.surname)", "    surname: upper(‸recrd.surname)"),
    PlantedFault(birth, "rule: hasOffice(answers.birth_place)", "rule: ‸answers.birth_place"),
    PlantedFault(record, "size(records) == 0 ? \"NEANT\"", "size(records) ‸+ \"x\" == 0 ? \"NEANT\""),
    PlantedFault(record, "[figures(r.convicted_on), r.court,", "[figures(r.convicted_on), ‸q.court,"),
  ]

  /// CSV: rows that do not fit.
  private static let tables = [
    PlantedFault("places.csv", "ML-00-01,Commune I,commune,ML-00,", "ML-00-01,Commune I,commune,‸ML-77,"),
    PlantedFault("places.csv", "ML-01-04,Kéniéba,cercle,", "ML-01-04,Kéniéba,‸circle,"),
    PlantedFault(
      "offices.csv", "Commune I du District de Bamako,ML-00-01,", "Commune I du District de Bamako,‸ML-00-91,"),
  ]
}
