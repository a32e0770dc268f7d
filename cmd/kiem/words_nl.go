package main

var dutch = words{
	root: help{
		use:   "kiem OPDRACHT",
		short: "maakt van een folder met Markdown een website",
		long: `Kiem maakt van een folder met Markdown een website: gecontroleerd, met links
tussen alles wat bij elkaar hoort.`,
		example: `  kiem init mijn-site          een nieuwe site beginnen
  kiem serve --site mijn-site  de site bekijken terwijl u schrijft
  kiem build --site mijn-site  de site maken, in mijn-site/public`,
	},
	build: help{
		use:   "build",
		short: "maakt de site",
		long: `Maakt de site in een folder, klaar om op een webserver te zetten. Alleen wat
veranderd is wordt geschreven. Staat er een fout in de site, dan wordt er niets
geschreven en blijft de vorige versie staan.

De site is de huidige folder, of de dichtstbijzijnde daarboven met een bestand
site.yaml of een folder content.`,
		example: `  kiem build
  kiem build --out /tmp/proef --drafts`,
	},
	check: help{
		use:   "check",
		short: "zoekt fouten, en schrijft niets",
		long: `Zoekt alle fouten in de site en schrijft niets. Bij elke fout staat waar zij
zit en wat u eraan kunt doen.`,
		example: `  kiem check
  kiem check --strict --notices`,
	},
	explain: help{
		use:   "explain [CODE]",
		short: "legt een melding uit",
		long: `Legt uit wat een melding betekent, met een voorbeeld van hoe het misgaat en hoe
het goed gaat. De code staat bij elke melding. Zonder code volgt een lijst van
alle codes.`,
		example: `  kiem explain K102
  kiem explain`,
	},
	fix: help{
		use:   "fix [BESTAND …]",
		short: "herstelt wat zonder vragen te herstellen is",
		long: `Herstelt wat geen beslissing van u vraagt: tabs en harde spaties tussen de
velden, lange streepjes, datums, oude adressen, woorden die een PDF heeft
afgebroken en meer. Eerst ziet u wat er zou veranderen; met --write gebeurt
het. Verder verandert er niets. Een bestand met wijzigingen die nog niet in git
staan, blijft met rust.`,
		example: `  kiem fix
  kiem fix content/visie.md --write`,
	},
	serve: help{
		use:   "serve",
		short: "toont de site op deze computer",
		long: `Toont de site op deze computer en maakt haar opnieuw zodra u een bestand
bewaart. Concepten zijn ook te zien. De folder public blijft zoals hij is.
Met Ctrl-C stopt u.`,
		example: `  kiem serve
  kiem serve --open --addr 127.0.0.1:8080`,
	},
	new: help{
		use:   "new SOORT NAAM",
		short: "begint een nieuwe pagina",
		long: `Maakt het bestand voor een nieuwe pagina, met de velden die erbij horen. Een
soort is pagina, model, case, artikel, persoon, dienst, organisatie, reeks, of
een soort van uw eigen site.`,
		example: `  kiem new model "Deep Purpose"
  kiem new artikel samenwerking`,
	},
	init: help{
		use:   "init FOLDER",
		short: "begint een nieuwe site",
		long: `Maakt een kleine site die meteen werkt: instellingen met uitleg, een
beginpagina, een model, een artikel en een auteur.`,
		example: `  kiem init mijn-site
  kiem init --lang en my-site`,
	},
	completion: help{
		use:   "completion SHELL",
		short: "vult opdrachten aan met Tab",
		long: `Schrijft een script waarmee uw shell de opdrachten van kiem aanvult als u op
Tab drukt: voor bash, zsh, fish of powershell.`,
		example: `  source <(kiem completion bash)
  kiem completion fish | source`,
	},
	help: help{
		use:   "help [OPDRACHT]",
		short: "legt een opdracht uit",
		long:  "Legt een opdracht uit.",
		example: `  kiem help build
  kiem build --help`,
	},

	headUsage: "Zo:", headOptions: "[OPTIES]", headCommands: "Opdrachten:", headFlags: "Opties:", headExamples: "Voorbeelden:",

	flagLang:     "de `taal` van de meldingen, nl of en; bij new en init ook van wat er gemaakt wordt",
	flagSite:     "de `folder` van de site",
	flagOut:      "de `folder` om de site in te maken, vanuit die van de site; anders public",
	flagBaseURL:  "het `adres` waar de site komt te staan, in plaats van basisadres in site.yaml",
	flagDrafts:   "toont ook concepten en pagina's met een datum in de toekomst",
	flagStrict:   "laat ook waarschuwingen als fouten tellen",
	flagJSON:     "schrijft één JSON-object, voor andere programma's; adviezen alleen met --notices",
	flagNotices:  "toont ook adviezen",
	flagQuiet:    "toont alleen wat er mis is",
	flagThreads:  "het `aantal` bestanden tegelijk",
	flagAddr:     "het `adres` om te luisteren; anders 127.0.0.1:1515",
	flagOpen:     "opent de site in uw browser",
	flagNoDrafts: "verbergt concepten en pagina's met een datum in de toekomst",
	flagFormat:   "de `vorm` van de meldingen: text, json, github of sarif",
	flagLAN:      "luistert ook naar andere apparaten in hetzelfde netwerk, zoals een telefoon",
	flagPoll:     "kijkt elke seconde zelf naar de bestanden",
	flagEditor:   "de `editor` waarin een bestand opengaat: vscode, sublime, idea of een adres met {path}, {line} en {column}",
	flagWrite:    "schrijft de wijzigingen",
	flagDryRun:   "toont alleen wat er zou veranderen; zo gaat het ook zonder --write",
	flagForce:    "herstelt ook bestanden met wijzigingen die nog niet in git staan",
	flagHelp:     "toont deze uitleg",
	flagVersion:  "toont de versie van kiem",

	noSuchCommand:  "er is geen opdracht %q",
	noSuchFlag:     "er is geen optie %s",
	flagNeedsValue: "achter %s hoort een waarde",
	flagBadValue:   "%q kan niet bij %s",
	tooFew:         "er ontbreekt iets aan deze opdracht",
	tooMany:        "%q is te veel",
	noSuchLanguage: "kiem spreekt de taal %q niet",
	hintLanguages:  "kies met --lang nl of en",
	noSuchCode:     "er is geen code %q",
	noSuchShell:    "er is geen aanvulling voor %q",
	didYouMean:     "bedoelt u %s?",
	seeHelp:        "zie %s",
	usageHint:      "zo: %s",
	noSuchFolder:   "er is geen folder %s",
	hintInit:       "begin een site met: kiem init mijn-site",
	notAFolder:     "%s is geen folder",
	badEpoch:       "SOURCE_DATE_EPOCH is geen aantal seconden: %q",
	badBaseURL:     "%q is geen volledig adres van een site",
	hintBaseURL:    "zoals: --base-url https://www.voorbeeld.nl/",
	badAddr:        "%q is geen adres om te luisteren",
	hintAddr:       "zoals: --addr 127.0.0.1:8080",
	hintDiskFull:   "de schijf is vol: maak ruimte vrij en probeer het opnieuw",
	hintPermission: "daar mag u niet bij: kies een andere folder, of vraag uw beheerder om toegang",

	interrupted:    "onderbroken; de site is niet veranderd",
	reading:        "lezen en koppelen…",
	making:         "pagina's maken: %d van %d",
	built:          "%s gemaakt in %s; %s in %s: %s",
	checked:        "%s gecontroleerd in %s: geen fouten",
	written:        "%d geschreven",
	removed:        "%d verwijderd",
	noChanges:      "niets veranderd",
	heldBack:       "niet getoond:",
	nothingWritten: "er is niets geschreven; doe eerst wat hierboven staat",
	strictNote:     "door --strict tellen waarschuwingen als fouten",
	onePage:        "1 pagina", manyPages: "%d pagina's",
	oneFile: "1 bestand", manyFiles: "%d bestanden",

	more:           "en nog %d",
	noGit:          "dit is een git-repository, maar git is hier niet te vinden; wat u nog niet hebt vastgelegd, is dus niet te zien",
	fixNothing:     "er is niets dat kiem zelf kan herstellen",
	fixOne:         "1 melding",
	fixMany:        "%d meldingen",
	fixable:        "%s in %s te herstellen; doe het met: kiem fix --write",
	fixed:          "%s in %s hersteld",
	fixUncommitted: "%s heeft wijzigingen die nog niet in git staan, en blijft zoals het is",
	hintForce:      "leg ze eerst vast in git, of gebruik --force",
	fixChanged:     "%s is intussen veranderd, en blijft zoals het is",
	fixBoth:        "--write en --dry-run gaan niet samen",
	fixNoFile:      "%s is geen tekst van deze site",
	fixLeft:        "wat er verder nog is: kiem check",

	serving:      "de site staat op %s",
	portTaken:    "poort %s is bezet; dit is de volgende die vrij is",
	stopHint:     "stop met Ctrl-C",
	rebuilt:      "bijgewerkt in %s: %s",
	mended:       "de fouten zijn hersteld",
	keptLast:     "de vorige versie blijft staan",
	polling:      "deze computer meldt niet alle wijzigingen; kiem kijkt daarom elke seconde zelf",
	everything:   "alles opnieuw gelezen",
	noSuchEditor: "er is geen editor %q",
	hintEditor:   "kies vscode, vscodium, cursor, zed, sublime, textmate of idea, of geef een adres met {path} erin",
	onLAN:        "op een ander apparaat in dit netwerk: %s",
	noLAN:        "deze computer heeft geen adres in een eigen netwerk",
	cannotOpen:   "de browser gaat niet open: %v",

	noSuchType:   "er is geen soort pagina %q",
	hintTypes:    "kies uit: %s",
	fileExists:   "%s is er al",
	hintExists:   "kies een andere naam, of werk dat bestand bij",
	noSlug:       "van %q is geen bestandsnaam te maken",
	hintSlug:     "schrijf de naam met letters of cijfers",
	made:         "gemaakt: %s",
	nextNew:      "vul de velden in en kijk met: kiem serve",
	nextInit:     "bekijk de site met: kiem serve --open --site %s",
	inTheWay:     "in %s staat al %s",
	hintInTheWay: "kies een nieuwe folder",
}
