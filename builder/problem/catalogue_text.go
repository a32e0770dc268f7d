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
			`Op kaarten en in zoekmachines staat nu het begin van de tekst{?: "{value}"|.}`,
			"{?Vul in op regel {line}|Voeg toe}: {field}: één zin die zegt waar het om gaat",
		},
		Text{
			`{a type} without "{field}"`,
			`Cards and search engines now show the beginning of the text{?: "{value}"|.}`,
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
			"Een tekst in hoofdletters leest langzamer, en schermlezers kunnen hem letter voor letter spellen.",
			"{?Schrijf bijvoorbeeld: {suggestion}|Gebruik kleine letters; hoe een kop eruitziet, regelt de vormgeving.}",
		},
		Text{
			`"{value}" is in capitals`,
			"A text in capitals reads more slowly, and screen readers may spell it letter by letter.",
			"{?Write for instance: {suggestion}|Use small letters; the design decides what a heading looks like.}",
		}},
	"K205": {site.Error,
		Text{
			"kop van niveau 1 in de tekst",
			"De titel van de pagina is al kop 1, en daarvan is er één.",
			`{?Haal deze regel weg: "{title}" staat al als titel boven de pagina.|{?Schrijf: {suggestion}|Begin met ##}}`,
		},
		Text{
			"heading of level 1 in the text",
			"The page's title is heading 1 already, and there is one of those.",
			`{?Remove this line: "{title}" is above the page already, as its title.|{?Write: {suggestion}|Begin with ##}}`,
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
			`getypt nummer in "{value}"`,
			"Het nummer komt er vanzelf voor te staan.",
			"{?Schrijf: {suggestion}|Laat het nummer weg.}",
		},
		Text{
			`typed number in "{value}"`,
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
			"Koppen geven een pagina overzicht, ook voor wie haar laat voorlezen; vette letters en lege koppen doen dat niet.",
			"{?Schrijf: {suggestion}|Geef de kop een tekst, of haal hem weg.}",
		},
		Text{
			`{?bold line looks like a heading: "{value}"|heading without text}`,
			"Headings give a page its outline, also for those who have it read aloud; bold letters and empty headings do not.",
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
			`{?in "{value}" zitten letters aan elkaar vast|het teken {name} bestaat maar in één lettertype}`,
			"Het komt uit een pdf of uit een lettertype met symbolen. Wie het woord zoekt vindt het niet, en lezers kunnen een leeg vakje zien.",
			"{?Schrijf: {suggestion}|Vervang het door wat er te zien moet zijn.}",
		},
		Text{
			`{?letters in "{value}" are stuck together|the character {name} exists in one font only}`,
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
			"Zo komt er een programma of een andere site op de pagina, met gevolgen voor privacy en veiligheid.",
			"Haal het weg. Voor een filmpje of routekaart: zet er een gewone link neer.",
		},
		Text{
			"{?{value} in the text|script in the text} is not allowed",
			"It would bring a program or another site to the page, at the cost of privacy and safety.",
			"Remove it. For a film or a route: put an ordinary link.",
		}},
	"K242": {site.Warning,
		Text{
			"opmaak uit een ander programma valt weg{?: {value}}",
			"De site heeft een eigen vormgeving; de tekst zelf blijft staan.",
			"Haal weg wat tussen < en > staat, en plak voortaan zonder opmaak.",
		},
		Text{
			"formatting from another program is left out{?: {value}}",
			"The site has a design of its own; the text itself stays.",
			"Remove what is between < and >, and paste without formatting from now on.",
		}},
	"K243": {site.Error,
		Text{
			"{value} hoort niet in de tekst",
			"De tekst is Markdown; een code als deze valt weg of komt er als losse tekens te staan.",
			"{?Schrijf in Markdown: {suggestion}|Haal de code weg, of schrijf het in Markdown. Is het gewone tekst: zet een \\ voor de <{?. Wel mogelijk: {choices}}.}",
		},
		Text{
			"{value} does not belong in the text",
			"The text is Markdown; a code like this is left out or is shown as loose characters.",
			"{?Write in Markdown: {suggestion}|Remove the code, or write it in Markdown. If it is plain text: put a \\ before the <{?. Possible: {choices}}.}",
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
			"{?de tabel heeft {max} kolommen, maar deze rij {count}|dit wordt geen tabel: onder de eerste rij hoort een rij met streepjes}",
			"{?Wat meer is dan {max} vakken valt weg, en wat ontbreekt blijft leeg.|De rechte strepen komen nu zelf op de pagina.}",
			"{?Schrijf onder de eerste rij: {suggestion}|Zet tussen de vakken een rechte streep, evenveel als in de eerste rij.}",
		},
		Text{
			"{?the table has {max} columns, but this row has {count}|this does not become a table: below the first row belongs a row of dashes}",
			"{?What is more than {max} cells is left out, and what is missing stays empty.|The upright bars themselves are now shown on the page.}",
			"{?Write below the first row: {suggestion}|Put an upright bar between the cells, as many as in the first row.}",
		}},
	"K247": {site.Error,
		Text{
			"{?de opmerking die hier met {value}|het blok dat hier} begint, wordt niet afgesloten",
			"{?Zonder {suggestion} verbergt {value} de rest van de pagina, of komt het er zelf op te staan.|Alles wat eronder staat, hoort er nu bij.}",
			"{?Zet {suggestion} achter de opmerking die met {value} begint, of haal {value} weg.|Zet onder het blok een regel met {?{suggestion}|dezelfde tekens als waarmee het begint}}",
		},
		Text{
			"the {?comment that begins here with {value}|block that begins here} is not closed",
			"{?Without {suggestion} the rest of the page is hidden by {value}, or {value} itself is shown on it.|Everything below it now belongs to it.}",
			"{?Put {suggestion} after the comment that begins with {value}, or remove {value}.|Put a line below the block with {?{suggestion}|the same characters as it begins with}}",
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
	"K251": {site.Warning,
		Text{
			`"{value}" wordt letterlijk getoond`,
			"Zo is het geen link of beeld. De woorden horen tussen rechte haken en het adres direct daarachter tussen ronde, en alle haken gaan weer dicht.",
			"{?Schrijf: {suggestion}|Zet de haken goed.}",
		},
		Text{
			`"{value}" is shown as it is`,
			"It is no link or image like this. The words belong between square brackets and the address right after them between round ones, and all brackets are closed again.",
			"{?Write: {suggestion}|Put the brackets right.}",
		}},
	"K252": {site.Warning,
		Text{
			`"{value}" wordt letterlijk getoond`,
			"{?Er is geen noot {name} om naar te verwijzen.|{?Geen regel zegt waar [{id}] heen gaat, dus dit is geen link.|Zo kent kiem geen links naar een pagina.}}",
			"{?Zet onder de tekst, na een lege regel, [^{name}]: met de noot erachter|Schrijf achter de woorden tussen rechte haken het bestand van de pagina tussen ronde haken, zoals [de gids](gids.md)}. Hoort het er zo te staan: zet een \\ voor de eerste [.",
		},
		Text{
			`"{value}" is shown as it is`,
			"{?There is no note {name} to refer to.|{?No line says where [{id}] leads, so this is no link.|In kiem this is not how to link to a page.}}",
			"{?Below the text, after an empty line, put [^{name}]: with the note behind it|After the words between square brackets write the file of the page between round ones, as in [the guide](guide.md)}. If it belongs there as it is: put a \\ before the first [.",
		}},
	"K253": {site.Warning,
		Text{
			`de sterretjes voor "{value}" worden letterlijk getoond`,
			"Vet begint en eindigt met **, binnen dezelfde alinea; hier ontbreekt het eind.",
			"Zet ook ** achter het laatste woord dat vet moet zijn, of haal ze weg. Horen ze er zo te staan: zet er een \\ voor.",
		},
		Text{
			`the stars before "{value}" are shown as they are`,
			"Bold begins and ends with **, within the same paragraph; here the end is missing.",
			"Put ** after the last word that should be bold as well, or remove them. If they belong there as they are: put a \\ before them.",
		}},
	"K254": {site.Warning,
		Text{
			`{?achter {name} staat nog tekst op dezelfde regel|"{value}" is geen soort kader}`,
			"Dit blijft nu een citaat, met de haken en het uitroepteken erbij.",
			"{?Laat {name} alleen op de regel, en begin de tekst op de volgende, ook met een > ervoor.|{?Schrijf: {suggestion}|Kies uit: {choices}.}}",
		},
		Text{
			`{?after {name} there is more text on the same line|"{value}" is no kind of callout}`,
			"This now stays a quotation, with the brackets and the exclamation mark in it.",
			"{?Leave {name} alone on its line, and begin the text on the next, with a > before it too.|{?Write: {suggestion}|Choose from: {choices}.}}",
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
