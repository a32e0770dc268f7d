package problem

import "kiem/builder/site"

// Layouts.
var layoutCodes = map[string]entry{
	"K501": {site.Error,
		Text{
			"deze layout is niet te lezen",
			"Zonder deze layout zijn de pagina's die haar gebruiken niet te maken.",
			"Verbeter wat op deze regel tussen de accolades staat, of haal uw versie weg om die van kiem te gebruiken.",
		},
		Text{
			"this layout cannot be read",
			"Without this layout the pages that use it cannot be made.",
			"Correct what stands between the braces on this line, or remove your version to use kiem's own.",
		}},
	"K502": {site.Error,
		Text{
			"deze layout loopt hier vast{? bij het maken van {page}}",
			"Wat de layout hier vraagt, kan niet, of niet bij deze pagina.",
			"Verbeter deze regel, of haal uw versie weg om die van kiem te gebruiken.",
		},
		Text{
			"this layout fails here{? while making {page}}",
			"What the layout asks for here cannot be done, or not for this page.",
			"Correct this line, or remove your version to use kiem's own.",
		}},
	"K503": {site.Error,
		Text{
			`{?bij "{field}" hoort een tekst, of een voor u en een voor je|dit bestand heeft geen namen met een tekst erachter}`,
			"Uit dit bestand komen de vaste woorden van de site, zoals die op knoppen en boven lijsten.",
			"{?Schrijf achter {field}: één tekst, of zet eronder, met twee spaties ervoor, een regel met u: en een regel met je:, elk met een tekst.|Schrijf op elke regel een naam, een dubbele punt en een tekst.}",
		},
		Text{
			`{?"{field}" needs a text, or one for u and one for je|this file does not hold names with a text after them}`,
			"This file holds the fixed words of the site, such as those on buttons and above lists.",
			"{?Write one text after {field}: or put below it, with two spaces before it, a line with u: and a line with je:, each with a text.|Write a name, a colon and a text on each line.}",
		}},
	"K504": {site.Error,
		Text{
			`er is geen layout "{value}"{?; bedoelt u {or near}?}`,
			"Zonder dat bestand weet kiem niet hoe {a type} eruit moet zien.",
			"{?Schrijf: {suggestion}|Maak het bestand layouts/{value}.html, of noem een layout die er is{?: {choices}}.}",
		},
		Text{
			`there is no layout "{value}"{?; did you mean {or near}?}`,
			"Without that file kiem does not know what {a type} should look like.",
			"{?Write: {suggestion}|Make the file layouts/{value}.html, or name a layout that is there{?: {choices}}.}",
		}},
	"K505": {site.Error,
		Text{
			`deze layout vraagt om "{value}", en dat is er niet{?; bedoelt u {near}?}{? (bij het maken van {page})}`,
			"Een layout kan alleen vragen om wat de pagina heeft.",
			"{?Schrijf: {suggestion}|Verbeter de naam, of haal uw versie van de layout weg om die van kiem te gebruiken.}",
		},
		Text{
			`this layout asks for "{value}", which is not there{?; did you mean {near}?}{? (while making {page})}`,
			"A layout can only ask for what the page has.",
			"{?Write: {suggestion}|Correct the name, or remove your version of the layout to use kiem's own.}",
		}},
	"K506": {site.Error,
		Text{
			`dit deel van een layout heeft geen naam`,
			`Een layout vraagt om een deel bij de naam achter define; zonder die naam is "{name}" niet te vinden.`,
			"Zet boven de tekst: {suggestion}, en onder de tekst: {value}",
		},
		Text{
			`this part of a layout has no name`,
			`A layout asks for a part by the name after define; without that name "{name}" cannot be found.`,
			"Put above the text: {suggestion}, and below the text: {value}",
		}},
	"K507": {site.Error,
		Text{
			`kiem kent geen opdracht "{value}"{?; bedoelt u {near}?}`,
			"Een woord zonder punt ervoor is een opdracht; met een punt ervoor is het iets van de pagina.",
			"{?Schrijf: {suggestion}|Verbeter het woord, of haal uw versie van de layout weg om die van kiem te gebruiken.}",
		},
		Text{
			`kiem knows no instruction "{value}"{?; did you mean {near}?}`,
			"A word without a dot before it is an instruction; with a dot before it, it is something of the page.",
			"{?Write: {suggestion}|Correct the word, or remove your version of the layout to use kiem's own.}",
		}},
	"K508": {site.Error,
		Text{
			`er is geen deel "{value}"{?; bedoelt u {near}?}{? (bij het maken van {page})}`,
			"Op deze plek vraagt de layout om een deel van de pagina dat in geen enkel bestand staat.",
			"{?Schrijf: {suggestion}|Maak het bestand layouts/partials/{value}.html, of verbeter de naam.}",
		},
		Text{
			`there is no part "{value}"{?; did you mean {near}?}{? (while making {page})}`,
			"Here the layout asks for a part of the page that no file has.",
			"{?Write: {suggestion}|Make the file layouts/partials/{value}.html, or correct the name.}",
		}},
	"K509": {site.Error,
		Text{
			`er is geen tekst met de naam "{value}"{?; bedoelt u {near}?}{? (bij het maken van {page})}`,
			"Met deze naam vraagt de layout om een van de vaste woorden van de site, en die staan in {other}.",
			"{?Schrijf: {suggestion}|Zet de tekst in {other}, of verbeter de naam.}",
		},
		Text{
			`there is no text with the name "{value}"{?; did you mean {near}?}{? (while making {page})}`,
			"By this name the layout asks for one of the fixed words of the site, which are in {other}.",
			"{?Write: {suggestion}|Put the text in {other}, or correct the name.}",
		}},
	"K510": {site.Error,
		Text{
			`in de folder static is geen bestand "{value}"{?; bedoelt u {near}?}{? (bij het maken van {page})}`,
			"De pagina zou vragen om een bestand dat niet op de site staat.",
			"{?Schrijf: {suggestion}|Zet het bestand in de folder static, of verbeter de naam.}",
		},
		Text{
			`there is no file "{value}" in the folder static{?; did you mean {near}?}{? (while making {page})}`,
			"The page would ask for a file that is not on the site.",
			"{?Write: {suggestion}|Put the file in the folder static, or correct the name.}",
		}},
	"K527": {site.Warning,
		Text{
			"niets gebruikt dit bestand{?; bedoelt u {near}?}",
			"Wat erin staat, verandert niets aan de site.",
			"{?Noem het bestand {suggestion}{? en schrijf erin: {value}}|Vraag erom in een layout of bij een type in site.yaml, of haal het weg.}",
		},
		Text{
			"nothing uses this file{?; did you mean {near}?}",
			"What is in it changes nothing about the site.",
			"{?Name the file {suggestion}{? and write in it: {value}}|Ask for it in a layout or at a type in site.yaml, or remove it.}",
		}},
	"K528": {site.Warning,
		Text{
			`niets vraagt om een tekst met de naam "{field}"{?; bedoelt u {near}?}`,
			"Deze tekst komt nergens op de site, en die met de goede naam is niet veranderd.",
			"{?Schrijf: {suggestion}|Verbeter de naam.}",
		},
		Text{
			`nothing asks for a text with the name "{field}"{?; did you mean {near}?}`,
			"This text is shown nowhere on the site, and the one with the right name has not changed.",
			"{?Write: {suggestion}|Correct the name.}",
		}},
	"K529": {site.Error,
		Text{
			`bij de teksten voor deze taal ontbreekt "{value}"{?, en nog meer: {choices}}{?, met nog {count} andere}{? (bij het maken van {page})}`,
			"Elke tekst die een layout nodig heeft, moet er zijn in elke taal van de site die eigen teksten heeft.",
			"Zet in dit bestand een regel met de naam en de tekst: {value}: …",
		},
		Text{
			`the texts for this language lack "{value}"{?, and others: {choices}}{?, and {count} others}{? (while making {page})}`,
			"Each text that a layout needs must be there in each language of the site that has texts of its own.",
			"Put a line with the name and the text in this file: {value}: …",
		}},
}
