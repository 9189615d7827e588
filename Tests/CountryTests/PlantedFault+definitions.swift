extension PlantedFault {
  private static let birth = "procedures/birth-extract.yaml"
  private static let record = "procedures/criminal-record.yaml"
  private static let births = "registers/births.yaml"
  private static let contest = "procedures/contest-startups-2026.yaml"

  /// Definitions whose every value reads, and that cannot be run.
  static let definitions = fields + repetitions + numbers + emptiness + contests + folders

  /// CEL that names a field which the register or the form lacks.
  private static let fields = [
    PlantedFault(birth, "upper(record.surname)", "upper(record.‸surnme)"),
    PlantedFault(birth, "'record.act_number + \"/\"", "'record.‸act_numbr + \"/\""),
    PlantedFault(record, "r.court, r.offence,", "r.court, r.‸offense,"),
    PlantedFault(record, "optionLabel(\"family_status\",", "optionLabel(‸\"family_statu\","),
    PlantedFault(record, "optionLabel(\"family_status\",", "optionLabel( ‸\"surname\","),
  ]

  /// Names that are given twice.
  private static let repetitions = [
    PlantedFault(record, "procedure: criminal-record", "procedure: ‸birth-extract"),
    PlantedFault(record, "slug: casier-judiciaire", "slug: ‸acte-de-naissance"),
    PlantedFault(
      birth, "    required: false\npages", "    required: false\n  - ‸{id: volet, title: Volet n° 3}\npages"),
    PlantedFault(birth, "  - id: birth\n", "  - ‸id: person\n"),
    PlantedFault(birth, "      - {id: act_number,", "      - ‸{id: surname,"),
    PlantedFault(birth, "- {id: child,", "- ‸{id: self,"),
    PlantedFault(record, "  - id: visa\n", "  - ‸id: search\n"),
    PlantedFault(birth, "  - id: no-right\n", "  - ‸id: not-found\n"),
    PlantedFault("registers/convictions.yaml", "register: convictions", "register: ‸births"),
    PlantedFault(births, "{id: birth_time,", "‸{id: birth_date,"),
    PlantedFault("country.yaml", "  - id: justice\n", "  - ‸id: dnec\n"),
    PlantedFault("country.yaml", "  - id: clerk\n", "  - ‸id: registrar\n"),
  ]

  /// Numbers that no request could meet.
  private static let numbers = [
    PlantedFault(birth, "amount: \"100\"", "amount: ‸\"-100\""),
    PlantedFault(birth, "amount: \"100\"", "amount: ‸100 - 250"),
    PlantedFault(birth, "amount: \"100\"", "amount: \"100 ‸/ 0\""),
    PlantedFault(birth, "  working_days: 1\n", "  working_days: ‸-1\n"),
    PlantedFault(birth, "min: 1900, max: 2100", "min: 2100, max: ‸1900"),
    PlantedFault(births, "min: 1850, max: 2100", "min: 2100, max: ‸1850"),
    PlantedFault(birth, "kind: text, label: Numéro de l’acte,", "kind: ‸text, min: 1, label: Numéro de l’acte,"),
    PlantedFault(birth, "max_length: 20", "max_length: ‸0"),
    PlantedFault(birth, "    required: false\npages", "    required: false\n    max_kb: ‸0\npages"),
  ]

  /// Parts without which nothing is asked, decided or refused; and a reference to nobody.
  private static let emptiness = [
    PlantedFault(birth, "decision:\n", "decision: ‸[]\nsteps:\n"),
    PlantedFault(birth, "pages:\n", "pages:\n  - ‸{id: empty, title: Rien, fields: []}\n"),
    PlantedFault(births, "agency: dnec", "agency: ‸dnce"),
  ]

  /// A jury that nobody can sit in, or that judges by what there is not.
  private static let contests = [
    PlantedFault(contest, "jurors: juror", "jurors: ‸jurors"),
    PlantedFault(contest, "rule: 'answers.country in", "rule: 'answers.‸contry in"),
    PlantedFault(contest, "shown: [project,", "shown: [‸projects,"),
    PlantedFault(contest, "place: '\"ML-00\"'", "place: ‸answers.country"),
    PlantedFault(contest, "tie_breaks: [impact,", "tie_breaks: [‸age,"),
    PlantedFault(contest, "closes: 2026-01-19", "closes: ‸2026-01-08"),
    PlantedFault(contest, "amount: \"0\"", "amount: ‸\"500\""),
  ]

  /// Files that nothing reads, and folders that cannot be read.
  private static let folders = [
    PlantedFault("procedures/marriage.yml", .stray(inside: nil)),
    PlantedFault("notes.txt", .stray(inside: nil)),
    PlantedFault("procedure", .stray(inside: "marriage.yaml")),
    PlantedFault("registers/old", .stray(inside: "births.yaml")),
    PlantedFault("procedures", .file),
    PlantedFault("registers", .nothing),
  ]
}
