package problem

import "kiem/builder/site"

// The text: its headings, its quotes, its Markdown.
var textCodes = map[string]entry{
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
			"{?Vul in op regel {line}|Voeg toe}: {field}: één zin die zegt waar het om gaat",
		},
		Text{
			`{a type} without "{field}"`,
			`Card and search engine now get the first sentence{?: "{value}"}.`,
			"{?Fill in on line {line}|Add}: {field}: one sentence that says what it is about",
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
	"K211": {site.Warning,
		Text{
			`afgebroken woord{?: "{value}"}`,
			"Op de pagina staat nu een streepje met een spatie midden in het woord.",
			"{?Schrijf: {suggestion}|Schrijf het woord aan elkaar.}",
		},
		Text{
			`broken word{?: "{value}"}`,
			"On the page there is now a hyphen with a space in the middle of the word.",
			"{?Write: {suggestion}|Write it as one word.}",
		}},
	"K212": {site.Warning,
		Text{
			"{?met {value}|met dit teken} wordt dit geen lijst",
			"De regels komen als gewone tekst achter elkaar te staan, en wie luistert hoort niet dat het een lijst is.",
			"{?Schrijf: {suggestion}|Begin elke regel met een streepje en een spatie.}",
		},
		Text{
			"{?with {value}|with this sign} this does not become a list",
			"The lines follow one another as plain text, and those who listen do not hear that it is a list.",
			"{?Write: {suggestion}|Begin each line with a hyphen and a space.}",
		}},
	"K213": {site.Warning,
		Text{
			`{?"{value}" heeft letters die één teken zijn|het teken {name} is van één lettertype}`,
			"Het komt uit een pdf of uit een lettertype met symbolen. Wie het woord zoekt vindt het niet, en lezers kunnen een leeg vakje zien.",
			"{?Schrijf: {suggestion}|Vervang het door wat er te zien moet zijn.}",
		},
		Text{
			`{?"{value}" has letters that are one character|the character {name} is of one font only}`,
			"It comes from a PDF or from a font with symbols. Those who search for the word do not find it, and readers may see an empty box.",
			"{?Write: {suggestion}|Replace it with what is to be seen.}",
		}},
	"K214": {site.Notice,
		Text{
			"de lijst begint {?opnieuw bij {value}, na {name}|{?bij {value}|niet bij 1}}",
			"Een lijst loopt door zolang elke regel het volgende nummer heeft, met hetzelfde teken erachter.",
			"Nummer door vanaf 1, met overal een punt of overal een haakje. Is het geen lijst: zet een \\ tussen het getal en het teken.",
		},
		Text{
			"the list begins {?anew at {value}, after {name}|{?at {value}|not at 1}}",
			"A list goes on as long as each line has the next number, with the same sign after it.",
			"Number on from 1, with a full stop everywhere or a bracket everywhere. If it is no list: put a \\ between the number and the sign.",
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
			"deze alinea wordt als code getoond",
			"Vier spaties of een tab aan het begin van een regel maken er in Markdown code van: in een andere letter, en zonder opmaak.",
			"Haal de spaties of de tab aan het begin van de regels weg. Is het wel code: zet er een regel met ``` boven en onder.",
		},
		Text{
			"this paragraph is shown as code",
			"Four spaces or a tab at the start of a line make it code in Markdown: in another letter, and without formatting.",
			"Remove the spaces or the tab at the start of the lines. If it is code after all: put a line with ``` above and below it.",
		}},
	"K246": {site.Warning,
		Text{
			"{?deze rij van de tabel heeft {count} vakken in plaats van {max}|een tabel zonder kop wordt geen tabel}",
			"{?Wat meer is dan {max} valt weg, en wat ontbreekt blijft leeg.|De rechte strepen komen nu zelf op de pagina.}",
			"{?Zet onder de eerste rij: {suggestion}|Zet tussen de vakken een rechte streep, evenveel als in de kop.}",
		},
		Text{
			"{?this row of the table has {count} cells instead of {max}|a table without a head does not become a table}",
			"{?What is more than {max} is dropped, and what is missing stays empty.|The upright bars themselves are now shown on the page.}",
			"{?Put below the first row: {suggestion}|Put an upright bar between the cells, as many as in the head.}",
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
	"K250": {site.Warning,
		Text{
			"spatie ontbreekt na {?{value}|de hekjes}",
			"Zonder die spatie is dit geen kop, en komen de hekjes zelf op de pagina.",
			"{?Schrijf: {suggestion}|Zet een spatie achter de hekjes.}",
		},
		Text{
			"no space after {?{value}|the hashes}",
			"Without that space this is not a heading, and the hashes themselves are shown on the page.",
			"{?Write: {suggestion}|Put a space after the hashes.}",
		}},
	"K405": {site.Notice,
		Text{
			`spatie of punt te veel{?: "{value}"}`,
			"Lezers zien een slordigheid, of de browser laat de spatie weg.",
			"{?Schrijf: {suggestion}|Haal weg wat er te veel staat.}",
		},
		Text{
			`space or full stop too many{?: "{value}"}`,
			"Readers see something careless, or the browser leaves the space out.",
			"{?Write: {suggestion}|Remove what is too much.}",
		}},
}
