package problem

import "kiem/builder/site"

// What a page or the site as a whole still lacks.
var siteCodes = map[string]entry{
	"K301": {site.Notice,
		Text{
			"steunkleur {value} haalt {number min} : 1 op {?de tint {name}|wit}; voor tekst is {other} gebruikt ({number max} : 1)",
			"Tekst met minder contrast dan 4,5 : 1 kunnen veel lezers niet goed lezen.",
			`Laat het zo, of kies als steunkleur een donkerder kleur, zoals "{other}".`,
		},
		Text{
			"spot colour {value} has a contrast of {number min} : 1 on {?the tint {name}|white}; {other} is used for text ({number max} : 1)",
			"Many readers find text with a contrast of less than 4.5 : 1 hard to read.",
			`Leave it so, or choose a darker spot colour, such as "{other}".`,
		}},
	"K302": {site.Error,
		Text{
			"tekst in {value} op een vlak in {other} haalt {number min} : 1, en nodig is {number max} : 1",
			"Veel lezers kunnen deze tekst niet goed lezen; kleuren die u zelf kiest, verandert kiem niet.",
			"{?Schrijf op deze plek: {suggestion}|Kies een donkerder of lichter kleur voor de tekst of het vlak.}",
		},
		Text{
			"text in {value} on a plane in {other} has a contrast of {number min} : 1, and needs {number max} : 1",
			"Many readers find this text hard to read; kiem does not change colours that you choose yourself.",
			"{?Write in this place: {suggestion}|Choose a darker or lighter colour for the text or the plane.}",
		}},
	"K303": {site.Notice,
		Text{
			"citaat zonder naam: wie zei dit?",
			"Een uitspraak overtuigt pas als te zien is van wie ze komt.",
			"Zet bij het citaat wie het zei, zoals {?{field}|door}: een beleidsadviseur",
		},
		Text{
			"quote without a name: who said this?",
			"A statement convinces only when readers see whose it is.",
			"Say with the quote who it was, such as {?{field}|by}: a policy adviser",
		}},
	"K304": {site.Notice,
		Text{
			"case zonder resultaten",
			"Lezers willen weten wat het opleverde.",
			"Voeg toe: {?{field}|resultaten}: [één resultaat, nog een resultaat]",
		},
		Text{
			"case without results",
			"Readers want to know what came of it.",
			"Add: {?{field}|results}: [one result, another result]",
		}},
	"K305": {site.Warning,
		Text{
			`mag de opdrachtgever{? "{value}"} genoemd worden?`,
			"Zonder toestemming hoort een naam niet op de site.",
			"Mag het, schrijf dan {?{field}|toestemming}: ja. Mag het niet, schrijf {?{field}|toestemming}: nee; dan staat er alleen de sector.",
		},
		Text{
			`may the client{? "{value}"} be named?`,
			"Without permission a name does not belong on the site.",
			"If so, write {?{field}|permission}: yes. If not, write {?{field}|permission}: no; then only the sector is shown.",
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
	"K307": {site.Warning,
		Text{
			"hoort dit op de site? Het lijkt {?een {name}|iemands mobiele nummer}{?: {value}}",
			"Wat eenmaal op een site staat, is voor iedereen te vinden, ook nadat u het weghaalt.",
			"{?Haal het {name} weg.|Haal het weg, of maak er met tel: een link van als iedereen dit nummer mag bellen.}",
		},
		Text{
			"does this belong on the site? It looks like {?a {name}|someone's mobile number}{?: {value}}",
			"What has been on a site once can be found by anyone, even after you remove it.",
			"{?Remove the {name}.|Remove it, or make it a link with tel: if anyone may call this number.}",
		}},
	"K310": {site.Warning,
		Text{
			"reeks zonder delen",
			"Een lege reeks wordt niet getoond.",
			"Zet op elk deel: {?{field}|reeks}: {?{id}|en de naam van dit bestand} en op de volgende regel een nummer, zoals {?{name}|deel}: 1",
		},
		Text{
			"series without parts",
			"An empty series is not shown.",
			"Write on each part: {?{field}|series}: {?{id}|and the name of this file} and a number on the next line, such as {?{name}|part}: 1",
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
			"Maak een pagina die dat vertelt, met in de velden {?{field}|rol}: privacy",
		},
		Text{
			"form without a privacy statement",
			"Whoever asks for personal data must say what is done with them.",
			"Make a page that tells this, with {?{field}|role}: privacy among its fields",
		}},
	"K314": {site.Notice,
		Text{
			"deze vertaling is ouder dan het origineel {other}, dat van {long date} is",
			"Wie deze taal leest, mist misschien wat er sindsdien is veranderd.",
			"Kijk de vertaling na, en zet dan in de velden: {?{suggestion}|de dag waarop dat is gedaan}",
		},
		Text{
			"this translation is older than the original {other}, which is of {long date}",
			"Those who read this language may miss what has changed since.",
			"Look through the translation, and then put among the fields: {?{suggestion}|the day on which that was done}",
		}},
	"K315": {site.Notice,
		Text{
			`toegankelijkheidsverklaring zonder "{field}"`,
			"Lezers en opdrachtgevers willen weten of de site is onderzocht, en met welke uitkomst.",
			"Laat de site onderzoeken en vul in: {field}: {or choices}",
		},
		Text{
			`accessibility statement without "{field}"`,
			"Readers and clients want to know whether the site was examined, and with what outcome.",
			"Have the site examined and fill in: {field}: {or choices}",
		}},
	"K318": {site.Error,
		Text{
			`kiem heeft geen lettertype "{value}"{?; bedoelt u "{suggestion}"?}`,
			"Met deze naam krijgt de site niet de letters die u koos, maar de gewone van kiem.",
			"{?Schrijf: {suggestion}|Kies {or choices}, of noem een eigen bestand, zoals huisletter.woff2.}",
		},
		Text{
			`kiem has no font "{value}"{?; did you mean "{suggestion}"?}`,
			"With this name the site gets kiem's usual letters, not the ones that you chose.",
			"{?Write: {suggestion}|Choose {or choices}, or name a file of your own, such as house.woff2.}",
		}},
	"K319": {site.Error,
		Text{
			`geen bestand "{value}" met een lettertype{?; bedoelt u {or near}?}`,
			"Kiem haalt letters nooit van elders: alleen een bestand in de site zelf wordt gebruikt.",
			"{?Schrijf: {suggestion}|Zet het lettertype als .woff2-bestand in de folder static, en schrijf hier zijn naam.}",
		},
		Text{
			`no file "{value}" with a font{?; did you mean {or near}?}`,
			"Kiem never fetches letters from elsewhere: only a file in the site itself is used.",
			"{?Write: {suggestion}|Put the font as a .woff2 file in the folder static, and write its name here.}",
		}},
	"K320": {site.Error,
		Text{
			`"{value}" is geen .woff2-lettertype{?; bedoelt u {or near}?}`,
			"Het bestand is er wel, maar een browser leest er geen letters uit, of laadt ze traag.",
			"{?Schrijf: {suggestion}|Vraag de maker van het lettertype om het .woff2-bestand, en zet dat in de folder static. Een ander bestand een andere naam geven is niet genoeg.}",
		},
		Text{
			`"{value}" is not a .woff2 font{?; did you mean {or near}?}`,
			"The file is there, but a browser finds no letters in it, or is slow to load them.",
			"{?Write: {suggestion}|Ask whoever made the font for the .woff2 file, and put that in the folder static. Giving another file another name is not enough.}",
		}},
}
