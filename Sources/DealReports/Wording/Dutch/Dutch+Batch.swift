/// What `optimize batch` says.
extension DutchCatalogue {
  static let batch: Catalogue.Room = [
    "Many deals, a line of JSON each: one line of answer for each, in the same order. Without a word behind batch it settles them.":
      "Veel deals, elk een regel JSON: voor elk één regel antwoord, in dezelfde volgorde. Zonder woord achter batch de aanbeveling.",
    "many deals, a line of JSON each": "veel deals, elk een regel JSON",
    "lines of JSON (.ndjson) or a table (.csv)": "regels JSON (.ndjson) of een tabel (.csv)",
    "answer in N processes of their own; a crash costs only its line":
      "antwoord in N eigen processen; een crash kost alleen zijn regel",
    "give a line up after so long": "geef een regel na zo lang op",
    "end with 1 where a line had an error": "eindig met 1 als een regel een fout had",
    "only the K-th of N parts; 3-5/8 are several of them": "alleen het K-de van N delen; 3-5/8 zijn er meer",
    "a part such as 2/8 or 3-5/8": "een deel zoals 2/8 of 3-5/8",
    "a line of JSON for each point, and nothing else": "een regel JSON voor elk punt, en niets anders",
    "the table without its headers": "de tabel zonder koppen",
    "a batch can't answer {1}; it can settle, frontier, score, offers and sensitivity. If {2} is a file, write ./{3}":
      "batch kent {1} niet, wel settle, frontier, score, offers en sensitivity. Is {2} een bestand, schrijf dan ./{3}",
    "--shard can't be used here: limits on sums tie the issues together, and all points are found at once":
      "--shard kan hier niet: grenzen op sommen verbinden de onderwerpen, en alle punten worden tegelijk gevonden",
    "{1} and {2} don't go together: leave one of them out":
      "{1} en {2} gaan niet samen: laat een van beide weg",
    "part {1}: {2}": "deel {1}: {2}",
    "part {1}: {2}, from {3} to {4} for {5}": "deel {1}: {2}, van {3} tot {4} voor {5}",
    "--shard needs a file with the lines: a pipe has no parts":
      "--shard heeft een bestand met de regels nodig: een pijp heeft geen delen",
    "standard input can't be the lines and the rules at once":
      "de standaardinvoer kan niet tegelijk de regels JSON en de regels van de deal zijn",
    "every line was answered, if only with what is wrong with it":
      "elke regel is beantwoord, al was het met wat eraan mankeert",
    "the file can't be read; with --strict: a line had an error":
      "het bestand is onleesbaar; met --strict: een regel had een fout",
    "interrupted: the lines so far are whole": "onderbroken: de regels tot hier zijn heel",
    "{1} %, {2} lines": "{1} %, {2} regels",
    "the process that answered this line has ended, twice":
      "het proces dat deze regel beantwoordde is twee keer gestopt",
    "the process that answered this line was ended by signal {1}, twice":
      "het proces dat deze regel beantwoordde is twee keer beëindigd door signaal {1}",
    "this line took longer than --line-timeout allows":
      "deze regel duurde langer dan --line-timeout toestaat",
    "a proposal": "een voorstel",
    "the line": "de regel",
  ]
}
