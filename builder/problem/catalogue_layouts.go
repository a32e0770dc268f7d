package problem

import "kiem/builder/site"

// Layouts.
var layoutCodes = map[string]entry{
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
	"K506": {site.Error,
		Text{
			`dit deel van een layout heeft geen naam`,
			`Een layout vraagt om een deel bij de naam achter define; naar "{name}" zou tevergeefs gevraagd worden.`,
			"Zet boven de tekst: {suggestion}, en onder de tekst: {value}",
		},
		Text{
			`this part of a layout has no name`,
			`A layout asks for a part by the name after define; "{name}" would be asked for in vain.`,
			"Put above the text: {suggestion}, and below the text: {value}",
		}},
}
