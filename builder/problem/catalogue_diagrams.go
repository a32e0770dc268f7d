package problem

import "kiem/builder/site"

// Diagrams.
var diagramCodes = map[string]entry{
	"K132": {site.Error,
		Text{
			`een tekening van het soort "{kind}" heeft {?{min} tot {max}|precies {max}} delen; deze heeft er {?{count}|nog geen}`,
			"Met meer of minder delen is de tekening niet te maken of niet te lezen.",
			`{?Maak er {?{min} tot }{max} delen van, of kies het soort "{suggestion}": dat kan er {count} hebben.|{?Schrijf bijvoorbeeld: {suggestion}|Maak er {?{min} tot }{max} delen van.}}`,
		},
		Text{
			`a drawing of the kind "{kind}" has {?{min} to {max}|exactly {max}} parts; this one has {?{count}|none yet}`,
			"With more or fewer parts the drawing cannot be made or cannot be read.",
			`{?Make it {?{min} to }{max} parts, or choose the kind "{suggestion}": that can have {count}.|{?Write for instance: {suggestion}|Make it {?{min} to }{max} parts.}}`,
		}},
	"K161": {site.Error,
		Text{
			`{?onbekend soort tekening "{value}"{?; bedoelt u {or near}?}|het soort tekening ontbreekt}`,
			"Het soort bepaalt hoe de delen getekend worden.",
			"{?Schrijf: {suggestion}|{?Schrijf {field}: met daarachter {or choices}.|Kies een van de soorten: {or choices}.}}",
		},
		Text{
			`{?unknown kind of drawing "{value}"{?; did you mean {or near}?}|the kind of drawing is missing}`,
			"The kind decides how the parts are drawn.",
			"{?Write: {suggestion}|{?Write {field}: followed by {or choices}.|Choose one of the kinds: {or choices}.}}",
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
			`deel "{name}" staat er twee keer{?, ook op regel {line}}`,
			"Een link of lijn naar dit deel kan dan twee kanten op.",
			"Geef één van beide een andere naam.",
		},
		Text{
			`part "{name}" is there twice{?, also on line {line}}`,
			"A link or a line to this part could then go two ways.",
			"Give one of the two another name.",
		}},
	"K164": {site.Error,
		Text{
			`{?de assen "{field}" en "{other}" hebben|de as "{field}" heeft} twee uiteinden nodig`,
			"Een as loopt van weinig naar veel; beide kanten krijgen een woord.",
			"Schrijf: {?{suggestion}|{field}: [weinig …, veel …]{? en op een eigen regel {other}: [weinig …, veel …]}}",
		},
		Text{
			`{?the axes "{field}" and "{other}" need|the axis "{field}" needs} two ends`,
			"An axis runs from little to much; both sides get a word.",
			"Write: {?{suggestion}|{field}: [little …, much …]{? and on a line of its own {other}: [little …, much …]}}",
		}},
	"K165": {site.Error,
		Text{
			"hier horen twee verschillende namen bij elkaar",
			"Elke regel gaat van het ene naar het andere.",
			"{?Schrijf: {suggestion}|Schrijf twee namen tussen vierkante haken: [van, naar]}",
		},
		Text{
			"two different names belong together here",
			"Each line goes from one to the other.",
			"{?Write: {suggestion}|Write two names in square brackets: [from, to]}",
		}},
	"K166": {site.Error,
		Text{
			"{?een laag heeft hoogstens {max} delen; deze heeft er {count}|een netwerk heeft {min} tot {max} lagen; dit heeft er {?{value}|nog geen}}",
			"Met meer is de tekening op een telefoon niet te lezen; met één laag is er niets te verbinden.",
			"{?Schrijf bijvoorbeeld: {suggestion}|Voeg delen samen, of verdeel ze anders over de lagen.}",
		},
		Text{
			"{?a layer has at most {max} parts; this one has {count}|a network has {min} to {max} layers; this one has {?{value}|none yet}}",
			"With more the drawing cannot be read on a phone; with one layer there is nothing to connect.",
			"{?Write for instance: {suggestion}|Join parts, or spread them over the layers in another way.}",
		}},
	"K167": {site.Error,
		Text{
			`de delen hebben elk "{field}" nodig`,
			"Zonder dat is niet te zien op welk moment een deel hoort.",
			"Schrijf elk deel zo: {suggestion}",
		},
		Text{
			`each of the parts needs "{field}"`,
			"Without it nobody can see at which moment a part belongs.",
			"Write each part like this: {suggestion}",
		}},
	"K168": {site.Warning,
		Text{
			`deze tekening staat er twee keer{?: "{title}"}{?, ook op regel {line}}`,
			"Lezers zien twee keer hetzelfde, en wie later de ene verandert, vergeet de andere.",
			"Haal één van beide weg, of geef ze elk een eigen titel als ze allebei moeten blijven.",
		},
		Text{
			`this drawing is there twice{?: "{title}"}{?, also on line {line}}`,
			"Readers see the same thing twice, and whoever changes one of them later will forget the other.",
			"Remove one of the two, or give each a title of its own when both should stay.",
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
	"K309": {site.Warning,
		Text{
			`"{value}" past niet in de tekening`,
			"Het woord wordt nu ergens afgebroken of ingekort waar niemand voor koos.",
			"Zet in het woord een afbreekpunt, &shy;, zoals in samen&shy;werking, of geef het deel een korte naam: kort: …",
		},
		Text{
			`"{value}" does not fit in the drawing`,
			"The word is broken or cut at a place that nobody chose.",
			"Put a soft hyphen in the word, &shy;, as in co&shy;operation, or give the part a short name: short: …",
		}},
}
