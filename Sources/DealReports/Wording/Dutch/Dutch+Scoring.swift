/// Scores of proposals, and what would be better.
extension DutchCatalogue {
  static let scoring: Catalogue.Room = [
    "… and {1}; --details explains all of them.": "… en {1}; --details licht ze allemaal toe.",
    "Proposals, the best for both together first": "Voorstellen, het beste voor beide partijen samen eerst",
    "Proposals, the best for {1} first": "Voorstellen, het beste voor {1} eerst",
    "Best for both together: {1}.": "Het beste voor beide partijen samen: {1}.",
    "Equally good for both together: {1}.": "Even goed voor beide partijen samen: {1}.",
    "Best for {1}: {2}.": "Het beste voor {1}: {2}.",
    "Equally good for {1}: {2}.": "Even goed voor {1}: {2}.",
    "No complete proposal keeps all rules.": "Geen enkel volledig voorstel voldoet aan alle regels.",
    "{1} gains {2}.": "{1} wint {2}.",
    "{1} loses {2}.": "{1} verliest {2}.",
    "Together that makes no more than both have without a deal.":
      "Samen levert dat niet meer op dan wat beide partijen zonder deal hebben.",
    ", shared {1}": ", {1} verdeeld",
    "Together that makes {1}{2}.": "Samen levert dat {1} op{2}.",
    "Together that makes {1}, as much as any package can{2}.":
      "Samen levert dat {1} op, het meeste wat een pakket kan opleveren{2}.",
    "Together that makes {1}, {2} of what the best package makes{3}.":
      "Samen levert dat {1} op, {2} van wat het beste pakket oplevert{3}.",
    "But {1}.": "Maar {1}.",
    "it breaks {1}": "het schendt {1}",
    "{1} loses {2}": "{1} verliest {2}",
    "{1} gains nothing": "{1} wint niets",
    "most is lost on {1}": "het meeste gaat verloren op {1}",
    "{1} ({2}, not {3})": "{1} ({2}, niet {3})",
    "it is shared lopsidedly, {1}": "het is scheef verdeeld, {1}",
    "it leaves {1} on the table": "het laat {1} liggen",
    "Next comes {1}, but {2}.": "Daarna komt {1}, maar {2}.",
    "Next comes {1}, with {2} less for {3}": "Daarna komt {1}, met {2} minder voor {3}",
    "Next comes {1}, with {2} less together": "Daarna komt {1}, met samen {2} minder",
    "Next comes {1}, with as much together, but less for who has least":
      "Daarna komt {1}, met samen evenveel, maar minder voor wie het minste krijgt",
    "{1}: {2}.": "{1}: {2}.",
    "{1} leaves issues open, and can make up to {2} together.":
      "{1} laat onderwerpen open, en kan samen hoogstens {2} opleveren.",
    "{1} leaves issues open, and can bring {2} up to {3}.":
      "{1} laat onderwerpen open, en kan {2} hoogstens {3} opleveren.",
    "Better for both": "Beter voor beide partijen",
    "Whether something is better for both is not proven: the search was stopped.":
      "Of iets beter is voor beide partijen, is niet bewezen: de zoektocht is gestopt.",
    "Something is better for both; what is best is not proven: the search was stopped.":
      "Er is iets beters voor beide partijen; wat het beste is, is niet bewezen: de zoektocht is gestopt.",
    "Nothing is better for both: no package makes more together.":
      "Niets is beter voor beide partijen: geen pakket levert samen meer op.",
    "Nothing is better for both with a payment of at most {1}.":
      "Met een betaling van hoogstens {1} is niets beter voor beide partijen.",
    "Then nobody pays.": "Dan betaalt niemand.",
    "Then {1} pays {2} {3}.": "Dan betaalt {1} {3} aan {2}.",
    "Even then {1} loses {2}.": "Ook dan verliest {1} {2}.",
    "Efficient: with the payment as it is, no package is better for one and no worse for the other.":
      "Pareto-optimaal: bij dezelfde betaling is geen pakket beter voor de ene partij en niet slechter voor de andere.",
    "Not efficient: with the payment as it is, another package is better: {1}; at most {2}.":
      "Niet Pareto-optimaal: bij dezelfde betaling is een ander pakket beter: {1}; hoogstens {2}.",
    "{1}, or with {2}": "{1}, of met {2}",
    "Gains are after the payment.": "De winst is die na de betaling.",
    "The best package makes {1} together; left is what a proposal leaves on the table.":
      "Het beste pakket levert samen {1} op; rest is wat een voorstel laat liggen.",
    "No package makes more together than both have without a deal.":
      "Geen pakket levert samen meer op dan wat beide partijen zonder deal hebben.",
    "No package keeps all rules.": "Geen pakket voldoet aan alle regels.",
    "The best package that was found makes {1} together; there may be better ones.":
      "Het beste gevonden pakket levert samen {1} op; misschien zijn er betere.",
    "What meeting in the middle on every issue costs is not known: the search was stopped.":
      "Wat het kost om op elk onderwerp het midden te kiezen, is niet bekend: de zoektocht is gestopt.",
    "kind of outcome not proven": "soort uitkomst niet bewezen",
    "whether a completion keeps all rules is not known: the search was stopped":
      "of een aanvulling aan alle regels voldoet, is niet bekend: de zoektocht is gestopt",
    "best that was found, with": "het beste dat gevonden is, met",
    "nearest that was found, with": "het dichtstbijzijnde dat gevonden is, met",
    "Some package is better for one and no worse for the other; which is best is not known: stopped.":
      "Er is een pakket dat beter is voor de ene partij en niet slechter voor de andere; welk het beste is, is niet bekend: gestopt.",
    "Whether a package is better for one and no worse for the other is not known: stopped.":
      "Of een pakket beter is voor de ene partij en niet slechter voor de andere, is niet bekend: gestopt.",
    "Which trades make more together is not known: the search was stopped.":
      "Welke ruilen samen meer opleveren, is niet bekend: de zoektocht is gestopt.",
    "Not proven: these were found before the search was stopped, and there may be better ones.":
      "Niet bewezen: deze zijn gevonden voordat de zoektocht stopte, en misschien zijn er betere.",
    "None was found.": "Er is er geen gevonden.",
    "What the best package makes is not known: the search was stopped.":
      "Wat het beste pakket oplevert, is niet bekend: de zoektocht is gestopt.",
    "gains of": "winst van",
    "of best": "van beste",
    "left": "rest",
    "the best there is for {1} (win)": "het beste wat er is voor {1} (win)",
    "breaks {1}": "schendt {1}",
    "50/50 where nobody pays": "50/50 als niemand betaalt",
    "50/50 where {1} pays {2}": "50/50 als {1} {2} betaalt",
    "Proposals that leave issues open: lowest and highest over what they allow":
      "Voorstellen die onderwerpen openlaten: de laagste en hoogste uitkomst",
    "open: {1}{2}": "open: {1}{2}",
    "the amounts are too large to tell": "de bedragen zijn te groot om het te zeggen",
    "no completion keeps all rules": "geen enkele aanvulling voldoet aan alle regels",
    "no completion keeps {1}": "geen enkele aanvulling voldoet aan {1}",
    "best with": "het beste met",
    "no agreement; nearest with": "geen akkoord; dichtstbijzijnde met",
    "Meeting in the middle on every issue breaks {1}.":
      "Op elk onderwerp het midden kiezen schendt {1}.",
    "Meeting in the middle on every issue costs nothing here.":
      "Op elk onderwerp het midden kiezen kost hier niets.",
    "Cost of compromise: meeting in the middle on every issue, instead of trading between issues, costs {1} together.":
      "Kosten van het compromis: op elk onderwerp het midden kiezen, in plaats van tussen onderwerpen te ruilen, kost samen {1}.",
    "loss": "verlies",
    "bundles": "bundels",
    "{1}: {2}, not {3}": "{1}: {2}, niet {3}",
    "No package is better for one and no worse for the other: it is efficient.":
      "Geen pakket is beter voor de ene partij en niet slechter voor de andere: dit voorstel is Pareto-optimaal.",
    "Better for {1}, no worse for {2}": "Beter voor {1}, niet slechter voor {2}",
    "Better for both, sharing what it adds as evenly as a package can":
      "Beter voor beide partijen, de extra winst zo gelijk verdeeld als met een pakket kan",
    "… and {1}": "… en {1}",
    "No other option on one or two issues makes it keep all rules.":
      "Geen andere optie op een of twee onderwerpen laat het aan alle regels voldoen.",
    "No other option on one or two issues would make more together.":
      "Geen andere optie op een of twee onderwerpen zou samen meer opleveren.",
    "better for both": "beter voor beide partijen",
    "Changes after which all rules are kept, the best first":
      "Wijzigingen waarna aan alle regels is voldaan, de beste eerst",
    "Trades that make more together; the best first": "Uitruil die samen meer oplevert; de beste eerst",
    "Trades that make more together, which a payment can share; the best first":
      "Uitruil die samen meer oplevert, te verdelen met een betaling; de beste eerst",
    "Value destroyers: options with a better one for both together":
      "Waardevernietigers: een andere optie levert samen meer op",
    "Value destroyers: options with a better one for both together, bundles and rules aside":
      "Waardevernietigers: een andere optie levert samen meer op, los van bundels en regels",
    "it adds the bundle {1}": "de bundel {1} komt erbij",
    "it ends the bundle {1}": "de bundel {1} vervalt",
    "changing only this brings {1} together: {2}": "alleen dit wijzigen levert samen {1} op: {2}",
    "changing only this costs {1} together: {2}": "alleen dit wijzigen kost samen {1}: {2}",
    "changing only this brings nothing together: {1}": "alleen dit wijzigen levert samen niets op: {1}",
    "changing only this breaks {1}": "alleen dit wijzigen schendt {1}",
    "What each gets and brings": "Halen en brengen",
    "What each gets and brings, the payment among it": "Halen en brengen, de betaling inbegrepen",
    "keeps": "houdt over",
    "gets": "haalt",
    "brings": "brengt",
    "It lasts: each gets more than it brings and has without a deal.":
      "De samenwerking houdt stand: elke partij haalt meer dan de eigen inbreng en de waarde zonder deal samen.",
    "It does not last: {1} gets no more than it brings and has without a deal.":
      "De samenwerking houdt geen stand: {1} haalt niet meer dan de eigen inbreng en de waarde zonder deal samen.",
    "It does not last: {1} get no more than they bring and have without a deal.":
      "De samenwerking houdt geen stand: {1} halen niet meer dan de eigen inbreng en de waarde zonder deal samen.",
    "gets {1}": "haalt {1}",
    "brings {1}": "brengt {1}",
    "bundle {1}": "bundel {1}",
    "There is no way from a package that breaks a rule.":
      "Vanuit een pakket dat een regel schendt, is er geen weg.",
    "No order of single changes leads on without somebody being below the proposal on the way.":
      "Geen enkele volgorde van losse wijzigingen leidt verder zonder dat een partij onderweg slechter af is dan met het voorstel.",
    "No way was found within the limit of the search.":
      "Binnen de limiet van de zoektocht is geen weg gevonden.",
    "The way there: {1}, neither ever below the proposal":
      "De weg ernaartoe: {1}, geen partij ooit slechter af dan met het voorstel",
    "The way there: {1}, the shortest that was found, neither ever below the proposal":
      "De weg ernaartoe: {1}, de kortste die is gevonden, geen partij ooit slechter af dan met het voorstel",
  ]
}
