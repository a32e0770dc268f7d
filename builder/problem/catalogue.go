package problem

import "kiem/builder/site"

// entry is what there is to say about one code. Each text has three parts, in this
// order: what is wrong (no capital, no full stop: it follows "fout K102:"), why that
// matters, and what to do about it.
//
// A part is filled in from the problem's Args, by name. The names are a contract with
// the stages:
//
//	field    the field as the editor wrote it, or would write it in that file's language
//	value    what the editor wrote there
//	type     the canonical name of the type of the page: model; shown by its label
//	to       the canonical names of the types that belong here, with commas
//	kind     a [site.Kind], shown in words; or what else the entry says
//	id       the id of a page, title its title
//	choices  what may be written, with commas
//	others   further near names after the suggestion, with commas; see [Near]
//	name     the name of a file, folder, part, setting or language
//	other    the path of another file; line the line of the other place
//	url      an address inside the site
//	date     a day, as 2011-10-09
//	count, min, max   numbers
//	page     the page that was being made; message what a layout said
//
// {suggestion} is the problem's Suggestion, and {near} is the suggestion and the others, each
// in quotes. A word before the name changes how it is shown:
//
//	{a type}        with an article, lists joined by "of": een model of een case
//	{or choices}    a list joined by "of": a, b of c
//	{long date}     in words: 9 oktober 2011
//	{example kind}  an example of the kind: 2018
//	{first to}      the first name of the list, as it is: model
//
// {?…} is left out when something in it is not there, and {?…|…} then gives what comes
// after the bar.
type entry struct {
	severity site.Severity
	nl, en   Text
}

// Text is what is said about a problem.
type Text struct {
	What, Why, Fix string
}

// catalogue is every code that kiem can give, in order of code.
var catalogue = map[string]entry{
	// Front matter as it is written.

	"K101": {site.Error,
		Text{
			"tab aan het begin van de regel",
			"Velden springen in met spaties; een tab telt daarbij niet.",
			"Vervang de tab door twee spaties.",
		},
		Text{
			"tab at the start of the line",
			"Fields are indented with spaces; a tab does not count.",
			"Replace the tab by two spaces.",
		}},
	"K102": {site.Error,
		Text{
			"dubbele punt in een waarde zonder aanhalingstekens",
			"Na een dubbele punt met een spatie begint een nieuw veld.",
			"{?{suggestion}|Zet aanhalingstekens om de hele waarde.}",
		},
		Text{
			"colon in a value without quotes",
			"After a colon and a space a new field begins.",
			"{?{suggestion}|Put quotes around the whole value.}",
		}},
	"K103": {site.Error,
		Text{
			"aanhalingsteken niet gesloten",
			"De waarde loopt door tot het volgende aanhalingsteken, en dat komt niet.",
			"{?{suggestion}|Zet hetzelfde aanhalingsteken aan het eind van de waarde.}",
		},
		Text{
			"quote not closed",
			"The value runs on until the next quote, and there is none.",
			"{?{suggestion}|Put the same quote at the end of the value.}",
		}},
	"K104": {site.Error,
		Text{
			`"{field}" staat er al{? op regel {line}}{? als "{name}"}`,
			"Een veld kan hier maar één keer staan; anders is niet duidelijk welke waarde geldt.",
			"Haal één van beide weg.",
		},
		Text{
			`"{field}" is already there{? on line {line}}{? as "{name}"}`,
			"A field can be here only once; otherwise it is not clear which value counts.",
			"Remove one of the two.",
		}},
	"K105": {site.Error,
		Text{
			"tekst na het afsluitende aanhalingsteken",
			"De waarde houdt op bij het tweede aanhalingsteken; wat erna komt heeft geen plaats.",
			`{?{suggestion}|Zet enkele aanhalingstekens om het geheel: '"Deep purpose" van BOOM'}`,
		},
		Text{
			"text after the closing quote",
			"The value ends at the second quote; what comes after it has no place.",
			`{?{suggestion}|Put single quotes around the whole: '"Deep purpose" by BOOM'}`,
		}},
	"K106": {site.Error,
		Text{
			"apostrof in een waarde met enkele aanhalingstekens",
			"De apostrof sluit de waarde af; wat erna komt heeft geen plaats.",
			"{?{suggestion}|Zet dubbele aanhalingstekens om de hele waarde.}",
		},
		Text{
			"apostrophe in a value with single quotes",
			"The apostrophe ends the value; what comes after it has no place.",
			"{?{suggestion}|Put double quotes around the whole value.}",
		}},
	"K107": {site.Error,
		Text{
			"een waarde kan niet met {value} beginnen",
			"Dit teken heeft aan het begin van een waarde een eigen betekenis, en dan gaat er tekst verloren.",
			"{?{suggestion}|Zet aanhalingstekens om de hele waarde.}",
		},
		Text{
			"a value cannot begin with {value}",
			"At the start of a value this character has a meaning of its own, and text would be lost.",
			"{?{suggestion}|Put quotes around the whole value.}",
		}},
	"K108": {site.Error,
		Text{
			`alles na # valt weg{?: er blijft "{value}" over}`,
			"Met een spatie en # begint een opmerking, en die wordt niet getoond.",
			"{?{suggestion}|Zet aanhalingstekens om de hele waarde.}",
		},
		Text{
			`everything after # is dropped{?: "{value}" is left}`,
			"A space and # begin a remark, which is not shown.",
			"{?{suggestion}|Put quotes around the whole value.}",
		}},
	"K109": {site.Error,
		Text{
			`spatie ontbreekt na "{field}:"`,
			"Zonder spatie na de dubbele punt is dit geen veld.",
			"{?{suggestion}|Zet een spatie na de dubbele punt.}",
		},
		Text{
			`no space after "{field}:"`,
			"Without a space after the colon this is not a field.",
			"{?{suggestion}|Put a space after the colon.}",
		}},
	"K110": {site.Error,
		Text{
			"onzichtbare harde spatie (U+00A0)",
			"Zo'n spatie komt mee uit een tekstverwerker of webpagina en telt hier niet als spatie.",
			"Haal haar weg en typ een gewone spatie.",
		},
		Text{
			"invisible hard space (U+00A0)",
			"Such a space comes along from a word processor or web page and does not count as a space here.",
			"Remove it and type an ordinary space.",
		}},
	"K111": {site.Error,
		Text{
			"het blok met velden bovenaan wordt niet afgesloten",
			"Zonder tweede --- is niet te zien waar de velden ophouden en de tekst begint.",
			"Zet --- op een eigen regel{? vóór regel {line}|, onder het laatste veld}.",
		},
		Text{
			"the block of fields at the top is not closed",
			"Without a second --- nobody can tell where the fields end and the text begins.",
			"Put --- on a line of its own{? before line {line}|, below the last field}.",
		}},
	"K112": {site.Error,
		Text{
			"dit lijkt op velden, maar er staat geen --- boven",
			"Alleen wat tussen twee regels met --- staat, is een veld; dit komt nu als tekst op de pagina.",
			"Zet --- op een eigen regel boven het eerste en onder het laatste veld.",
		},
		Text{
			"these look like fields, but there is no --- above them",
			"Only what stands between two lines with --- is a field; this would be shown as text.",
			"Put --- on a line of its own above the first field and below the last one.",
		}},
	"K113": {site.Error,
		Text{
			`"{value}" is iets anders dan drie gewone streepjes`,
			"Tekstverwerkers maken van streepjes vaak één lang streepje, en dan is het blok met velden niet te herkennen.",
			"Typ op deze regel alleen ---",
		},
		Text{
			`"{value}" is something else than three plain hyphens`,
			"Word processors often turn hyphens into a dash, and then the block of fields cannot be recognised.",
			"Type only --- on this line",
		}},
	"K114": {site.Error,
		Text{
			"deze regel springt anders in dan {?regel {line}|de regels eromheen}",
			"Wat bij elkaar hoort, begint even ver van de kantlijn.",
			"Geef deze regel evenveel spaties aan het begin als de regels waar hij bij hoort.",
		},
		Text{
			"this line is indented differently from {?line {line}|the lines around it}",
			"What belongs together begins at the same distance from the margin.",
			"Give this line as many spaces at the start as the lines it belongs to.",
		}},
	"K115": {site.Error,
		Text{
			"spatie ontbreekt na het streepje",
			"Een onderdeel van een lijst begint met een streepje en een spatie.",
			"{?{suggestion}|Zet een spatie na het streepje.}",
		},
		Text{
			"no space after the hyphen",
			"An item of a list begins with a hyphen and a space.",
			"{?{suggestion}|Put a space after the hyphen.}",
		}},

	// Fields and what is in them.

	"K116": {site.Error,
		Text{
			`onbekend veld "{field}"{?; bedoelt u {or near}?}`,
			"Wat in een onbekend veld staat, komt nergens op de site.",
			"{?Schrijf: {suggestion}|{?Kies een van deze velden: {choices}.|Haal het veld weg.} Eigen velden zet u onder extra.}",
		},
		Text{
			`unknown field "{field}"{?; did you mean {or near}?}`,
			"What is in an unknown field is shown nowhere on the site.",
			"{?Write: {suggestion}|{?Choose one of these fields: {choices}.|Remove the field.} Fields of your own go under extra.}",
		}},
	"K117": {site.Error,
		Text{
			`"{field}" hoort niet op {a type}`,
			"{?Dit is een veld van {a to}.|Een ander soort pagina kent dit veld; op deze wordt het nergens getoond.}",
			"{?Schrijf op {a to}: {suggestion}|{?Zet het op {a to}.|Haal het veld weg.}}",
		},
		Text{
			`"{field}" does not belong on {a type}`,
			"{?This is a field of {a to}.|Another kind of page knows this field; on this one it is shown nowhere.}",
			"{?Write on {a to}: {suggestion}|{?Put it on {a to}.|Remove the field.}}",
		}},
	"K119": {site.Error,
		Text{
			`"{field}" is een lijst, maar dit is één tekst met komma's{?: "{value}"}`,
			"De hele tekst zou nu als één onderdeel tellen.",
			"{?{suggestion}|Zet vierkante haken om de lijst, zoals {field}: [een, twee]}",
		},
		Text{
			`"{field}" is a list, but this is one text with commas{?: "{value}"}`,
			"The whole text would now count as one item.",
			"{?{suggestion}|Put square brackets around the list, as in {field}: [one, two]}",
		}},
	"K120": {site.Error,
		Text{
			`{?{a type} heeft "{field}" nodig|"{field}" ontbreekt}`,
			"Zonder dit veld is de pagina niet te maken.",
			"Voeg toe: {?{suggestion}|{field}: …}",
		},
		Text{
			`{?{a type} needs "{field}"|"{field}" is missing}`,
			"Without this field the page cannot be made.",
			"Add: {?{suggestion}|{field}: …}",
		}},
	"K121": {site.Error,
		Text{
			`datum "{value}" is niet in de vorm jaar-maand-dag{?; u bedoelt waarschijnlijk {suggestion} ({long suggestion})|{?; dat kan {or choices} zijn}}`,
			"Dag en maand zijn anders te verwisselen.",
			"Schrijf: {?{field}: }{?{suggestion}|de datum als 2011-10-09, dat is 9 oktober 2011}",
		},
		Text{
			`date "{value}" is not in the form year-month-day{?; you probably mean {suggestion} ({long suggestion})|{?; it may be {or choices}}}`,
			"Day and month could be mistaken for each other.",
			"Write: {?{field}: }{?{suggestion}|the date as 2011-10-09, which is 9 October 2011}",
		}},
	"K122": {site.Error,
		Text{
			"de datum {value} bestaat niet{?; bedoelt u {suggestion} ({long suggestion})?}",
			"Een datum is jaar-maand-dag, met een maand van 01 tot 12 en een dag die in die maand bestaat.",
			"{?Schrijf: {?{field}: }{suggestion}|Verbeter de datum.}",
		},
		Text{
			"the date {value} does not exist{?; did you mean {suggestion} ({long suggestion})?}",
			"A date is year-month-day, with a month from 01 to 12 and a day that exists in that month.",
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
			`"{value}" is geen getal in cijfers`,
			`{?In "{field}"|Hier} hoort een getal, zodat ermee te rekenen en te ordenen is.`,
			"{?Schrijf: {?{field}: }{suggestion}|Schrijf een cijfer, zoals 1.}",
		},
		Text{
			`"{value}" is not a number in digits`,
			`{?"{field}"|This} is a number, so that it can be counted and sorted.`,
			"{?Write: {?{field}: }{suggestion}|Write a digit, such as 1.}",
		}},
	"K126": {site.Error,
		Text{
			`duur "{value}" is niet te lezen{?; bedoelt u "{suggestion}"?}`,
			"Een duur is een getal met een eenheid: minuut, uur, dagdeel, dag, week of maand.",
			"Schrijf: {?{?{field}: }{suggestion}|bijvoorbeeld 1 dagdeel, 2 uur of 3 weken}",
		},
		Text{
			`duration "{value}" cannot be read{?; did you mean "{suggestion}"?}`,
			"A duration is a number with a unit: minute, hour, half-day, day, week or month.",
			"Write: {?{?{field}: }{suggestion}|for instance 1 half-day, 2 hours or 3 weeks}",
		}},
	"K127": {site.Error,
		Text{
			`er is geen {?{or to}|pagina} "{value}"{?; bedoelt u {or near}{? ({title})}?}`,
			"Een verwijzing is de naam van het bestand waarin de pagina staat, zonder .md.",
			"{?Schrijf: {suggestion}{?, of maak de pagina met: kiem new {first to} {id}}|{?Verbeter de naam, of maak de pagina met: kiem new {first to} {id}|Kijk of de naam klopt.}}",
		},
		Text{
			`there is no {?{or to}|page} "{value}"{?; did you mean {or near}{? ({title})}?}`,
			"A reference is the name of the file that holds the page, without .md.",
			"{?Write: {suggestion}{?, or make the page with: kiem new {first to} {id}}|{?Correct the name, or make the page with: kiem new {first to} {id}|Check the name.}}",
		}},
	"K128": {site.Error,
		Text{
			`"{value}" is {a type}, hier hoort {a to}`,
			"{?Het veld \"{field}\"|Dit veld} verwijst naar één soort pagina, en toont de pagina's op die manier.",
			"{?Schrijf: {suggestion}|Verwijs naar {a to}, of zet de verwijzing in een ander veld.}",
		},
		Text{
			`"{value}" is {a type}, {a to} belongs here`,
			"{?The field \"{field}\"|This field} refers to one kind of page, and shows the pages in that way.",
			"{?Write: {suggestion}|Refer to {a to}, or put the reference in another field.}",
		}},
	"K129": {site.Warning,
		Text{
			`"{value}" wordt {?pas getoond vanaf {long date}|niet getoond: het is een concept}`,
			"Deze verwijzing blijft weg zolang die pagina er niet is.",
			"{?Maak {other} af en zet daar concept: nee, of haal de verwijzing weg.|Maak die pagina af, of haal de verwijzing weg.}",
		},
		Text{
			`"{value}" is not shown{? before {long date}|: it is a draft}`,
			"This reference stays away as long as that page is not there.",
			"{?Finish {other} and set draft: no there, or remove the reference.|Finish that page, or remove the reference.}",
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
	"K132": {site.Error,
		Text{
			"{kind} kan {?{min} tot }{max} delen hebben; dit zijn er {count}",
			"Met meer of minder delen is de tekening niet te maken of niet te lezen.",
			"{?Kies {suggestion}: die kan er {count} hebben.|Voeg delen samen of splits ze, of kies een ander soort tekening.}",
		},
		Text{
			"{kind} can have {?{min} to }{max} parts; these are {count}",
			"With more or fewer parts the drawing cannot be made or cannot be read.",
			"{?Choose {suggestion}: it can have {count}.|Join or split parts, or choose another kind of drawing.}",
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
			"Voeg toe: {?{suggestion}|{field}: …}",
		},
		Text{
			`{?{a type} is more complete with "{field}"|"{field}" is not filled in yet}`,
			"The page is made, but readers miss this.",
			"Add: {?{suggestion}|{field}: …}",
		}},
	"K135": {site.Warning,
		Text{
			`"{field}" is {?langer dan {max} tekens|korter dan {min} tekens}{? (het zijn er {count})}`,
			"Op kaarten en in zoekmachines valt een te lange tekst weg en zegt een te korte niets.",
			`Maak "{field}" {?korter: hoogstens {max} tekens.|langer: minstens {min} tekens.}`,
		},
		Text{
			`"{field}" is {?longer than {max} characters|shorter than {min} characters}{? (there are {count})}`,
			"On cards and in search engines a text that is too long is cut, and one that is too short says nothing.",
			`Make "{field}" {?shorter: at most {max} characters.|longer: at least {min} characters.}`,
		}},
	"K136": {site.Error,
		Text{
			`{?"{value}" is geen {kind}|hier hoort {a kind}}`,
			`{?In "{field}" hoort {a kind}.|Iets anders heeft hier geen betekenis.}`,
			"{?Schrijf: {suggestion}|{?Schrijf bijvoorbeeld: {example kind}|Zet de onderdelen eronder, elk op een eigen regel met twee spaties ervoor.}}",
		},
		Text{
			`{?"{value}" is not {a kind}|{a kind} belongs here}`,
			`{?"{field}" holds {a kind}.|Anything else has no meaning here.}`,
			"{?Write: {suggestion}|{?Write for instance: {example kind}|Put its parts below it, each on a line of its own with two spaces before it.}}",
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
			`{?de beschrijving van "{type}"|de beschrijving van een eigen soort pagina} klopt niet{? bij "{field}"}{?: "{value}"}`,
			"Met deze beschrijving weet kiem niet hoe zulke pagina's te lezen zijn.",
			"{?Schrijf: {suggestion}|{?Kies uit: {choices}.|Vergelijk de beschrijving met het voorbeeld in docs/settings.md.}}",
		},
		Text{
			`the description of {?"{type}"|a type of your own} is wrong{? at "{field}"}{?: "{value}"}`,
			"With this description kiem does not know how to read such pages.",
			"{?Write: {suggestion}|{?Choose from: {choices}.|Compare the description with the example in docs/settings.md.}}",
		}},
	"K139": {site.Error,
		Text{
			"een waarde kan hier niet met {value} worden aangeduid",
			"Tekens als & * en ! verwijzen in sommige programma's naar een andere plaats in het bestand; kiem leest alleen wat er staat.",
			"Schrijf de waarde voluit, of zet er aanhalingstekens om als het gewone tekst is.",
		},
		Text{
			"a value cannot be marked with {value} here",
			"In some programs signs such as & * and ! point to another place in the file; kiem reads only what is there.",
			"Write the value in full, or put quotes around it if it is plain text.",
		}},
	"K140": {site.Error,
		Text{
			"dit is niet als velden te lezen",
			"Een veld is een naam, een dubbele punt, een spatie en een waarde.",
			"Kijk of er op deze regel of die erboven een aanhalingsteken, haak of dubbele punt te veel of te weinig staat.",
		},
		Text{
			"this cannot be read as fields",
			"A field is a name, a colon, a space and a value.",
			"Check whether a quote, bracket or colon is missing, or is one too many, on this line or the one above.",
		}},

	// Files and their names.

	"K141": {site.Error,
		Text{
			"deze pagina krijgt hetzelfde adres als {other}{?: {url}}",
			"Op één adres kan maar één pagina staan.",
			"Geef één van beide een andere bestandsnaam.",
		},
		Text{
			"this page gets the same address as {other}{?: {url}}",
			"There can be only one page at an address.",
			"Give one of the two another file name.",
		}},
	"K142": {site.Error,
		Text{
			`{?er is al {a type} "{id}"|de naam "{id}" is al gebruikt}: {other}`,
			"Andere pagina's verwijzen met deze naam; hij kan dus maar één keer voorkomen.",
			"Geef één van beide bestanden een andere naam.",
		},
		Text{
			`{?there is already {a type} "{id}"|the name "{id}" is already used}: {other}`,
			"Other pages refer by this name, so it can occur only once.",
			"Give one of the two files another name.",
		}},
	"K143": {site.Error,
		Text{
			"deze naam verschilt alleen in hoofdletters of accenten van {other}",
			"Op de ene computer zijn dit twee bestanden, op de andere één.",
			"Geef één van beide een andere naam.",
		},
		Text{
			"this name differs only in capitals or accents from {other}",
			"On one computer these are two files, on another they are one.",
			"Give one of the two another name.",
		}},
	"K144": {site.Warning,
		Text{
			`spatie, hoofdletter of accent in de bestandsnaam "{name}"`,
			"{?Het adres wordt {url}, anders dan de naam.|Het adres wordt anders dan de naam.}",
			"{?Hernoem het bestand naar {suggestion}|Gebruik kleine letters, cijfers en streepjes.}",
		},
		Text{
			`space, capital or accent in the file name "{name}"`,
			"{?The address becomes {url}, unlike the name.|The address becomes different from the name.}",
			"{?Rename the file to {suggestion}|Use small letters, digits and hyphens.}",
		}},
	"K145": {site.Error,
		Text{
			`taal "{value}" kent deze site niet{? ({choices})}`,
			"De letters voor .md zijn de taal van de pagina, en die moet in site.yaml staan.",
			"{?Hernoem het bestand naar {suggestion}|Verbeter de taal, of voeg haar toe bij languages in site.yaml.}",
		},
		Text{
			`this site does not know the language "{value}"{? ({choices})}`,
			"The letters before .md are the page's language, which must be in site.yaml.",
			"{?Rename the file to {suggestion}|Correct the language, or add it to languages in site.yaml.}",
		}},
	"K146": {site.Warning,
		Text{
			`"{name}" wordt niet als pagina gelezen`,
			"Pagina's zijn bestanden met .md aan het eind.",
			"{?Hernoem het bestand naar {suggestion}|Bewaar de tekst in een bestand dat op .md eindigt.}",
		},
		Text{
			`"{name}" is not read as a page`,
			"Pages are files that end in .md.",
			"{?Rename the file to {suggestion}|Save the text in a file that ends in .md.}",
		}},
	"K147": {site.Warning,
		Text{
			`"{name}" lijkt een dubbel bestand`,
			"Zulke kopieën ontstaan bij delen of downloaden; de oude tekst zou een eigen pagina worden.",
			"Vergelijk het met het gewone bestand en gooi de kopie weg.",
		},
		Text{
			`"{name}" looks like a duplicate file`,
			"Such copies come from sharing or downloading; the old text would become a page of its own.",
			"Compare it with the ordinary file and throw the copy away.",
		}},
	"K148": {site.Warning,
		Text{
			"dit is een folder met de naam van een pagina",
			"Een naam die op .md eindigt, hoort bij een bestand; deze folder wordt als gewone folder gelezen.",
			"Geef de folder een naam zonder .md.",
		},
		Text{
			"this is a folder with the name of a page",
			"A name that ends in .md is for a file; this folder is read as an ordinary folder.",
			"Give the folder a name without .md.",
		}},
	"K149": {site.Error,
		Text{
			"dit bestand is niet te openen",
			"Misschien mag u het niet lezen, of houdt een ander programma het bezet.",
			"Kijk of u het bestand zelf kunt openen, en probeer het opnieuw.",
		},
		Text{
			"this file cannot be opened",
			"Perhaps you are not allowed to read it, or another program keeps it busy.",
			"See whether you can open the file yourself, and try again.",
		}},
	"K151": {site.Error,
		Text{
			`dit bestand is opgeslagen als {?{name}|een ander soort tekst dan UTF-8}{? (hier staat "{value}")}`,
			"Letters met accenten zouden verkeerd op de site komen.",
			"Open het bestand, kies Opslaan als, en kies de codering UTF-8.",
		},
		Text{
			`this file is saved as {?{name}|another kind of text than UTF-8}{? (this is "{value}")}`,
			"Letters with accents would come out wrong on the site.",
			"Open the file, choose Save as, and choose the encoding UTF-8.",
		}},
	"K152": {site.Error,
		Text{
			"dit bestand is opgeslagen als UTF-16 (in Kladblok: Unicode)",
			"De site bestaat uit UTF-8, en kiem leest alleen dat.",
			"Open het bestand, kies Opslaan als, en kies de codering UTF-8.",
		},
		Text{
			"this file is saved as UTF-16 (Unicode in Notepad)",
			"The site consists of UTF-8, and kiem reads only that.",
			"Open the file, choose Save as, and choose the encoding UTF-8.",
		}},
	"K155": {site.Warning,
		Text{
			`"{value}" lijkt verkeerd overgenomen{?; bedoelt u "{suggestion}"?}`,
			"Zulke tekens ontstaan als een tekst een keer in de verkeerde codering is geopend en opgeslagen.",
			"{?Schrijf: {suggestion}|Typ het woord opnieuw.}",
		},
		Text{
			`"{value}" looks garbled{?; did you mean "{suggestion}"?}`,
			"Such characters appear when a text was once opened and saved in the wrong encoding.",
			"{?Write: {suggestion}|Type the word again.}",
		}},
	"K156": {site.Warning,
		Text{
			"onzichtbaar teken{? {value}}",
			"Het is niet te zien, maar stoort bij zoeken, kopiëren en voorlezen.",
			"Haal het weg: verwijder de tekens eromheen en typ ze opnieuw.",
		},
		Text{
			"invisible character{? {value}}",
			"It cannot be seen, but it gets in the way of searching, copying and reading aloud.",
			"Remove it: delete the characters around it and type them again.",
		}},
	"K157": {site.Error,
		Text{
			"leeg bestand",
			"Hier is geen pagina van te maken.",
			"Schrijf er minstens een titel in, of gooi het bestand weg.",
		},
		Text{
			"empty file",
			"No page can be made of this.",
			"Write at least a title in it, or throw the file away.",
		}},
	"K158": {site.Warning,
		Text{
			"is dit wel een tekstbestand?",
			"Het is zo groot, of heeft zulke lange regels, dat het geen geschreven pagina lijkt.",
			"Kijk of hier per ongeluk een ander bestand staat.",
		},
		Text{
			"is this really a text file?",
			"It is so big, or has such long lines, that it does not look like a written page.",
			"Check whether another file ended up here by accident.",
		}},
	"K159": {site.Warning,
		Text{
			"deze pagina heeft geen tekst",
			"Lezers zien alleen een titel.",
			"Schrijf onder de velden een tekst, of zet concept: ja zolang die er niet is.",
		},
		Text{
			"this page has no text",
			"Readers see only a title.",
			"Write a text below the fields, or set draft: yes until there is one.",
		}},
	"K160": {site.Error,
		Text{
			`"{value}" kan meer dan één pagina zijn{?: {or choices}}`,
			"Zonder soort erbij is niet te weten welke pagina bedoeld is.",
			"Zet het soort ervoor{?: {suggestion}|, zoals model:{value}}",
		},
		Text{
			`"{value}" may be more than one page{?: {or choices}}`,
			"Without its type nobody can tell which page is meant.",
			"Put the type before it{?: {suggestion}|, as in model:{value}}",
		}},
	"K161": {site.Error,
		Text{
			`onbekend soort tekening "{value}"{?; bedoelt u {or near}?}`,
			"Het soort bepaalt hoe de delen getekend worden.",
			"{?Schrijf: {suggestion}|Kies een ander soort{?: {or choices}}.}",
		},
		Text{
			`unknown kind of drawing "{value}"{?; did you mean {or near}?}`,
			"The kind decides how the parts are drawn.",
			"{?Write: {suggestion}|Choose another kind{?: {or choices}}.}",
		}},
	"K162": {site.Error,
		Text{
			`"{value}" is geen deel van deze tekening{?; bedoelt u {or near}?}`,
			"Een lijn loopt tussen twee delen die in de lagen staan.",
			"{?Schrijf: {suggestion}|Gebruik de naam van een deel, of zet het deel in een laag.}",
		},
		Text{
			`"{value}" is no part of this drawing{?; did you mean {or near}?}`,
			"A line runs between two parts that are in the layers.",
			"{?Write: {suggestion}|Use the name of a part, or put the part in a layer.}",
		}},
	"K163": {site.Error,
		Text{
			`deel "{name}" staat er twee keer`,
			"Een link of lijn naar dit deel kan dan twee kanten op.",
			"Geef één van beide een andere naam.",
		},
		Text{
			`part "{name}" is there twice`,
			"A link or a line to this part could then go two ways.",
			"Give one of the two another name.",
		}},
	"K164": {site.Error,
		Text{
			`as "{field}" heeft twee uiteinden nodig`,
			"Een as loopt van weinig naar veel; beide kanten krijgen een woord.",
			"Schrijf: {field}: [weinig …, veel …]",
		},
		Text{
			`axis "{field}" needs two ends`,
			"An axis runs from little to much; both sides get a word.",
			"Write: {field}: [little …, much …]",
		}},
	"K165": {site.Error,
		Text{
			"hier horen twee namen bij elkaar",
			"Elke regel gaat van het ene naar het andere.",
			"Schrijf twee namen tussen vierkante haken: [van, naar]",
		},
		Text{
			"two names belong together here",
			"Each line goes from one to the other.",
			"Write two names in square brackets: [from, to]",
		}},
	"K166": {site.Error,
		Text{
			"een tekening als deze heeft {min} tot {max} lagen, met hoogstens {count} delen in een laag",
			"Met meer is zij op een telefoon niet te lezen; met één laag is er niets te verbinden.",
			"Voeg delen samen, of verdeel ze over meer lagen.",
		},
		Text{
			"a drawing like this has {min} to {max} layers, with at most {count} parts in a layer",
			"With more it cannot be read on a phone; with one layer there is nothing to connect.",
			"Join parts, or spread them over more layers.",
		}},

	"K171": {site.Error,
		Text{
			`haak "{value}" niet gesloten`,
			"De lijst loopt door tot de haak die erbij hoort, en die komt niet.",
			"{?{suggestion}|Zet de haak die erbij hoort aan het eind.} Is het gewone tekst: zet aanhalingstekens om de hele waarde.",
		},
		Text{
			`bracket "{value}" not closed`,
			"The list runs on until the bracket that belongs to it, and there is none.",
			"{?{suggestion}|Put the bracket that belongs to it at the end.} If it is plain text: put quotes around the whole value.",
		}},
	"K172": {site.Error,
		Text{
			`teken \ tussen dubbele aanhalingstekens`,
			`Tussen dubbele aanhalingstekens heeft \ een eigen betekenis, en deze is onbekend.`,
			"{?{suggestion}|Zet enkele aanhalingstekens om de waarde.}",
		},
		Text{
			`sign \ between double quotes`,
			`Between double quotes \ has a meaning of its own, and this one is unknown.`,
			"{?{suggestion}|Put single quotes around the value.}",
		}},
	"K173": {site.Error,
		Text{
			"de velden tussen +++ zijn op deze regel niet te lezen",
			`Tussen +++ staat op elke regel een naam, een = en een waarde; tekst staat tussen aanhalingstekens.`,
			"Verbeter de regel, of gebruik --- en schrijf de velden met een dubbele punt.",
		},
		Text{
			"the fields between +++ cannot be read on this line",
			`Between +++ each line has a name, an = and a value; text is between quotes.`,
			"Correct the line, or use --- and write the fields with a colon.",
		}},

	// Text: titles, headings, images, links, Markdown.

	"K201": {site.Warning,
		Text{
			"gekrulde aanhalingstekens om de waarde{?: {value}}",
			"Alleen rechte aanhalingstekens horen bij het veld; deze komen nu mee op de pagina.",
			`{?{suggestion}|Gebruik rechte aanhalingstekens ("), of laat ze weg.}`,
		},
		Text{
			"curly quotes around the value{?: {value}}",
			"Only straight quotes belong to the field; these are now shown on the page.",
			`{?{suggestion}|Use straight quotes ("), or leave them out.}`,
		}},
	"K202": {site.Warning,
		Text{
			`{a type} zonder "{field}"`,
			`Kaart en zoekmachine krijgen nu de eerste zin{?: "{value}"}.`,
			"Voeg toe: {field}: één zin die zegt waar het om gaat",
		},
		Text{
			`{a type} without "{field}"`,
			`Card and search engine now get the first sentence{?: "{value}"}.`,
			"Add: {field}: one sentence that says what it is about",
		}},
	"K203": {site.Warning,
		Text{
			`de titel "{value}" lijkt op een bestandsnaam`,
			"De titel staat boven de pagina, op kaarten en in zoekmachines.",
			"{?Schrijf bijvoorbeeld: {suggestion}|Geef een titel die goed leest.}",
		},
		Text{
			`the title "{value}" looks like a file name`,
			"The title is above the page, on cards and in search engines.",
			"{?Write for instance: {suggestion}|Give a title that reads well.}",
		}},
	"K204": {site.Warning,
		Text{
			`"{value}" staat in hoofdletters`,
			"Hoofdletters lezen langzamer, en schermlezers kunnen ze letter voor letter spellen.",
			"{?Schrijf: {suggestion}|Schrijf gewoon; hoe een kop eruitziet, regelt de opmaak.}",
		},
		Text{
			`"{value}" is in capitals`,
			"Capitals read more slowly, and screen readers may spell them out.",
			"{?Write: {suggestion}|Write as usual; the design decides what a heading looks like.}",
		}},
	"K205": {site.Error,
		Text{
			"kop van niveau 1 in de tekst",
			"De titel van de pagina is al kop 1, en daarvan is er één.",
			"{?Schrijf: {suggestion}|Begin met ##}",
		},
		Text{
			"heading of level 1 in the text",
			"The page's title is heading 1 already, and there is one of those.",
			"{?Write: {suggestion}|Begin with ##}",
		}},
	"K206": {site.Notice,
		Text{
			`veldnamen in twee talen: "{field}"{? naast "{name}"}`,
			"De pagina wordt goed gelezen, maar één taal leest prettiger voor wie na u komt.",
			"{?Schrijf: {suggestion}|Gebruik in dit bestand namen in één taal.}",
		},
		Text{
			`field names in two languages: "{field}"{? beside "{name}"}`,
			"The page is read well, but one language is easier for those who come after you.",
			"{?Write: {suggestion}|Use names in one language in this file.}",
		}},
	"K207": {site.Notice,
		Text{
			`nummer in "{value}"`,
			"Het nummer komt er vanzelf voor te staan.",
			"{?Schrijf: {suggestion}|Laat het nummer weg.}",
		},
		Text{
			`number in "{value}"`,
			"The number is put before it by itself.",
			"{?Write: {suggestion}|Leave out the number.}",
		}},
	"K208": {site.Warning,
		Text{
			"kop {value} direct onder {?kop {name}|een hogere kop}",
			"Wie met een schermlezer van kop naar kop gaat, denkt dat er iets ontbreekt.",
			"{?Schrijf: {suggestion}|Sla geen niveau over.}",
		},
		Text{
			"heading {value} directly below {?heading {name}|a higher one}",
			"Someone who goes from heading to heading with a screen reader thinks that something is missing.",
			"{?Write: {suggestion}|Do not skip a level.}",
		}},
	"K209": {site.Warning,
		Text{
			`{?vetgedrukte regel lijkt een kop: "{value}"|kop zonder tekst}`,
			"Een kop is er om de tekst te overzien en erheen te verwijzen; vet alleen, of een lege kop, kan dat niet.",
			"{?Schrijf: {suggestion}|Geef de kop een tekst, of haal hem weg.}",
		},
		Text{
			`{?bold line looks like a heading: "{value}"|heading without text}`,
			"A heading is there to survey the text and to link to it; bold alone, or an empty heading, cannot do that.",
			"{?Write: {suggestion}|Give the heading a text, or remove it.}",
		}},
	"K210": {site.Notice,
		Text{
			`de kop "{value}" staat er al{? op regel {line}}`,
			"Een verwijzing naar deze kop wordt {?#{id}|een adres met een nummer}, en dat verschuift als u een kop toevoegt.",
			"Geef de koppen verschillende teksten.",
		},
		Text{
			`the heading "{value}" is already there{? on line {line}}`,
			"A link to this heading becomes {?#{id}|an address with a number}, which shifts when you add a heading.",
			"Give the headings different texts.",
		}},
	"K221": {site.Error,
		Text{
			"{?afbeelding {value} heeft|deze afbeelding heeft} geen beschrijving",
			"Wie het beeld niet kan zien, krijgt de beschrijving te horen.",
			`{?Schrijf: {suggestion}|Schrijf wat er te zien is, zoals ![Vier mensen aan een tafel](team.jpg), of bij alt in de velden. Is het beeld alleen versiering: zet er {sier} achter, of alt: "" in de velden.}`,
		},
		Text{
			"{?image {value} has|this image has} no description",
			"Those who cannot see the image hear its description.",
			`{?Write: {suggestion}|Write what is to be seen, as in ![Four people at a table](team.jpg), or under alt in the fields. If the image is only decoration: put {sier} after it, or alt: "" in the fields.}`,
		}},
	"K222": {site.Warning,
		Text{
			`beschrijving "{value}" zegt niets over het beeld`,
			"Wie het beeld niet kan zien, weet nog niet wat erop staat.",
			"Schrijf in een paar woorden wat er te zien is.",
		},
		Text{
			`description "{value}" says nothing about the image`,
			"Those who cannot see the image do not know yet what is on it.",
			"Write in a few words what is to be seen.",
		}},
	"K223": {site.Error,
		Text{
			`geen afbeelding "{value}"{?; bedoelt u {or near}?}`,
			"Op deze plek is geen bestand met die naam. Let ook op hoofdletters: team.JPG is een ander bestand dan team.jpg.",
			"{?Schrijf: {suggestion}|Kijk of het bestand er staat en of de naam klopt.}",
		},
		Text{
			`no image "{value}"{?; did you mean {or near}?}`,
			"There is no file with that name in this place. Mind the capitals, too: team.JPG is another file than team.jpg.",
			"{?Write: {suggestion}|Check whether the file is there and its name is right.}",
		}},
	"K224": {site.Error,
		Text{
			"spatie in de naam van een afbeelding of link{?: {value}}",
			"Bij de spatie houdt het adres op, en dan wordt dit gewone tekst.",
			"{?Schrijf: {suggestion}|Hernoem het bestand met streepjes, zoals foto-team.jpg, of zet < en > om de naam.}",
		},
		Text{
			"space in the name of an image or link{?: {value}}",
			"The address ends at the space, and then this becomes plain text.",
			"{?Write: {suggestion}|Rename the file with hyphens, such as foto-team.jpg, or put < and > around the name.}",
		}},
	"K231": {site.Error,
		Text{
			`geen pagina "{value}"{?; bedoelt u {or near}?}`,
			"Wie op deze link klikt, komt nergens.",
			"{?Schrijf: {suggestion}|Kijk of de pagina er staat en of het adres klopt.}",
		},
		Text{
			`no page "{value}"{?; did you mean {or near}?}`,
			"Whoever follows this link gets nowhere.",
			"{?Write: {suggestion}|Check whether the page is there and its address is right.}",
		}},
	"K232": {site.Warning,
		Text{
			`de pagina "{value}" is verhuisd{? naar {url}}`,
			"De link werkt nog, met een omweg via het oude adres.",
			"{?Schrijf: {suggestion}|Verwijs naar het nieuwe adres.}",
		},
		Text{
			`the page "{value}" has moved{? to {url}}`,
			"The link still works, by way of the old address.",
			"{?Write: {suggestion}|Link to the new address.}",
		}},
	"K233": {site.Error,
		Text{
			`geen plek "#{value}" op {?{other}|deze pagina}{?; bedoelt u {or near}?}`,
			"De link komt bovenaan de pagina uit, en niet waar u bedoelt.",
			"{?Schrijf: #{suggestion}|{?Kies uit: {choices}.|Die pagina heeft geen koppen om naar te verwijzen: laat het deel vanaf # weg.}}",
		},
		Text{
			`no place "#{value}" on {?{other}|this page}{?; did you mean {or near}?}`,
			"The link leads to the top of the page, and not where you mean.",
			"{?Write: #{suggestion}|{?Choose from: {choices}.|That page has no headings to link to: leave out the part from # on.}}",
		}},
	"K234": {site.Warning,
		Text{
			`linktekst "{value}" zegt los gelezen niets`,
			"Wie met een schermlezer van link naar link gaat, hoort alleen deze woorden.",
			"Noem in de link waar hij heen gaat.",
		},
		Text{
			`link text "{value}" says nothing on its own`,
			"Those who go from link to link with a screen reader hear only these words.",
			"Say in the link where it leads.",
		}},
	"K235": {site.Warning,
		Text{
			"volledig adres van de eigen site: {value}",
			"Zo'n link wordt niet nagekeken en breekt als de site verhuist.",
			"{?Schrijf: {suggestion}|Verwijs naar het bestand van de pagina.}",
		},
		Text{
			"full address of the site itself: {value}",
			"Such a link is not checked, and breaks when the site moves.",
			"{?Write: {suggestion}|Link to the page's file.}",
		}},
	"K236": {site.Warning,
		Text{
			`het adres "{value}" klopt niet helemaal`,
			"Begin een adres met https://; met http:// is de verbinding niet beveiligd, en zonder begin wordt het een bestandsnaam.",
			"{?Schrijf: {suggestion}|Begin het adres met https://}",
		},
		Text{
			`the address "{value}" is not quite right`,
			"An address begins with https://; with http:// the connection is not secure, and without a beginning it is taken for a file name.",
			"{?Write: {suggestion}|Begin the address with https://}",
		}},
	"K237": {site.Warning,
		Text{
			`e-mailadres of telefoonnummer "{value}" in de link klopt niet`,
			"Wie erop klikt, krijgt een leeg bericht of een verkeerd nummer.",
			"Schrijf: {?{suggestion}|mailto:naam@voorbeeld.nl of tel:+31201234567}",
		},
		Text{
			`e-mail address or phone number "{value}" in the link is wrong`,
			"Whoever follows it gets an empty message or a wrong number.",
			"Write: {?{suggestion}|mailto:name@example.org or tel:+31201234567}",
		}},
	"K238": {site.Error,
		Text{
			"dit adres bestaat alleen op uw eigen computer: {value}",
			"Bezoekers van de site kunnen er niet bij.",
			"{?Schrijf: {suggestion}|Verwijs naar een pagina of bestand van de site, of naar een adres met https://}",
		},
		Text{
			"this address exists only on your own computer: {value}",
			"Visitors of the site cannot reach it.",
			"{?Write: {suggestion}|Link to a page or file of the site, or to an address with https://}",
		}},
	"K241": {site.Error,
		Text{
			"{?{value} in de tekst|script in de tekst} is niet toegestaan",
			"Zo komt er een vreemd programma op de site, met gevolgen voor privacy en veiligheid.",
			"Haal het weg. Voor een filmpje of routekaart: zet er een gewone link neer.",
		},
		Text{
			"{?{value} in the text|script in the text} is not allowed",
			"It would bring a foreign program to the site, at the cost of privacy and safety.",
			"Remove it. For a film or a route: put an ordinary link.",
		}},
	"K242": {site.Warning,
		Text{
			"opmaak uit een tekstverwerker weggehaald{?: {value}}",
			"De site heeft een eigen vormgeving; de tekst zelf is gebleven.",
			"Kijk of de tekst klopt, en plak voortaan zonder opmaak.",
		},
		Text{
			"formatting from a word processor removed{?: {value}}",
			"The site has a design of its own; the text itself has stayed.",
			"Check the text, and paste without formatting from now on.",
		}},
	"K243": {site.Error,
		Text{
			"{value} kan niet in de tekst",
			"Alleen Markdown wordt opgemaakt; dit zou er als losse tekens staan of wegvallen.",
			"{?Schrijf: {suggestion}|Schrijf het in Markdown. Is het gewone tekst: zet een \\ voor de <{?. Wel mogelijk: {choices}}.}",
		},
		Text{
			"{value} cannot be in the text",
			"Only Markdown is formatted; this would be shown as loose characters or would be lost.",
			"{?Write: {suggestion}|Write it in Markdown. If it is plain text: put a \\ before the <{?. Possible: {choices}}.}",
		}},
	"K244": {site.Warning,
		Text{
			`"{value}" wordt letterlijk getoond`,
			"Door een spatie op de verkeerde plek is dit geen opmaak of link: geen spatie binnen ** en geen spatie tussen ] en (.",
			"{?Schrijf: {suggestion}|Haal de spatie weg.}",
		},
		Text{
			`"{value}" is shown as it is`,
			"Because of a space in the wrong place this is no formatting or link: no space inside ** and none between ] and (.",
			"{?Write: {suggestion}|Remove the space.}",
		}},
	"K245": {site.Warning,
		Text{
			"deze alinea wordt als programmacode getoond",
			"Dat gebeurt met tekst die met vier spaties of een tab begint.",
			"Haal de spaties aan het begin van de regel weg.",
		},
		Text{
			"this paragraph is shown as program code",
			"That happens to text that begins with four spaces or a tab.",
			"Remove the spaces at the start of the line.",
		}},
	"K246": {site.Warning,
		Text{
			"deze rij van de tabel heeft {?{count} vakken in plaats van {max}|een ander aantal vakken dan de kop}",
			"Wat te veel is valt weg, en wat ontbreekt blijft leeg.",
			"Zet tussen de vakken een rechte streep, evenveel als in de kop.",
		},
		Text{
			"this row of the table has {?{count} cells instead of {max}|another number of cells than its head}",
			"What is too much is dropped, and what is missing stays empty.",
			"Put an upright bar between the cells, as many as in the head.",
		}},
	"K247": {site.Error,
		Text{
			"het blok dat hier begint, wordt niet afgesloten",
			"Alles tot het eind van de pagina hoort er nu bij.",
			"Zet onder het blok een regel met dezelfde tekens als waarmee het begint.",
		},
		Text{
			"the block that begins here is not closed",
			"Everything to the end of the page now belongs to it.",
			"Put a line below the block with the same characters as it begins with.",
		}},
	"K248": {site.Warning,
		Text{
			"{value} wordt letterlijk getoond",
			"Dit is een opdracht van een ander systeem; kiem voert haar niet uit.",
			"Haal het weg, of schrijf wat er moet staan.",
		},
		Text{
			"{value} is shown as it is",
			"This is an instruction of another system; kiem does not carry it out.",
			"Remove it, or write what should be there.",
		}},
	"K249": {site.Warning,
		Text{
			`noot "{value}" wordt nergens genoemd`,
			"Een noot verschijnt alleen als de tekst ernaar verwijst; deze valt weg.",
			"Zet [^{value}] in de tekst waar de noot bij hoort, of haal de noot weg.",
		},
		Text{
			`note "{value}" is mentioned nowhere`,
			"A note is shown only when the text points to it; this one is left out.",
			"Put [^{value}] in the text where the note belongs, or remove the note.",
		}},

	// The site as a whole.

	"K303": {site.Notice,
		Text{
			"citaat zonder naam: wie zei dit?",
			"Een uitspraak overtuigt pas als te zien is van wie ze komt.",
			"Voeg bij het citaat toe: {?{suggestion}|door: en de naam}",
		},
		Text{
			"quote without a name: who said this?",
			"A statement convinces only when readers see whose it is.",
			"Add to the quote: {?{suggestion}|by: and the name}",
		}},
	"K304": {site.Notice,
		Text{
			"case zonder resultaten",
			"Lezers willen weten wat het opleverde.",
			"Voeg toe: {?{suggestion}|resultaten: met één of meer uitkomsten}",
		},
		Text{
			"case without results",
			"Readers want to know what came of it.",
			"Add: {?{suggestion}|results: with one or more outcomes}",
		}},
	"K305": {site.Warning,
		Text{
			`mag de opdrachtgever{? "{value}"} genoemd worden?`,
			"Zonder toestemming hoort een naam niet op de site.",
			"Zet toestemming: ja, of toestemming: nee; dan staat er alleen de sector.",
		},
		Text{
			`may the client{? "{value}"} be named?`,
			"Without permission a name does not belong on the site.",
			"Set permission: yes, or permission: no; then only the sector is shown.",
		}},
	"K306": {site.Warning,
		Text{
			"geen enkele pagina verwijst hierheen",
			"Lezers vinden deze pagina alleen met een zoekmachine.",
			"Zet haar in het menu, of verwijs ernaar vanaf een andere pagina.",
		},
		Text{
			"no other page links to this one",
			"Readers find this page only through a search engine.",
			"Put it in the menu, or link to it from another page.",
		}},
	"K308": {site.Notice,
		Text{
			`deel "{name}" van de tekening heeft geen kop om heen te verwijzen`,
			"Wie op een deel klikt, wil lezen wat het betekent.",
			"Zet in de tekst een kop met dezelfde naam: ## {name}",
		},
		Text{
			`part "{name}" of the drawing has no heading to link to`,
			"Whoever clicks on a part wants to read what it means.",
			"Put a heading of the same name in the text: ## {name}",
		}},
	"K310": {site.Warning,
		Text{
			"reeks zonder delen",
			"Een lege reeks wordt niet getoond.",
			"Zet op elk deel: reeks: {?{id}|en de naam van dit bestand}",
		},
		Text{
			"series without parts",
			"An empty series is not shown.",
			"Write on each part: series: {?{id}|and the name of this file}",
		}},
	"K311": {site.Warning,
		Text{
			"de site zegt niet hoe u te bereiken bent",
			"Onder elke pagina hoort een telefoonnummer, e-mailadres of formulier te staan.",
			"Zet in site.yaml bij contact een e-mailadres of telefoonnummer.",
		},
		Text{
			"the site does not say how to reach you",
			"Below each page there should be a phone number, e-mail address or form.",
			"Put an e-mail address or phone number under contact in site.yaml.",
		}},
	"K312": {site.Error,
		Text{
			"formulier zonder privacyverklaring",
			"Wie gegevens vraagt, moet zeggen wat ermee gebeurt.",
			"Maak een pagina met het veld rol: privacy.",
		},
		Text{
			"form without a privacy statement",
			"Whoever asks for personal data must say what is done with them.",
			"Make a page with the field role: privacy.",
		}},
	"K313": {site.Error,
		Text{
			`geen bestand "{value}"{?; bedoelt u {or near}?}`,
			"Wie het wil downloaden, krijgt niets.",
			"{?Schrijf: {suggestion}|Kijk of het bestand er staat en of de naam klopt.}",
		},
		Text{
			`no file "{value}"{?; did you mean {or near}?}`,
			"Whoever wants to download it gets nothing.",
			"{?Write: {suggestion}|Check whether the file is there and its name is right.}",
		}},
	"K315": {site.Notice,
		Text{
			`toegankelijkheidsverklaring zonder "{field}"`,
			"Lezers en opdrachtgevers willen weten of de site is onderzocht, en met welke uitkomst.",
			"Laat de site onderzoeken en vul in: {field}: volledig, gedeeltelijk, eerste maatregelen of voldoet niet",
		},
		Text{
			`accessibility statement without "{field}"`,
			"Readers and clients want to know whether the site was examined, and with what outcome.",
			"Have the site examined and fill in: {field}: full, partial, first measures or none",
		}},

	// Settings, folders and publishing.

	"K401": {site.Error,
		Text{
			`onbekende instelling "{field}"{?; bedoelt u {or near}?}`,
			"Een onbekende instelling doet niets.",
			"{?Schrijf: {suggestion}|{?Kies een van deze instellingen: {choices}.|Haal de instelling weg.} Eigen instellingen zet u onder extra.}",
		},
		Text{
			`unknown setting "{field}"{?; did you mean {or near}?}`,
			"An unknown setting does nothing.",
			"{?Write: {suggestion}|{?Choose one of these settings: {choices}.|Remove the setting.} Settings of your own go under extra.}",
		}},
	"K402": {site.Warning,
		Text{
			"{name} staat niet op de plek waar kiem het leest",
			"Instellingen gelden alleen in site.yaml, naast de folder content.",
			"{?Verplaats het bestand naar {suggestion}|Verplaats het bestand naar de folder van de site en noem het site.yaml.}",
		},
		Text{
			"{name} is not in the place where kiem reads it",
			"Settings count only in site.yaml, beside the folder content.",
			"{?Move the file to {suggestion}|Move the file to the folder of the site and call it site.yaml.}",
		}},
	"K403": {site.Error,
		Text{
			"in {name} staan bestanden die kiem niet gemaakt heeft{?, zoals {other}}",
			"Bij het bouwen zouden ze overschreven of weggehaald kunnen worden.",
			"Kies een lege folder met --out, of maak deze eerst zelf leeg.",
		},
		Text{
			"{name} holds files that kiem did not make{?, such as {other}}",
			"Building might overwrite or remove them.",
			"Choose an empty folder with --out, or empty this one yourself first.",
		}},
	"K404": {site.Error,
		Text{
			"dit verwijst naar een plek buiten de site{?: {value}}",
			"Alleen wat in de folder van de site staat, wordt gelezen; zo komt er niets op de site dat er niet hoort.",
			"Zet het bestand zelf in de folder van de site.",
		},
		Text{
			"this points to a place outside the site{?: {value}}",
			"Only what is in the site's folder is read, so that nothing gets on the site that does not belong there.",
			"Put the file itself into the folder of the site.",
		}},
	"K405": {site.Notice,
		Text{
			`slordigheid in de tekst{?: "{value}"}`,
			"Een dubbele spatie, een spatie voor een komma of twee punten leiden lezers af.",
			"{?Schrijf: {suggestion}|Haal het teken te veel weg.}",
		},
		Text{
			`slip in the text{?: "{value}"}`,
			"A double space, a space before a comma or two full stops distract readers.",
			"{?Write: {suggestion}|Remove the character too many.}",
		}},
	"K406": {site.Error,
		Text{
			"er is geen folder content{? in {name}}",
			"In die folder staan de pagina's; zonder pagina's is er geen site.",
			"Begin een site met: kiem init {?{suggestion}|mijn-site}",
		},
		Text{
			"there is no folder content{? in {name}}",
			"That folder holds the pages; without pages there is no site.",
			"Begin a site with: kiem init {?{suggestion}|my-site}",
		}},
	"K407": {site.Error,
		Text{
			"de site kan niet in {name} gemaakt worden",
			"Die folder hoort bij wat kiem leest; de site zou zichzelf dan weer als bron lezen.",
			"Kies met --out een folder buiten content, layouts en static.",
		},
		Text{
			"the site cannot be made in {name}",
			"That folder is part of what kiem reads; the site would then read itself as a source.",
			"Choose a folder outside content, layouts and static with --out.",
		}},
	"K408": {site.Notice,
		Text{
			"het adres van de site is niet bekend",
			"Feeds, sitemap en het vaste adres van elke pagina worden daarom niet gemaakt.",
			"Zet in site.yaml: base_url: https://www.voorbeeld.nl/",
		},
		Text{
			"the address of the site is not known",
			"Feeds, sitemap and the canonical address of each page are therefore not made.",
			"Put in site.yaml: base_url: https://www.example.org/",
		}},
	"K409": {site.Error,
		Text{
			`het menu verwijst naar "{value}", en dat is er niet{?; bedoelt u {or near}?}`,
			"Een menu noemt pagina's bij hun naam of bestand, of een lijst bij haar soort.",
			"{?Schrijf: {suggestion}|Kijk of de pagina er staat en of de naam klopt.}",
		},
		Text{
			`the menu points to "{value}", which is not there{?; did you mean {or near}?}`,
			"A menu names pages by their name or file, or a list by its type.",
			"{?Write: {suggestion}|Check whether the page is there and its name is right.}",
		}},
	"K410": {site.Error,
		Text{
			`"{value}" is geen volledig adres van een site`,
			"Met dit adres beginnen de links in feeds, sitemap en zoekmachines.",
			"Schrijf: {?{?{field}: }{suggestion}|base_url: https://www.voorbeeld.nl/}",
		},
		Text{
			`"{value}" is not the full address of a site`,
			"Links in feeds, sitemap and search engines begin with this address.",
			"Write: {?{?{field}: }{suggestion}|base_url: https://www.example.org/}",
		}},
	"K411": {site.Error,
		Text{
			`er is geen controle "{value}"{?; bedoelt u {or near}?}`,
			"Alleen van bestaande codes is in te stellen hoe zwaar ze tellen.",
			"{?Schrijf: {suggestion}|Neem een code over uit een melding, zoals K221.}",
		},
		Text{
			`there is no check "{value}"{?; did you mean {or near}?}`,
			"Only for existing codes can you set how much they matter.",
			"{?Write: {suggestion}|Take a code from a message, such as K221.}",
		}},

	// Layouts.

	"K501": {site.Error,
		Text{
			"deze layout is niet te lezen{?: {message}}",
			"Zonder deze layout zijn de pagina's die haar gebruiken niet te maken.",
			"Verbeter de layout{?; bedoelt u {suggestion}?|, of haal uw versie weg om die van kiem te gebruiken.}",
		},
		Text{
			"this layout cannot be read{?: {message}}",
			"Without this layout the pages that use it cannot be made.",
			"Correct the layout{?; did you mean {suggestion}?|, or remove your version to use kiem's own.}",
		}},
	"K502": {site.Error,
		Text{
			"deze layout loopt vast{? bij het maken van {page}}{?: {message}}",
			"Wat de layout vraagt, heeft deze pagina niet.",
			"Verbeter de layout{?; bedoelt u {suggestion}?|: kijk of de naam op deze regel bestaat.}",
		},
		Text{
			"this layout fails{? while making {page}}{?: {message}}",
			"What the layout asks for, this page does not have.",
			"Correct the layout{?; did you mean {suggestion}?|: check whether the name on this line exists.}",
		}},
	"K503": {site.Error,
		Text{
			`{?tekst "{field}" klopt niet|dit bestand met teksten klopt niet}`,
			"Uit dit bestand komen de vaste woorden van de site, zoals die op knoppen en boven lijsten.",
			"{?Schrijf: {suggestion}|Schrijf op elke regel een naam, een dubbele punt en een tekst.}",
		},
		Text{
			`{?text "{field}" is wrong|this file of texts is wrong}`,
			"This file holds the fixed words of the site, such as those on buttons and above lists.",
			"{?Write: {suggestion}|Write a name, a colon and a text on each line.}",
		}},
	"K504": {site.Error,
		Text{
			`de layout "{name}" is er niet{?; bedoelt u {or near}?}`,
			"{?Daarmee wordt {a type} gemaakt.|Daarmee wordt een pagina gemaakt.}",
			"{?Schrijf: {suggestion}|Maak het bestand layouts/{name}, of noem een layout die er is.}",
		},
		Text{
			`the layout "{name}" is not there{?; did you mean {or near}?}`,
			"{?{a type} is made with it.|A page is made with it.}",
			"{?Write: {suggestion}|Make the file layouts/{name}, or name a layout that is there.}",
		}},
	"K505": {site.Error,
		Text{
			`deze layout vraagt om "{value}", en dat is er niet{? (bij het maken van {page})}`,
			"Een layout kan alleen vragen om wat de pagina heeft, en om namen die kiem kent.",
			"Verbeter de naam, of haal uw versie van de layout weg om die van kiem te gebruiken.",
		},
		Text{
			`this layout asks for "{value}", which is not there{? (while making {page})}`,
			"A layout can only ask for what the page has, and for names that kiem knows.",
			"Correct the name, or remove your version of the layout to use kiem's own.",
		}},
}
