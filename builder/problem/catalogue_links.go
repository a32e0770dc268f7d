package problem

import "kiem/builder/site"

// Images, links and downloads.
var linkCodes = map[string]entry{
	"K221": {site.Error,
		Text{
			"{?afbeelding {value} heeft|deze afbeelding heeft} geen beschrijving",
			"Wie het beeld niet kan zien, krijgt de beschrijving te horen.",
			`{?Schrijf in plaats van {value}: {suggestion} met wat er te zien is op de plaats van de puntjes. Is het beeld alleen versiering, schrijf dan {field}: ""|{?Zet bij het beeld {field}: met daarachter wat er te zien is. Is het beeld alleen versiering, schrijf dan {field}: ""|{?Schrijf tussen de rechte haken wat er te zien is, zoals ![Vier mensen aan een tafel]({value}). Is het beeld alleen versiering, zet er dan {sier} achter.|Voeg aan het beeld een beschrijving toe van wat er te zien is.}}}`,
		},
		Text{
			"{?image {value} has|this image has} no description",
			"Those who cannot see the image hear its description.",
			`{?Write instead of {value}: {suggestion} with what is to be seen in the place of the dots. If the image is only decoration, write {field}: ""|{?Put {field}: with the image, followed by what is to be seen. If the image is only decoration, write {field}: ""|{?Write between the square brackets what is to be seen, as in ![Four people at a table]({value}). If the image is only decoration, put {decoration} after it.|Add to the image a description of what is to be seen.}}}`,
		}},
	"K222": {site.Warning,
		Text{
			`beschrijving "{value}" zegt niets over het beeld`,
			"Wie het beeld niet kan zien, weet nog niet wat erop staat.",
			"Schrijf in een paar woorden wat er te zien is.",
		},
		Text{
			`description "{value}" says nothing about the image`,
			"Those who cannot see the image do not know yet what is on it.",
			"Write in a few words what is to be seen.",
		}},
	"K223": {site.Error,
		Text{
			`{?geen afbeelding "{value}"|beeld zonder bestand}{?; bedoelt u {or near}?}`,
			"Op deze plek is geen bestand met die naam. Let ook op hoofdletters: team.JPG is een ander bestand dan team.jpg.",
			"{?Schrijf: {suggestion}|Kijk of het bestand er staat en of de naam klopt.}",
		},
		Text{
			`{?no image "{value}"|image without a file}{?; did you mean {or near}?}`,
			"There is no file with that name in this place. Mind the capitals, too: team.JPG is another file than team.jpg.",
			"{?Write: {suggestion}|Check whether the file is there and its name is right.}",
		}},
	"K224": {site.Error,
		Text{
			"spatie in de naam van een afbeelding of link{?: {value}}",
			"Bij de spatie houdt het adres op, en dan wordt dit gewone tekst.",
			"{?Schrijf: {suggestion}|Hernoem het bestand met streepjes, zoals foto-team.jpg, of zet < en > om de naam.}",
		},
		Text{
			"space in the name of an image or link{?: {value}}",
			"The address ends at the space, and then this becomes plain text.",
			"{?Write: {suggestion}|Rename the file with hyphens, such as foto-team.jpg, or put < and > around the name.}",
		}},
	"K225": {site.Warning,
		Text{
			"groot beeld: {?{value} pixels, |}{size count}",
			"Lezers wachten erop, en op een telefoon kost het veel data.",
			"{?Bewaar het op ongeveer {max} pixels breed, een foto als JPG, en vervang dit bestand erdoor.|Bewaar het kleiner, een foto als JPG, en vervang dit bestand erdoor.}",
		},
		Text{
			"large image: {?{value} pixels, |}{size count}",
			"Readers wait for it, and on a phone it costs a lot of data.",
			"{?Save it at about {max} pixels wide, a photo as JPG, and put that in the place of this file.|Save it smaller, a photo as JPG, and put that in the place of this file.}",
		}},
	"K226": {site.Error,
		Text{
			"{?dit bestand heet {value}, maar het is {a kind}|{kind} is geen beeld voor een website}",
			"Niet elke browser toont zo'n bestand; lezers zien dan een lege plek.",
			"{?Hernoem het bestand naar {suggestion}, en schrijf die naam ook op de pagina's die het noemen{?, zoals {other}}.|Bewaar het beeld opnieuw, een foto als JPG en een tekening als PNG of SVG, en noem dat bestand{? in {other}| op de pagina}.}",
		},
		Text{
			"{?this file is called {value}, but it is {a kind}|{kind} is no image for a website}",
			"Not every browser shows such a file; readers then see an empty space.",
			"{?Rename the file to {suggestion}, and write that name on the pages that use it too{?, such as {other}}.|Save the image again, a photo as JPG and a drawing as PNG or SVG, and name that file{? in {other}| on the page}.}",
		}},
	"K227": {site.Notice,
		Text{
			"deze foto vertelt {kind}",
			"Zulke gegevens gaan niemand aan; kiem laat ze weg uit de foto die op de site komt.",
			"U hoeft niets te doen. In het bestand zelf blijven ze staan: let op als u het doorstuurt.",
		},
		Text{
			"this photo tells {kind}",
			"Such details are nobody's business; kiem leaves them out of the photo on the site.",
			"You need not do anything. They stay in the file itself: mind this when you pass it on.",
		}},
	"K228": {site.Notice,
		Text{
			`"{value}" lijkt een beeld met woorden erin`,
			"Woorden in een beeld zijn niet voor te lezen, en niet te vinden met een zoekmachine.",
			"Teken het met een diagram-blok, of vertel in de beschrijving of de tekst wat erin staat.",
		},
		Text{
			`"{value}" looks like an image with words in it`,
			"Words in an image cannot be read aloud, nor found by a search engine.",
			"Draw it with a diagram block, or say in the description or the text what is in it.",
		}},
	"K229": {site.Error,
		Text{
			"veel te groot beeld: {value} pixels",
			"Telefoons en oudere computers kunnen een beeld van meer dan 100 miljoen pixels niet openen.",
			"Bewaar het op ongeveer 1600 pixels breed, en vervang dit bestand erdoor.",
		},
		Text{
			"much too large an image: {value} pixels",
			"Phones and older computers cannot open an image of more than 100 million pixels.",
			"Save it at about 1600 pixels wide, and put that in the place of this file.",
		}},
	"K231": {site.Error,
		Text{
			`{?geen pagina "{value}"|link zonder adres}{?; bedoelt u {or near}?}`,
			"Wie op deze link klikt, komt nergens.",
			`{?Schrijf: {suggestion}|{?Kijk of er een pagina "{value}" is en of het adres klopt.|Zet tussen de ronde haken waar de link heen gaat.}}`,
		},
		Text{
			`{?no page "{value}"|link without an address}{?; did you mean {or near}?}`,
			"Whoever follows this link gets nowhere.",
			`{?Write: {suggestion}|{?Check whether there is a page "{value}" and its address is right.|Put between the round brackets where the link leads.}}`,
		}},
	"K232": {site.Warning,
		Text{
			`de pagina "{value}" is verhuisd{? naar {url}}`,
			"De link werkt nog, met een omweg via het oude adres.",
			"{?Schrijf: {suggestion}|Verwijs naar het nieuwe adres.}",
		},
		Text{
			`the page "{value}" has moved{? to {url}}`,
			"The link still works, by way of the old address.",
			"{?Write: {suggestion}|Link to the new address.}",
		}},
	"K233": {site.Error,
		Text{
			`geen plek "#{value}" op {?{other}|deze pagina}{?; bedoelt u {or near}?}`,
			"De link komt bovenaan de pagina uit, en niet waar u bedoelt.",
			"{?Schrijf: #{suggestion}|{?Kies uit: {choices}.|Die pagina heeft geen koppen om naar te verwijzen: laat het deel vanaf # weg.}}",
		},
		Text{
			`no place "#{value}" on {?{other}|this page}{?; did you mean {or near}?}`,
			"The link leads to the top of the page, and not where you mean.",
			"{?Write: #{suggestion}|{?Choose from: {choices}.|That page has no headings to link to: leave out the part from # on.}}",
		}},
	"K234": {site.Warning,
		Text{
			`linktekst "{value}" zegt los gelezen niets`,
			"Wie met een schermlezer van link naar link gaat, hoort alleen deze woorden.",
			"Maak een link van de woorden die zeggen waar hij heen gaat, zoals [de gids](adres).",
		},
		Text{
			`link text "{value}" says nothing on its own`,
			"Those who go from link to link with a screen reader hear only these words.",
			"Make a link of the words that say where it leads, such as [the guide](address).",
		}},
	"K235": {site.Warning,
		Text{
			"volledig adres van de eigen site: {value}",
			"Zo'n link wordt niet nagekeken en breekt als de site verhuist.",
			"{?Schrijf: {suggestion}|Verwijs naar het bestand van de pagina.}",
		},
		Text{
			"full address of the site itself: {value}",
			"Such a link is not checked, and breaks when the site moves.",
			"{?Write: {suggestion}|Link to the page's file.}",
		}},
	"K236": {site.Warning,
		Text{
			"{?link met {name} in plaats van https: {value}|webadres zonder goed begin: {value}}",
			"{?Bij {name} kan iemand onderweg meelezen, en browsers waarschuwen ervoor.|Een webadres begint met https://; anders weet een browser niet waar het is.}",
			"{?Kijk of dit adres werkt, en schrijf het dan zo: {suggestion}|Laat het adres met https:// beginnen.}",
		},
		Text{
			"{?link with {name} instead of https: {value}|web address without a good beginning: {value}}",
			"{?With {name} someone on the way can read along, and browsers warn of it.|A web address begins with https://; otherwise a browser does not know where it is.}",
			"{?See whether this address works, and then write it so: {suggestion}|Let the address begin with https://}",
		}},
	"K237": {site.Warning,
		Text{
			"link naar e-mail of telefoon klopt niet: {value}",
			"Wie erop klikt, kan u niet mailen of bellen.",
			"{?Schrijf: {suggestion}|Schrijf mailto: met een e-mailadres erachter, of tel: met een nummer zonder spaties.}",
		},
		Text{
			"link to e-mail or telephone is not right: {value}",
			"Those who click on it cannot mail or call you.",
			"{?Write: {suggestion}|Write mailto: with an e-mail address after it, or tel: with a number without spaces.}",
		}},
	"K238": {site.Error,
		Text{
			`"{value}" staat alleen op uw eigen computer`,
			"Bij u werkt het, maar niemand anders kan erbij.",
			"{?Schrijf: {suggestion}|Zet het bestand naast de pagina en noem het bij zijn naam, of geef het adres op internet.}",
		},
		Text{
			`"{value}" is on your own computer only`,
			"It works for you, but nobody else can reach it.",
			"{?Write: {suggestion}|Put the file beside the page and call it by its name, or give its address on the internet.}",
		}},
	"K239": {site.Error,
		Text{
			"link zonder tekst{?, naar {value}}",
			"Lezers zien niets om op te klikken.",
			"{?Zet tussen de rechte haken waar de link heen gaat: [woorden]({value})|Zet tussen de rechte haken waar de link heen gaat.}",
		},
		Text{
			"link without text{?, to {value}}",
			"Readers see nothing to click on.",
			"{?Say between the square brackets where the link leads: [words]({value})|Say between the square brackets where the link leads.}",
		}},
	"K313": {site.Error,
		Text{
			`geen bestand "{value}"{?; bedoelt u {or near}?}`,
			"Wie het wil downloaden, krijgt niets.",
			"{?Schrijf: {suggestion}|Kijk of het bestand er staat en of de naam klopt.}",
		},
		Text{
			`no file "{value}"{?; did you mean {or near}?}`,
			"Whoever wants to download it gets nothing.",
			"{?Write: {suggestion}|Check whether the file is there and its name is right.}",
		}},
	"K316": {site.Warning,
		Text{
			"PDF zonder {or kind}",
			"Een schermlezer leest zo'n bestand niet goed voor: de titel zegt wat het is, de taal hoe het klinkt, en labels wat een kop of een lijst is.",
			"Vul titel en taal in waar de tekst is gemaakt, en bewaar die opnieuw als PDF, met labels voor toegankelijkheid.",
		},
		Text{
			"PDF without {or kind}",
			"A screen reader does not read such a file well: the title says what it is, the language how it sounds, and tags what is a heading or a list.",
			"Fill in title and language where the text was made, and save it as PDF again, with tags for accessibility.",
		}},
	"K317": {site.Warning,
		Text{
			"grote download: {size count}",
			"Wie onderweg is, wacht er lang op, en betaalt er misschien voor.",
			"Maak het bestand kleiner; in een PDF zijn het vaak de foto's. Of deel het op.",
		},
		Text{
			"large download: {size count}",
			"Readers on the road wait long for it, and may have to pay.",
			"Make the file smaller; in a PDF it is often the photos. Or split it up.",
		}},
}
