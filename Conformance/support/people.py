"""Persons of the tests. Nobody in particular is meant."""

import csv
import dataclasses
import io

COMMUNE_III = "ML-00-03"
CENTRE = "etat-civil-bamako-3"


@dataclasses.dataclass(frozen=True)
class Birth:
    """A row of the register of births, as an import writes it."""

    given_names: str
    surname: str
    act_number: str
    birth_date: str = "1990-04-12"
    sex: str = "F"
    father_name: str = "Moussa TRAORÉ"
    mother_name: str = "Fatoumata COULIBALY"
    birth_place: str = COMMUNE_III
    centre: str = CENTRE
    register_year: str = "1990"
    declared_on: str = "1990-04-20"
    registrar: str = "Seydou KEÏTA"


@dataclasses.dataclass(frozen=True)
class Conviction:
    case_number: str
    given_names: str
    surname: str
    birth_date: str
    father_name: str
    mother_name: str
    birth_place: str = COMMUNE_III
    convicted_on: str = "2015-06-18"
    court: str = "Tribunal de grande instance de la Commune III"
    offence: str = "Abus de confiance, mars 2015"
    sentence: str = "Six mois d'emprisonnement avec sursis"


def births(count):
    """Different people born in Commune III of Bamako."""
    names = ["Awa", "Kadiatou", "Oumou", "Salimata", "Djénéba", "Aïssata", "Mariam", "Ramata", "Nana", "Bintou"]
    surnames = ["DIARRA", "KONÉ", "SIDIBÉ", "CISSÉ", "MAÏGA", "SANGARÉ", "TOURÉ"]
    return [
        Birth(names[index % len(names)], surnames[index % len(surnames)], str(101 + index)) for index in range(count)
    ]


def table(rows):
    """The text of a CSV file whose first row names the fields."""
    text = io.StringIO()
    writer = csv.DictWriter(text, [field.name for field in dataclasses.fields(rows[0])])
    writer.writeheader()
    writer.writerows(dataclasses.asdict(row) for row in rows)
    return text.getvalue()
