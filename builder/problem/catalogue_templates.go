package problem

import "kiem/builder/site"

// What is written in a layout.
var templateCodes = map[string]entry{
	"K511": {site.Error,
		Text{
			`"{value}" wordt nergens afgesloten`,
			"Alles wat volgt, zou erbij horen, tot het einde van het bestand.",
			"Zet {{end}} achter wat erbij hoort.",
		},
		Text{
			`"{value}" is not closed anywhere`,
			"All that follows would belong to it, down to the end of the file.",
			"Put {{end}} after what belongs to it.",
		}},
	"K512": {site.Error,
		Text{
			`bij "{value}" ontbreekt het begin`,
			"Het hoort bij iets wat erboven begint, zoals if, with of range; dat is er niet, of het is al af.",
			"Haal het weg, of zet het begin erboven.",
		},
		Text{
			`"{value}" lacks its beginning`,
			"It belongs to something that begins above it, such as if, with or range, which is not there or has ended already.",
			"Remove it, or put the beginning above it.",
		}},
	"K513": {site.Error,
		Text{
			`wat hier met "{name}" begint, wordt niet afgesloten`,
			"Kiem ziet niet waar de opdracht ophoudt en waar de tekst van de pagina verdergaat.",
			"Zet {value} achter de opdracht.",
		},
		Text{
			`what begins with "{name}" here is not closed`,
			"Kiem cannot see where the instruction ends and where the text of the page goes on.",
			"Put {value} after the instruction.",
		}},
	"K514": {site.Error,
		Text{
			`het teken {value} wordt in deze opdracht niet afgesloten`,
			"Kiem ziet niet wat er nog bij hoort.",
			"Zet {name} waar het ophoudt, op dezelfde regel.",
		},
		Text{
			`the sign {value} is not closed in this instruction`,
			"Kiem cannot see what else belongs to it.",
			"Put {name} where it ends, on the same line.",
		}},
	"K515": {site.Error,
		Text{
			`"{value}" kan hier niet staan`,
			"Daardoor is niet te lezen wat de layout vraagt.",
			"{?Schrijf: {suggestion}|Verbeter het, of haal het weg.}",
		},
		Text{
			`"{value}" cannot stand here`,
			"So it cannot be read what the layout asks for.",
			"{?Write: {suggestion}|Correct it, or remove it.}",
		}},
	"K516": {site.Error,
		Text{
			`{?achter "{value}" ontbreekt waar het om gaat|hier staat een lege opdracht}`,
			"Zonder dat is er niets te doen.",
			"{?Schrijf het erachter, bijvoorbeeld: {suggestion}|Vul haar in, of haal haar weg.}",
		},
		Text{
			`{?what "{value}" is about is missing after it|here is an empty instruction}`,
			"Without that there is nothing to do.",
			"{?Write it after the word, such as: {suggestion}|Fill it in, or remove it.}",
		}},
	"K517": {site.Error,
		Text{
			`achter "{value}" staat te veel of te weinig{?: {count} in plaats van {min}}{? (bij het maken van {page})}`,
			"Elke opdracht heeft haar eigen aantal waarden nodig.",
			"Zet erachter wat nodig is, niet meer en niet minder.",
		},
		Text{
			`there is too much or too little after "{value}"{?: {count} instead of {min}}{? (while making {page})}`,
			"Each instruction needs its own number of values.",
			"Put after it what is needed, no more and no less.",
		}},
	"K518": {site.Error,
		Text{
			`deze layout vraagt om "{value}"{?, en hier is geen "{name}"}{? (bij het maken van {page})}`,
			"Niet elke pagina heeft alles, en wat er niet is, heeft zelf ook niets.",
			"{?Zet {suggestion} ervoor en {{end}} erachter.|Vraag er alleen om waar het er is, met if of with.}",
		},
		Text{
			`this layout asks for "{value}"{?, and there is no "{name}" here}{? (while making {page})}`,
			"Not every page has everything, and what is not there has nothing of its own either.",
			"{?Put {suggestion} before it and {{end}} after it.|Ask for it only where it is there, with if or with.}",
		}},
	"K519": {site.Error,
		Text{
			`de naam "{value}" is hier niet bekend{?; bedoelt u {near}?}`,
			"Een naam met een dollarteken geldt vanaf de plek waar hij een waarde krijgt, tot het einde van dat blok.",
			"{?Schrijf: {suggestion}|Geef de naam eerst een waarde, in hetzelfde blok of in een blok eromheen.}",
		},
		Text{
			`the name "{value}" is not known here{?; did you mean {near}?}`,
			"A name with a dollar sign holds from where it gets a value to the end of that block.",
			"{?Write: {suggestion}|Give the name a value first, in the same block or in one around it.}",
		}},
	"K520": {site.Error,
		Text{
			`{?de HTML die hier begint met {value}, wordt niet afgesloten|de HTML van deze layout klopt niet}{? (bij het maken van {page})}`,
			"Wat erna komt, zou in een tag terechtkomen en niet op de pagina.",
			"{?Zet {suggestion} waar het ophoudt.|Kijk of elke tag en elk aanhalingsteken afgesloten is.}",
		},
		Text{
			`{?the HTML that begins here with {value} is not closed|the HTML of this layout is not right}{? (while making {page})}`,
			"What comes after it would end up inside a tag and not on the page.",
			"{?Put {suggestion} where it ends.|See whether each tag and each quote is closed.}",
		}},
	"K521": {site.Error,
		Text{
			`na "{value}" is niet zeker of er een tag of aanhalingsteken open is{? (bij het maken van {page})}`,
			"Het hangt van de pagina af welk deel van het blok erop komt, en daarna moet de HTML altijd even ver zijn.",
			"Zet hele tags en hele waarden met hun aanhalingstekens in het blok, of het blok binnen de aanhalingstekens.",
		},
		Text{
			`after "{value}" it is not certain whether a tag or a quote is open{? (while making {page})}`,
			"It depends on the page which part of the block is shown, and after it the HTML must always be equally far.",
			"Put whole tags and whole values with their quotes in the block, or the block within the quotes.",
		}},
	"K522": {site.Error,
		Text{
			"op deze plek kan kiem geen waarde veilig invullen{? (bij het maken van {page})}",
			"Midden in een script, een stijl of een adres is niet te zeggen wat de waarde daar betekent.",
			"Zet de waarde in de tekst, of als geheel tussen de aanhalingstekens van een attribuut.",
		},
		Text{
			"in this place kiem cannot fill in a value safely{? (while making {page})}",
			"In the middle of a script, a style or an address it cannot be told what the value means there.",
			"Put the value in the text, or as a whole between the quotes of an attribute.",
		}},
	"K523": {site.Error,
		Text{
			`"{value}" is hier niet nodig en kan hier niet{? (bij het maken van {page})}`,
			"Kiem maakt elke waarde zelf veilig voor de plek waar zij staat.",
			"Haal {value} weg, met de streep ervoor.",
		},
		Text{
			`"{value}" is not needed here, and cannot be used{? (while making {page})}`,
			"Kiem itself makes each value safe for the place where it stands.",
			"Remove {value}, with the bar before it.",
		}},
	"K524": {site.Error,
		Text{
			`"{value}" kan niets met wat het hier krijgt{? (bij het maken van {page})}`,
			"De waarde is van een andere soort dan het nodig heeft, of zij is er niet.",
			"Kijk welke waarde hier hoort te staan, en vraag er met if of with alleen om waar zij er is.",
		},
		Text{
			`"{value}" can do nothing with what it gets here{? (while making {page})}`,
			"The value is of another sort than it needs, or is not there.",
			"See which value belongs here, and use if or with to ask for it only where it is there.",
		}},
	"K525": {site.Error,
		Text{
			`range gaat langs een lijst, en "{value}" is geen lijst{? (bij het maken van {page})}`,
			"Wat tussen range en end staat, komt voor elk ding van een lijst een keer op de pagina.",
			"Gebruik with in plaats van range, of vraag om een lijst.",
		},
		Text{
			`range goes along a list, and "{value}" is no list{? (while making {page})}`,
			"What stands between range and end is shown once for each thing of a list.",
			"Use with instead of range, or ask for a list.",
		}},
	"K526": {site.Error,
		Text{
			`het deel "{value}" vraagt om zichzelf, zonder einde{? (bij het maken van {page})}`,
			"De pagina zou nooit klaar zijn.",
			"Vraag er alleen om waar er nog iets te tonen is, met if of with.",
		},
		Text{
			`the part "{value}" asks for itself without an end{? (while making {page})}`,
			"The page would never be finished.",
			"Ask for it only where there is more to show, with if or with.",
		}},
	"K530": {site.Error,
		Text{
			`het deel "{value}" staat twee keer in dit bestand`,
			"Een layout vraagt om een deel bij zijn naam, en die zou op twee teksten slaan.",
			"Geef een van de twee een andere naam, of haal er een weg.",
		},
		Text{
			`the part "{value}" is in this file twice`,
			"A layout asks for a part by its name, which would mean two texts.",
			"Give one of the two another name, or remove one.",
		}},
	"K531": {site.Error,
		Text{
			`"{name}" is een lijst, en de layout vraagt er "{value}" van{? (bij het maken van {page})}`,
			"Een lijst heeft dat zelf niet; elk ding erin misschien wel.",
			"Ga langs de lijst: zet {suggestion} ervoor en {{end}} erachter, en vraag ertussen om .{value}.",
		},
		Text{
			`"{name}" is a list, and the layout asks it for "{value}"{? (while making {page})}`,
			"A list itself has no such thing; each thing in it may.",
			"Go along the list: put {suggestion} before it and {{end}} after it, and ask for .{value} in between.",
		}},
	"K532": {site.Warning,
		Text{
			`browsers weigeren "{value}" op uw pagina's{?: het komt van {name}|, want het staat in de pagina zelf}`,
			"Elke pagina zegt dat zij alleen laadt en doet wat in de bestanden van de site zelf staat. Zo doet iets vreemds in een pagina niets.",
			`Zet het in een bestand in static/ en vraag er met .Asset om. Moet het toch zo, maak dan layouts/partials/policy.html met uw eigen regels.`,
		},
		Text{
			`browsers refuse "{value}" on your pages{?: it comes from {name}|, as it stands in the page itself}`,
			"Each page says that it loads and does only what is in the site's own files. So something strange in a page does nothing.",
			`Put it in a file in static/ and ask for that with .Asset. If it has to be like this, make layouts/partials/policy.html with your own rules.`,
		}},
	"K533": {site.Warning,
		Text{
			`het stijlblad "{value}", dat hier gevraagd wordt, is er niet{?; bedoelt u {near}?}`,
			"Een browser slaat het over, en wat de site in één keer zou laden, valt in losse bestanden uiteen.",
			"{?Schrijf: {suggestion}|Zet het bestand in static/, of haal de regel weg.}",
		},
		Text{
			`the style sheet "{value}", which is asked for here, is not there{?; did you mean {near}?}`,
			"A browser passes it over, and what the site would load at once falls apart into files.",
			"{?Write: {suggestion}|Put the file in static/, or remove the line.}",
		}},
	"K534": {site.Warning,
		Text{
			`"{value}" heeft in dit stijlblad geen tegenhanger`,
			"Wat erna komt, leest een browser anders dan u bedoelt, of helemaal niet.",
			"Zet erbij wat opent of sluit, of haal het weg.",
		},
		Text{
			`"{value}" has no counterpart in this style sheet`,
			"A browser reads what comes after it in another way than you mean, or not at all.",
			"Add what opens or closes it, or remove it.",
		}},
}
