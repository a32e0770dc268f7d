package problem

import "kiem/builder/site"

// Settings, folders and publishing.
var settingCodes = map[string]entry{
	"K401": {site.Error,
		Text{
			`{?"{field}" hoort onder "{value}", niet hier|onbekende instelling "{field}"}{?; bedoelt u {or near}?}`,
			"Een onbekende instelling doet niets.",
			"{?Zet deze regel met twee spaties ervoor onder {value}: op regel {line}.|{?Zet boven deze regel, helemaal links: {value}:|{?Schrijf: {suggestion}|{?Kies een van de {count} instellingen, zoals {choices}.|{?Kies een van deze instellingen: {choices}.|Haal de instelling weg.}}{? Eigen instellingen zet u onder {name}.}}}}",
		},
		Text{
			`{?"{field}" belongs under "{value}", not here|unknown setting "{field}"}{?; did you mean {or near}?}`,
			"An unknown setting does nothing.",
			"{?Put this line with two spaces before it under {value}: on line {line}.|{?Put above this line, at the margin: {value}:|{?Write: {suggestion}|{?Choose one of the {count} settings, such as {choices}.|{?Choose one of these settings: {choices}.|Remove the setting.}}{? Settings of your own go under {name}.}}}}",
		}},
	"K402": {site.Warning,
		Text{
			"{name} wordt niet gelezen als instellingen",
			"Instellingen gelden alleen in site.yaml, naast de folder content.",
			"Noem het bestand site.yaml, en zet het in de folder van de site, naast de folder content.",
		},
		Text{
			"{name} is not read as settings",
			"Settings count only in site.yaml, beside the folder content.",
			"Call the file site.yaml, and put it in the folder of the site, beside the folder content.",
		}},
	"K403": {site.Error,
		Text{
			"in {name} staan bestanden die kiem niet als zijn eigen herkent{?, zoals {other}}",
			"Bij het bouwen zouden ze overschreven of weggehaald kunnen worden. Wat kiem zelf maakt, staat in een lijst in het bestand .kiem.",
			"Staat er niets van uzelf in, gooi de folder dan weg: kiem maakt hem opnieuw. Kies anders een lege folder met --out.",
		},
		Text{
			"{name} holds files that kiem does not know as its own{?, such as {other}}",
			"Building might overwrite or remove them. What kiem makes itself is in a list in the file .kiem.",
			"If nothing of yours is in it, throw the folder away: kiem makes it anew. Otherwise choose an empty one with --out.",
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
	"K406": {site.Error,
		Text{
			"er is geen folder content{? in {name}}",
			"In die folder staan de pagina's; zonder pagina's is er geen site.",
			"Zet uw pagina's in een folder met de naam content, of begin een nieuwe site met: kiem init {?{suggestion}|mijn-site}",
		},
		Text{
			"there is no folder content{? in {name}}",
			"That folder holds the pages; without pages there is no site.",
			"Put your pages in a folder called content, or begin a new site with: kiem init {?{suggestion}|my-site}",
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
			"Zonder dat adres komt er geen nieuwsfeed, en geen overzicht voor zoekmachines.",
			"Zet in site.yaml: basisadres: https://www.voorbeeld.nl/",
		},
		Text{
			"the address of the site is not known",
			"Without that address there is no feed, and no overview for search engines.",
			"Put in site.yaml: base_url: https://www.example.org/",
		}},
	"K409": {site.Error,
		Text{
			`{?{kind}|het menu} verwijst naar "{value}", en dat is er niet{?; bedoelt u {or near}?}`,
			"Daar staan pagina's bij hun naam of bestand, en lijsten bij hun soort.",
			"{?Schrijf: {suggestion}|Kijk of de pagina er staat en of de naam klopt.}",
		},
		Text{
			`{?{kind}|the menu} points to "{value}", which is not there{?; did you mean {or near}?}`,
			"It has pages by their name or file, and lists by their type.",
			"{?Write: {suggestion}|Check whether the page is there and its name is right.}",
		}},
	"K410": {site.Error,
		Text{
			`"{value}" is geen volledig adres van een site`,
			"Met dit adres beginnen de links in feeds, sitemap en zoekmachines. Het begint met https:// en heeft geen ? of #.",
			"Schrijf: {?{?{field}: }{suggestion}|basisadres: https://www.voorbeeld.nl/}",
		},
		Text{
			`"{value}" is not the full address of a site`,
			"Links in feeds, sitemap and search engines begin with this address. It begins with https:// and has no ? or #.",
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
	"K412": {site.Error,
		Text{
			"bestand {name} en folder {other} heten hetzelfde",
			"Van elke pagina maakt kiem een folder, en in content of static staat een bestand voor dezelfde plek.",
			"Geef het bestand in content of static een andere naam, of haal het weg.",
		},
		Text{
			"file {name} and folder {other} have the same name",
			"Kiem makes a folder of each page, and in content or static is a file for the same place.",
			"Give the file in content or static another name, or take it away.",
		}},
	"K413": {site.Error,
		Text{
			"een andere opdracht van kiem is nog bezig in {name}",
			"Twee tegelijk zouden door elkaar heen schrijven.",
			"Wacht tot de andere klaar is en probeer het opnieuw, of kies een andere folder met --out.",
		},
		Text{
			"another command of kiem is still at work in {name}",
			"Two at a time would write through one another.",
			"Wait until the other is done and try again, or choose another folder with --out.",
		}},
	"K414": {site.Notice,
		Text{
			"de instelling {field} is niet vertaald{?: geen tekst voor {value}}",
			"Pagina's in een andere taal tonen deze tekst in de taal van de site.",
			"{?Schrijf de tekst per taal: {other}|Schrijf de tekst per taal.}",
		},
		Text{
			"the setting {field} is not translated{?: no text for {value}}",
			"Pages in another language show this text in the language of the site.",
			"{?Write the text by language: {other}|Write the text by language.}",
		}},
	"K415": {site.Warning,
		Text{
			"hoe zwaar {value} telt, ligt vast",
			"Deze melding gaat over wat het maken van de site tegenhoudt; lichter maken of uitzetten verandert daar niets aan.",
			"Haal {value} hier weg.",
		},
		Text{
			"how much {value} matters cannot be chosen",
			"This message is about what keeps the site from being made; making it lighter or turning it off does not change that.",
			"Remove {value} here.",
		}},
	"K416": {site.Error,
		Text{
			"dit bestand is niet van kiem, en staat op een plek die de site nodig heeft",
			"Kiem zou het overschrijven of weghalen, en dan bent u het kwijt.",
			"Zet het ergens anders, of geef wat daar komt in content of static een andere naam.",
		},
		Text{
			"this file is not kiem's, and is in a place that the site needs",
			"Kiem would overwrite or remove it, and you would lose it.",
			"Put it somewhere else, or give what comes there another name in content or static.",
		}},
}
