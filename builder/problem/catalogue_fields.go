package problem

import "kiem/builder/site"

// Fields and what is in them, references among them.
var fieldCodes = map[string]entry{
	"K116": {site.Error,
		Text{
			`onbekend veld "{field}"{?; bedoelt u {or near}?}`,
			"Wat in een onbekend veld staat, komt nergens op de site.",
			"{?Schrijf: {suggestion}|{?Kies een van de {count} velden, zoals {choices}.|{?Kies een van deze velden: {choices}.|Haal het veld weg.}}{? Eigen velden zet u onder {name}.}}",
		},
		Text{
			`unknown field "{field}"{?; did you mean {or near}?}`,
			"What is in an unknown field is shown nowhere on the site.",
			"{?Write: {suggestion}|{?Choose one of the {count} fields, such as {choices}.|{?Choose one of these fields: {choices}.|Remove the field.}}{? Fields of your own go under {name}.}}",
		}},
	"K117": {site.Error,
		Text{
			`"{field}" hoort niet op {a type}{?, en dit bestand staat in de folder "{name}"; bedoelt u "{other}"?}`,
			`{?Zo'n verwijzing staat aan de andere kant, als "{suggestion}"; hier komt zij vanzelf.|{?Dit is een veld van {a to}.|Een ander soort pagina kent dit veld; op deze wordt het nergens getoond.}}`,
			"{?Noem de folder {other}, of zet dit bestand daarin.|{?Haal het veld weg en schrijf op {a to}: {suggestion}|{?Zet het op {a to}.|Haal het veld weg.}}}",
		},
		Text{
			`"{field}" does not belong on {a type}{?, and this file is in the folder "{name}"; did you mean "{other}"?}`,
			`{?Such a reference stands on the other side, as "{suggestion}"; here it comes by itself.|{?This is a field of {a to}.|Another kind of page knows this field; on this one it is shown nowhere.}}`,
			"{?Call the folder {other}, or put this file in that one.|{?Remove the field and write on {a to}: {suggestion}|{?Put it on {a to}.|Remove the field.}}}",
		}},
	"K119": {site.Error,
		Text{
			`{?{name} tussen de onderdelen van "{field}"; in een lijst horen daar komma's|{?de {number count} onderdelen van "{field}" staan onder elkaar zonder streepjes|"{field}" is een lijst, maar dit is één tekst met komma's{?: "{value}"}}}`,
			"De hele tekst zou nu als één onderdeel tellen.",
			"{?{suggestion}|Zet vierkante haken om de lijst, zoals {field}: [een, twee]}",
		},
		Text{
			`{?{name} between the items of "{field}", where a list has commas|{?the {number count} items of "{field}" are below each other without hyphens|"{field}" is a list, but this is one text with commas{?: "{value}"}}}`,
			"The whole text would now count as one item.",
			"{?{suggestion}|Put square brackets around the list, as in {field}: [one, two]}",
		}},
	"K120": {site.Error,
		Text{
			`{?{a type} heeft "{field}" nodig|"{field}" ontbreekt}{?; op regel {line} staat er nog niets achter}`,
			"{?Zolang er {name} staat, mag dit nog ontbreken; daarna is de pagina zonder dit veld niet te maken.|Zonder dit veld is de pagina niet te maken.}",
			"{?Vul in op regel {line}: {field}: …|Voeg toe: {?{suggestion}|{field}: …}}",
		},
		Text{
			`{?{a type} needs "{field}"|"{field}" is missing}{?; there is nothing after it yet on line {line}}`,
			"{?As long as it says {name}, this may be missing; after that the page cannot be made without this field.|Without this field the page cannot be made.}",
			"{?Fill in on line {line}: {field}: …|Add: {?{suggestion}|{field}: …}}",
		}},
	"K121": {site.Error,
		Text{
			`datum "{value}" {?heeft andere streepjes dan {name}|is niet in de vorm jaar-maand-dag}{?; u bedoelt waarschijnlijk {suggestion} ({long suggestion})|{?; het kan {or choices} zijn}}`,
			"{?Een tekstverwerker maakt van {name} soms een ander teken, en dan is het geen datum meer.|Alleen in die vorm zijn dag en maand nooit te verwisselen.}",
			"{?Schrijf: {?{field}: }{suggestion}|{?Kies de dag die u bedoelt en schrijf die zo: {or choices}|Schrijf de datum als 2011-10-09, dat is 9 oktober 2011.}}",
		},
		Text{
			`date "{value}" {?has other hyphens than {name}|is not in the form year-month-day}{?; you probably mean {suggestion} ({long suggestion})|{?; it may be {or choices}}}`,
			"{?A word processor sometimes turns {name} into another sign, and then it is no longer a date.|Only in that form can day and month never be mistaken for each other.}",
			"{?Write: {?{field}: }{suggestion}|{?Choose the day that you mean and write it like this: {or choices}|Write the date as 2011-10-09, which is 9 October 2011.}}",
		}},
	"K122": {site.Error,
		Text{
			"de datum {value} bestaat niet{?; bedoelt u {suggestion} ({long suggestion})?}",
			"{?Die maand heeft in dat jaar {max} dagen.|Een datum is jaar-maand-dag, met een maand van 01 tot en met 12.}",
			"{?Schrijf: {?{field}: }{suggestion}|Verbeter de datum.}",
		},
		Text{
			"the date {value} does not exist{?; did you mean {suggestion} ({long suggestion})?}",
			"{?That month has {max} days in that year.|A date is year-month-day, with a month from 01 to 12.}",
			"{?Write: {?{field}: }{suggestion}|Correct the date.}",
		}},
	"K123": {site.Warning,
		Text{
			"de datum ligt in de toekomst",
			"Deze pagina wordt pas getoond vanaf {long date}.",
			"Is dat de bedoeling, bouw de site dan op die dag opnieuw. Anders: verander de datum.",
		},
		Text{
			"the date is in the future",
			"This page is not shown before {long date}.",
			"If that is what you want, build the site again on that day. Otherwise change the date.",
		}},
	"K124": {site.Error,
		Text{
			`"{value}" is geen ja of nee`,
			`{?Bij "{field}" is|Hier is} maar één van twee antwoorden mogelijk.`,
			"Schrijf ja of nee. Ook goed: true, false, yes, no, aan, uit.",
		},
		Text{
			`"{value}" is neither yes nor no`,
			`{?For "{field}"|Here} only one of two answers is possible.`,
			"Write yes or no. Also fine: true, false, ja, nee, aan, uit.",
		}},
	"K125": {site.Error,
		Text{
			`"{value}" is geen {?{kind}|getal} in cijfers`,
			`{?In "{field}"|Hier} hoort {?{a kind}|een getal}, zodat ermee te rekenen en te ordenen is.`,
			"{?Schrijf: {?{field}: }{suggestion}|{?Schrijf bijvoorbeeld: {example kind}|Schrijf een cijfer, zoals 1.}}",
		},
		Text{
			`"{value}" is not {?{a kind}|a number} in digits`,
			`{?"{field}"|This} is {?{a kind}|a number}, so that it can be counted and sorted.`,
			"{?Write: {?{field}: }{suggestion}|{?Write for instance: {example kind}|Write a digit, such as 1.}}",
		}},
	"K126": {site.Error,
		Text{
			`duur "{value}" is niet te lezen{?; bedoelt u "{suggestion}"?}`,
			"Een duur is een getal met een eenheid: minuut, uur, dagdeel, dag, week of maand.",
			"{?Schrijf: {?{field}: }{suggestion}|Schrijf bijvoorbeeld: 1 dagdeel, 2 uur of 3 weken}",
		},
		Text{
			`duration "{value}" cannot be read{?; did you mean "{suggestion}"?}`,
			"A duration is a number with a unit: minute, hour, half-day, day, week or month.",
			"{?Write: {?{field}: }{suggestion}|Write for instance: 1 half-day, 2 hours or 3 weeks}",
		}},
	"K127": {site.Error,
		Text{
			`er is geen {?{or to}|pagina} "{value}"{?; bedoelt u {or near}{? ({title})}?}`,
			"Een verwijzing is de naam van het bestand waarin de pagina staat, zonder .md.",
			"{?Schrijf: {suggestion}|{?Verbeter de naam, of maak de pagina met: kiem new {first to} {id}|Kijk of de naam klopt.}}",
		},
		Text{
			`there is no {?{or to}|page} "{value}"{?; did you mean {or near}{? ({title})}?}`,
			"A reference is the name of the file that holds the page, without .md.",
			"{?Write: {suggestion}|{?Correct the name, or make the page with: kiem new {first to} {id}|Check the name.}}",
		}},
	"K128": {site.Error,
		Text{
			`"{value}" is {a type}, hier hoort {a to}`,
			"Dit veld is voor {a to}; met iets anders zou de pagina iets zeggen wat niet klopt.",
			"{?Schrijf: {suggestion}|Verwijs naar {a to}, of zet de verwijzing in een ander veld.}",
		},
		Text{
			`"{value}" is {a type}, {a to} belongs here`,
			"This field is for {a to}; with anything else the page would say what is not true.",
			"{?Write: {suggestion}|Refer to {a to}, or put the reference in another field.}",
		}},
	"K129": {site.Warning,
		Text{
			`"{value}" wordt {?pas getoond vanaf {long date}|niet getoond: het is een concept}`,
			"Deze verwijzing blijft weg zolang die pagina er niet is.",
			"{?Maak {other} af en zet daar concept: nee, of haal de verwijzing weg.|{?Laat het zo en maak de site op {long date} opnieuw, of haal de verwijzing weg.|Maak die pagina af, of haal de verwijzing weg.}}",
		},
		Text{
			`"{value}" is not shown{? before {long date}|: it is a draft}`,
			"This reference stays away as long as that page is not there.",
			"{?Finish {other} and set draft: no there, or remove the reference.|{?Leave it so and build the site again on {long date}, or remove the reference.|Finish that page, or remove the reference.}}",
		}},
	"K130": {site.Error,
		Text{
			`deel {value} van "{id}" staat ook in {other}`,
			"Elk deel van een reeks heeft een eigen nummer; anders is de volgorde onbekend.",
			"Geef één van beide een ander nummer.",
		},
		Text{
			`part {value} of "{id}" is also in {other}`,
			"Each part of a series has a number of its own; otherwise the order is unknown.",
			"Give one of the two another number.",
		}},
	"K131": {site.Notice,
		Text{
			`deel {value} van "{id}" ontbreekt (nog)`,
			"Lezers zien dat de nummers een deel overslaan.",
			"Schrijf het deel, of nummer de andere delen opnieuw.",
		},
		Text{
			`part {value} of "{id}" is missing (so far)`,
			"Readers see that the numbers skip a part.",
			"Write the part, or number the other parts again.",
		}},
	"K133": {site.Error,
		Text{
			`"{field}" staat er twee keer: als veld en als kop{? op regel {line}}`,
			"Beide zijn hetzelfde onderdeel van de pagina, en dat kan er maar één keer zijn.",
			"Houd één van beide: het veld bovenaan of de kop in de tekst.",
		},
		Text{
			`"{field}" is there twice: as a field and as a heading{? on line {line}}`,
			"Both are the same section of the page, which can be there only once.",
			"Keep one of the two: the field at the top or the heading in the text.",
		}},
	"K134": {site.Notice,
		Text{
			`{?{a type} is completer met "{field}"|"{field}" is nog niet ingevuld}`,
			"De pagina wordt gemaakt, maar lezers missen dit.",
			"{?Vul in op regel {line}: {field}: …|Voeg toe: {?{suggestion}|{field}: …}}",
		},
		Text{
			`{?{a type} is more complete with "{field}"|"{field}" is not filled in yet}`,
			"The page is made, but readers miss this.",
			"{?Fill in on line {line}: {field}: …|Add: {?{suggestion}|{field}: …}}",
		}},
	"K135": {site.Warning,
		Text{
			`"{field}" is {?langer dan {max} tekens|korter dan {min} tekens}{? (nu {count})}`,
			"Op kaarten en in zoekmachines valt een te lange tekst weg en zegt een te korte niets.",
			`Maak "{field}" {?korter: hoogstens {max} tekens.|langer: minstens {min} tekens.}`,
		},
		Text{
			`"{field}" is {?longer than {max} characters|shorter than {min} characters}{? (now {count})}`,
			"On cards and in search engines a text that is too long is cut, and one that is too short says nothing.",
			`Make "{field}" {?shorter: at most {max} characters.|longer: at least {min} characters.}`,
		}},
	"K136": {site.Error,
		Text{
			`{?"{value}" is minder dan {min}|{?"{value}" is meer dan {max}|{?"{value}" is geen {kind}|hier hoort {a kind}}}}`,
			`{?In "{field}" hoort {a kind}{? van minstens {min}}{? van hoogstens {max}}.|Iets anders heeft hier geen betekenis.}`,
			"{?Schrijf: {suggestion}|{?Schrijf {min} of meer.|{?Schrijf {max} of minder.|{?Schrijf bijvoorbeeld: {example kind}|Zet de onderdelen eronder, elk op een eigen regel met twee spaties ervoor.}}}}",
		},
		Text{
			`{?"{value}" is less than {min}|{?"{value}" is more than {max}|{?"{value}" is not {a kind}|{a kind} belongs here}}}`,
			`{?"{field}" holds {a kind}{? of at least {min}}{? of at most {max}}.|Anything else has no meaning here.}`,
			"{?Write: {suggestion}|{?Write {min} or more.|{?Write {max} or less.|{?Write for instance: {example kind}|Put its parts below it, each on a line of its own with two spaces before it.}}}}",
		}},
	"K137": {site.Error,
		Text{
			`"{value}" is geen keuze{? voor "{field}"}{?; bedoelt u {or near}?}`,
			"Hier kan alleen een van de vaste keuzes staan.",
			"Kies uit: {choices}.",
		},
		Text{
			`"{value}" is not a choice{? for "{field}"}{?; did you mean {or near}?}`,
			"Only one of the fixed choices can be here.",
			"Choose from: {choices}.",
		}},
	"K138": {site.Error,
		Text{
			`{?de beschrijving van "{type}"|de beschrijving van een eigen soort pagina} klopt niet{? bij "{field}"}{?: "{name}" ontbreekt|{?: hier hoort {a kind}|{?: "{value}" kan hier niet}}}{?; die naam is al van {other}}`,
			"Met deze beschrijving weet kiem niet hoe zulke pagina's te lezen zijn.",
			"{?Schrijf: {suggestion}|{?Kies uit: {choices}.|{?Kies een andere naam dan {other}.|Een eigen soort pagina heeft een regel zoals label: Workshop. De velden staan onder velden, elk op een eigen regel zoals prijs: tekst}}}",
		},
		Text{
			`the description of {?"{type}"|a type of your own} is wrong{? at "{field}"}{?: "{name}" is missing|{?: {a kind} belongs here|{?: "{value}" cannot be here}}}{?; that name belongs to {other} already}`,
			"With this description kiem does not know how to read such pages.",
			"{?Write: {suggestion}|{?Choose from: {choices}.|{?Choose another name than {other}.|A type of your own has a line such as label: Workshop. Its fields are below fields, each on a line of its own such as price: text}}}",
		}},
	"K175": {site.Error,
		Text{
			`in "{field}" staat nog geen tekst, alleen {value}`,
			"Dit is de plaats voor uw eigen woorden; nu zouden lezers dit zien.",
			`Vul "{field}" in, of haal het veld weg als het niet nodig is.`,
		},
		Text{
			`"{field}" has no text of its own yet, only {value}`,
			"This is the place for your own words; readers would now see this.",
			`Fill in "{field}", or remove the field if it is not needed.`,
		}},
}
