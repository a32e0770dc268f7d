package problem

import "kiem/builder/site"

// Diagrams.
var diagramCodes = map[string]entry{
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
			`{?de assen "{field}" en "{other}" hebben|as "{field}" heeft} twee uiteinden nodig`,
			"Een as loopt van weinig naar veel; beide kanten krijgen een woord.",
			"Schrijf: {field}: [weinig …, veel …]{? en op een eigen regel {other}: [weinig …, veel …]}",
		},
		Text{
			`{?the axes "{field}" and "{other}" need|axis "{field}" needs} two ends`,
			"An axis runs from little to much; both sides get a word.",
			"Write: {field}: [little …, much …]{? and on a line of its own {other}: [little …, much …]}",
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
