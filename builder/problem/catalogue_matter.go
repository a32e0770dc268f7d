package problem

import "kiem/builder/site"

// Front matter as it is written: what stands between the fences, before it is known what
// the fields mean.
var frontMatterCodes = map[string]entry{
	"K101": {site.Error,
		Text{
			"tab aan het begin van de regel",
			"Velden springen in met spaties; een tab telt daarbij niet.",
			`{?Zet na "{value}" een gewone spatie in plaats van de tab.|Haal weg wat op deze regel vóór de tekst staat{? en druk dan {count} keer op de spatiebalk}.}`,
		},
		Text{
			"tab at the start of the line",
			"Fields are indented with spaces; a tab does not count.",
			`{?Put an ordinary space after "{value}" instead of the tab.|Remove what is before the text on this line{?, then type ordinary spaces: {count}}.}`,
		}},
	"K102": {site.Error,
		Text{
			"dubbele punt in een waarde zonder aanhalingstekens",
			"Na een dubbele punt met een spatie begint een nieuw veld.",
			"{?{suggestion}|Zet aanhalingstekens om de hele waarde.}",
		},
		Text{
			"colon in a value without quotes",
			"After a colon and a space a new field begins.",
			"{?{suggestion}|Put quotes around the whole value.}",
		}},
	"K103": {site.Error,
		Text{
			"aanhalingsteken niet gesloten",
			"De waarde loopt door tot het volgende aanhalingsteken, en dat komt niet.",
			"{?{suggestion}|Zet hetzelfde aanhalingsteken aan het eind van de waarde.}",
		},
		Text{
			"quote not closed",
			"The value runs on until the next quote, and there is none.",
			"{?{suggestion}|Put the same quote at the end of the value.}",
		}},
	"K104": {site.Error,
		Text{
			`"{field}" staat er al{? op regel {line}}{? als "{name}"}`,
			"Een veld kan hier maar één keer staan; anders is niet duidelijk welke waarde geldt.",
			"Haal één van beide weg.",
		},
		Text{
			`"{field}" is already there{? on line {line}}{? as "{name}"}`,
			"A field can be here only once; otherwise it is not clear which value counts.",
			"Remove one of the two.",
		}},
	"K105": {site.Error,
		Text{
			"tekst na het afsluitende aanhalingsteken",
			"De waarde houdt op bij het tweede aanhalingsteken; wat erna komt heeft geen plaats.",
			`{?{suggestion}|Zet enkele aanhalingstekens om het geheel: '"Deep purpose" van BOOM'}`,
		},
		Text{
			"text after the closing quote",
			"The value ends at the second quote; what comes after it has no place.",
			`{?{suggestion}|Put single quotes around the whole: '"Deep purpose" by BOOM'}`,
		}},
	"K106": {site.Error,
		Text{
			"apostrof die als enkel aanhalingsteken telt",
			"Met zo'n teken begint of eindigt een waarde, en wat er verder staat heeft dan geen plaats.",
			"{?{suggestion}|Zet dubbele aanhalingstekens om de hele waarde.}",
		},
		Text{
			"apostrophe that counts as a single quote",
			"Such a sign begins or ends a value, and then there is no place for the rest.",
			"{?{suggestion}|Put double quotes around the whole value.}",
		}},
	"K107": {site.Error,
		Text{
			"een waarde kan niet met {value} beginnen",
			"Dit teken heeft aan het begin van een waarde een eigen betekenis, en dan gaat er tekst verloren.",
			"{?{suggestion}|Zet aanhalingstekens om de hele waarde.}",
		},
		Text{
			"a value cannot begin with {value}",
			"At the start of a value this character has a meaning of its own, and text would be lost.",
			"{?{suggestion}|Put quotes around the whole value.}",
		}},
	"K108": {site.Error,
		Text{
			`alles na # valt weg{?: er blijft "{value}" over}`,
			"Met een spatie en # begint een opmerking, en die wordt niet getoond.",
			"{?{suggestion}|Zet aanhalingstekens om de hele waarde.}",
		},
		Text{
			`everything after # is dropped{?: "{value}" is left}`,
			"A space and # begin a remark, which is not shown.",
			"{?{suggestion}|Put quotes around the whole value.}",
		}},
	"K109": {site.Error,
		Text{
			`spatie ontbreekt na "{field}:"`,
			"Zonder spatie na de dubbele punt is dit geen veld.",
			"{?{suggestion}|Zet een spatie na de dubbele punt.}",
		},
		Text{
			`no space after "{field}:"`,
			"Without a space after the colon this is not a field.",
			"{?{suggestion}|Put a space after the colon.}",
		}},
	"K110": {site.Error,
		Text{
			"harde spatie, die eruitziet als een gewone",
			"Zo'n spatie komt mee uit een tekstverwerker of webpagina en telt hier niet als spatie.",
			`{?Haal haar weg en typ na "{value}" een gewone spatie.|Haal weg wat op deze regel vóór de tekst staat{? en druk dan {count} keer op de spatiebalk}.}`,
		},
		Text{
			"hard space, which looks like an ordinary one",
			"Such a space comes along from a word processor or web page and does not count as a space here.",
			`{?Remove it and type an ordinary space after "{value}".|Remove what is before the text on this line{?, then type ordinary spaces: {count}}.}`,
		}},
	"K111": {site.Error,
		Text{
			"het blok met velden bovenaan wordt niet afgesloten",
			"Zonder {value} aan het eind is niet te zien waar de velden ophouden en de tekst begint.",
			"Zet {value} op een eigen regel{? vóór regel {line}|, onder het laatste veld}.",
		},
		Text{
			"the block of fields at the top is not closed",
			"Without {value} at the end nobody can tell where the fields stop and the text begins.",
			"Put {value} on a line of its own{? before line {line}|, below the last field}.",
		}},
	"K112": {site.Error,
		Text{
			"dit lijkt op velden, maar er staat geen --- boven",
			"Alleen wat tussen twee regels met --- staat, is een veld; dit komt nu als tekst op de pagina.",
			"Zet --- op een eigen regel boven het eerste en onder het laatste veld.",
		},
		Text{
			"these look like fields, but there is no --- above them",
			"Only what stands between two lines with --- is a field; this would be shown as text.",
			"Put --- on a line of its own above the first field and below the last one.",
		}},
	"K113": {site.Error,
		Text{
			`"{value}" is iets anders dan drie gewone streepjes`,
			"Tekstverwerkers maken van streepjes vaak één lang streepje, en dan is het blok met velden niet te herkennen.",
			"Typ op deze regel alleen ---",
		},
		Text{
			`"{value}" is something else than three plain hyphens`,
			"Word processors often turn hyphens into a dash, and then the block of fields cannot be recognised.",
			"Type only --- on this line",
		}},
	"K114": {site.Error,
		Text{
			`{?"{field}" hoort bij "{name}", maar springt niet in|deze regel springt anders in dan {?regel {line}|de regels eromheen}}`,
			"Wat bij elkaar hoort, begint even ver van de kantlijn.",
			"{?Zet {count} spaties voor deze regel, zodat hij onder {name} valt, en ook voor de regels eronder die erbij horen.|Geef deze regel evenveel spaties aan het begin als {?regel {line}, namelijk {count}|de regels waar hij bij hoort}.}",
		},
		Text{
			`{?"{field}" belongs to "{name}", but is not indented|this line is indented differently from {?line {line}|the lines around it}}`,
			"What belongs together begins at the same distance from the margin.",
			"{?Put {count} spaces before this line, so that it is below {name}, and before the lines that belong to it.|Give this line as many spaces at the start as {?line {line}, which has {count}|the lines it belongs to}.}",
		}},
	"K115": {site.Error,
		Text{
			"{?{value} in plaats van een gewoon streepje|spatie ontbreekt na het streepje}",
			"Een onderdeel van een lijst begint met een streepje en een spatie.",
			"{?{suggestion}|Zet een spatie na het streepje.}",
		},
		Text{
			"{?{value} instead of a plain hyphen|no space after the hyphen}",
			"An item of a list begins with a hyphen and a space.",
			"{?{suggestion}|Put a space after the hyphen.}",
		}},
	"K139": {site.Error,
		Text{
			"een waarde kan hier niet met {value} worden aangeduid",
			"Tekens als & * en ! verwijzen in sommige programma's naar een andere plaats in het bestand; kiem leest alleen wat er staat.",
			"Haal {value} weg en schrijf de waarde op elke plaats voluit. Is het gewone tekst, zet er dan aanhalingstekens om.",
		},
		Text{
			"a value cannot be marked with {value} here",
			"In some programs signs such as & * and ! point to another place in the file; kiem reads only what is there.",
			"Remove {value} and write the value in full in each place. If it is plain text, put quotes around it.",
		}},
	"K140": {site.Error,
		Text{
			`{?"{value}" te veel|dit is niet als velden te lezen}`,
			"{?Tussen twee onderdelen van een lijst staat één {value}|Een veld is een naam, een dubbele punt, een spatie en een waarde.}",
			"{?Schrijf: {suggestion}|Is dit geen veld, haal de regel dan weg of zet hem bij de tekst. Kijk anders of er op deze regel of die erboven een aanhalingsteken, haak of dubbele punt te veel of te weinig staat.}",
		},
		Text{
			`{?one "{value}" too many|this cannot be read as fields}`,
			"{?Between two items of a list there is one {value}|A field is a name, a colon, a space and a value.}",
			"{?Write: {suggestion}|If this is no field, remove the line or move it to the text. Otherwise check whether a quote, bracket or colon is missing, or is one too many, on this line or the one above.}",
		}},
	"K171": {site.Error,
		Text{
			`haak "{value}" niet gesloten`,
			"Lijsten en groepen lopen door tot de haak die erbij hoort, en die komt niet. Om gewone tekst die met een haak begint, horen aanhalingstekens.",
			"{?{suggestion}|Zet de haak die erbij hoort aan het eind.}",
		},
		Text{
			`bracket "{value}" not closed`,
			"Lists and groups run on until the bracket that belongs to them, and there is none. Plain text that begins with a bracket needs quotes.",
			"{?{suggestion}|Put the bracket that belongs to it at the end.}",
		}},
	"K172": {site.Error,
		Text{
			`teken \ tussen dubbele aanhalingstekens`,
			`Tussen dubbele aanhalingstekens maakt \ met de letter erna één bijzonder teken, en dit teken bestaat niet.`,
			"{?{suggestion}|Zet enkele aanhalingstekens om de waarde.}",
		},
		Text{
			`sign \ between double quotes`,
			`Between double quotes \ makes one special sign with the letter after it, and there is no such sign.`,
			"{?{suggestion}|Put single quotes around the value.}",
		}},
	"K173": {site.Error,
		Text{
			"de velden tussen +++ zijn op deze regel niet te lezen",
			`Tussen +++ staat op elke regel een naam, een = en een waarde; tekst staat tussen aanhalingstekens.`,
			"Verbeter de regel, of gebruik --- en schrijf de velden met een dubbele punt.",
		},
		Text{
			"the fields between +++ cannot be read on this line",
			`Between +++ each line has a name, an = and a value; text is between quotes.`,
			"Correct the line, or use --- and write the fields with a colon.",
		}},
	"K174": {site.Warning,
		Text{
			`"{value}" lijkt een kop, maar staat tussen de velden`,
			"Tussen de velden is een regel met # een opmerking voor uzelf: die komt niet op de pagina.",
			"Is het een kop: zet --- op een eigen regel hierboven. Is het een opmerking: gebruik één #.",
		},
		Text{
			`"{value}" looks like a heading, but is among the fields`,
			"Among the fields a line with # is a remark to yourself: it is not shown on the page.",
			"If it is a heading: put --- on a line of its own above it. If it is a remark: use one #.",
		}},
}
