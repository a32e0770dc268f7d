package problem

import "kiem/builder/site"

// Files: their names, and what they are made of.
var fileCodes = map[string]entry{
	"K141": {site.Error,
		Text{
			"dit bestand krijgt hetzelfde adres als {?{other}|een lijst die kiem maakt}{?: {url}}",
			"Op één adres kan maar één pagina of bestand staan.",
			"Geef één van beide een andere bestandsnaam, of een ander adresdeel als dat erin staat.",
		},
		Text{
			"this file gets the same address as {?{other}|a list that kiem makes}{?: {url}}",
			"There can be only one page or file at an address.",
			"Give one of the two another file name, or another slug if it has one.",
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
			`meer dan kleine letters, cijfers en losse streepjes in de bestandsnaam "{name}"`,
			"{?In het adres komt {id} te staan, wat niet de naam is.|Het adres wordt anders dan de naam.}",
			"{?Hernoem het bestand naar {suggestion}|Gebruik kleine letters, cijfers en streepjes.}",
		},
		Text{
			`more than small letters, digits and single hyphens in the file name "{name}"`,
			"{?The address will have {id} in it, which is not the name.|The address becomes different from the name.}",
			"{?Rename the file to {suggestion}|Use small letters, digits and hyphens.}",
		}},
	"K145": {site.Error,
		Text{
			`taal "{value}" kent deze site niet{? ({choices})}`,
			"De letters voor .md zijn de taal van de pagina, en die moet in site.yaml staan.",
			"{?Hernoem het bestand naar {suggestion}|Verbeter de taal, of voeg haar in site.yaml toe bij talen.}",
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
			"{?Hernoem het bestand naar {suggestion}|Open het in de tekstverwerker, kopieer de tekst en plak die in een nieuw bestand dat op .md eindigt. Alleen de naam veranderen helpt niet.}",
		},
		Text{
			`"{name}" is not read as a page`,
			"Pages are files that end in .md.",
			"{?Rename the file to {suggestion}|Open it in the word processor, copy the text and paste it into a new file that ends in .md. Changing only the name does not help.}",
		}},
	"K147": {site.Warning,
		Text{
			`"{name}" lijkt een dubbel bestand`,
			"Zulke kopieën ontstaan bij delen, downloaden of kopiëren, en komen dan met hun oude inhoud op de site.",
			"Vergelijk het met het gewone bestand en gooi de kopie weg. Wordt het een nieuwe pagina, geef haar dan een eigen naam, zoals drie-vragen.md.",
		},
		Text{
			`"{name}" looks like a duplicate file`,
			"Such copies come from sharing, downloading or copying, and then end up on the site with their old contents.",
			"Compare it with the ordinary file and throw the copy away. If it is to be a new page, give it a name of its own, such as three-questions.md.",
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
			"dit bestand of deze folder is niet te openen",
			"Misschien mag u het niet lezen, houdt een ander programma het bezet, of wijst het naar iets wat er niet meer is.",
			"Kijk of u het zelf kunt openen, en probeer het opnieuw.",
		},
		Text{
			"this file or folder cannot be opened",
			"Perhaps you are not allowed to read it, another program keeps it busy, or it points to something that is gone.",
			"See whether you can open it yourself, and try again.",
		}},
	"K150": {site.Error,
		Text{
			"het oude adres {url} is al in gebruik{?: {other}}",
			"Op één adres kan maar één pagina staan, dus dit adres kan niet ook nog hierheen leiden.",
			"Haal het oude adres {url} hier weg.",
		},
		Text{
			"the old address {url} is in use already{?: {other}}",
			"There can be only one page at an address, so this one cannot lead here as well.",
			"Remove the old address {url} here.",
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
			"Teksten voor een site zijn UTF-8; alleen zo leest elk programma dezelfde letters.",
			"Open het bestand, kies Opslaan als, en kies de codering UTF-8.",
		},
		Text{
			"this file is saved as UTF-16 (Unicode in Notepad)",
			"Texts for a site are UTF-8; only then does every program read the same letters.",
			"Open the file, choose Save as, and choose the encoding UTF-8.",
		}},
	"K155": {site.Warning,
		Text{
			`"{value}" heeft vreemde tekens{?; bedoelt u "{suggestion}"?}`,
			"Een programma heeft letters met accenten, of aanhalingstekens, als andere tekens bewaard; zo komen ze op de site.",
			"{?Schrijf: {suggestion}|Typ de vreemde tekens opnieuw.}",
		},
		Text{
			`"{value}" has odd characters in it{?; did you mean "{suggestion}"?}`,
			"A program has kept letters with accents, or quotes, as other characters; this is how they come on the site.",
			"{?Write: {suggestion}|Type the odd characters again.}",
		}},
	"K156": {site.Warning,
		Text{
			"onzichtbaar teken{? {name}}",
			"Het is meegekomen bij het plakken; zoeken, namen en links kunnen erop mislukken.",
			"Haal het weg: wis wat hier om het teken heen staat, en typ dat opnieuw.",
		},
		Text{
			"invisible character{? {name}}",
			"It came along when text was pasted; searches, names and links may fail because of it.",
			"Remove it: delete what is around the character, and type that again.",
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
			"Het is zo groot, of heeft zulke lange of ingewikkelde regels, dat het geen geschreven pagina lijkt.",
			"Kijk of hier per ongeluk iets anders dan tekst staat, zoals een geplakte afbeelding.",
		},
		Text{
			"is this really a text file?",
			"It is so big, or has such long or intricate lines, that it does not look like a written page.",
			"Check whether something else than text ended up here by accident, such as a pasted image.",
		}},
	"K159": {site.Error,
		Text{
			"dit is een bestand van de soort {name}, ook al eindigt de naam op .md",
			"Er is geen pagina van te maken: een pagina is gewone tekst, zonder de opmaak van een ander programma.",
			"Open het in het programma dat het kan tonen, kopieer de tekst en plak die in een nieuw bestand dat op .md eindigt. Alleen de naam veranderen helpt niet.",
		},
		Text{
			"this is a file of the kind {name}, although its name ends in .md",
			"No page can be made of it: a page is plain text, without the formatting of another program.",
			"Open it in the program that can show it, copy the text and paste it into a new file that ends in .md. Changing only the name does not help.",
		}},
}
