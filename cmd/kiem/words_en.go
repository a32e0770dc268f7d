package main

var english = words{
	root: help{
		use:   "kiem COMMAND",
		short: "turns a folder of Markdown into a website",
		long: `Kiem turns a folder of Markdown into a website: checked, and with links between
all that belongs together.`,
		example: `  kiem init my-site          begin a new site
  kiem serve --site my-site  see the site while you write
  kiem build --site my-site  make the site, in my-site/public`,
	},
	build: help{
		use:   "build",
		short: "makes the site",
		long: `Makes the site in a folder, ready for a web server. Only what has changed is
written. When there is an error in the site nothing is written and the last
version stays.

The site is the current folder, or the nearest one above it that has a file
site.yaml or a folder content.`,
		example: `  kiem build
  kiem build --out /tmp/trial --drafts`,
	},
	check: help{
		use:   "check",
		short: "finds mistakes, and writes nothing",
		long: `Finds all mistakes in the site and writes nothing. With each comes where it is
and what you can do about it.`,
		example: `  kiem check
  kiem check --strict --notices`,
	},
	explain: help{
		use:   "explain [CODE]",
		short: "explains a message",
		long: `Explains what a message means, with an example of how it goes wrong and how it
goes right. The code stands beside each message. Without a code all codes are
listed.`,
		example: `  kiem explain K102
  kiem explain`,
	},
	fix: help{
		use:   "fix [FILE …]",
		short: "mends what can be mended without a question",
		long: `Mends what takes no decision of yours: tabs and hard spaces among the fields,
long dashes, dates, old addresses, words that a PDF has broken, and more. First
you see what would change; with --write it is done. Nothing else changes. A
file with changes that are not in git yet is left alone.`,
		example: `  kiem fix
  kiem fix content/vision.md --write`,
	},
	serve: help{
		use:   "serve",
		short: "shows the site on this computer",
		long: `Shows the site on this computer and makes it again whenever you save a file.
Drafts are shown too. The folder public stays as it is. Stop with Ctrl-C.`,
		example: `  kiem serve
  kiem serve --open --addr 127.0.0.1:8080`,
	},
	new: help{
		use:   "new TYPE NAME",
		short: "begins a new page",
		long: `Makes the file of a new page, with the fields that belong to it. A type is page,
model, case, post, person, service, organisation, series, or a type of your own
site.`,
		example: `  kiem new model "Deep Purpose"
  kiem new post working-together`,
	},
	init: help{
		use:   "init FOLDER",
		short: "begins a new site",
		long: `Makes a small site that works at once: settings with explanations, a home page,
a model, a post and an author.`,
		example: `  kiem init my-site
  kiem init --lang nl mijn-site`,
	},
	completion: help{
		use:   "completion SHELL",
		short: "completes commands with Tab",
		long: `Writes a script with which your shell completes kiem's commands when you press
Tab: for bash, zsh, fish or powershell.`,
		example: `  source <(kiem completion bash)
  kiem completion fish | source`,
	},
	help: help{
		use:   "help [COMMAND]",
		short: "explains a command",
		long:  "Explains a command.",
		example: `  kiem help build
  kiem build --help`,
	},

	headUsage: "Usage:", headOptions: "[OPTIONS]", headCommands: "Commands:", headFlags: "Options:", headExamples: "Examples:",

	flagLang:     "the `language` of messages, nl or en; with new and init also of what is made",
	flagSite:     "the `folder` of the site",
	flagOut:      "the `folder` to make the site in, from the site's own; otherwise public",
	flagBaseURL:  "the `address` where the site will be, instead of base_url in site.yaml",
	flagDrafts:   "also shows drafts and pages with a date in the future",
	flagStrict:   "makes warnings count as errors",
	flagJSON:     "writes one JSON object, for other programs; advice only with --notices",
	flagNotices:  "also shows advice",
	flagQuiet:    "shows only what is wrong",
	flagThreads:  "the `number` of files at a time",
	flagAddr:     "the `address` to listen on; otherwise 127.0.0.1:1515",
	flagOpen:     "opens the site in your browser",
	flagNoDrafts: "hides drafts and pages with a date in the future",
	flagFormat:   "the `form` of the messages: text, json, github or sarif",
	flagLAN:      "also listens to other devices on the same network, such as a phone",
	flagPoll:     "looks at the files itself each second",
	flagEditor:   "the `editor` that files open in: vscode, sublime, idea, or an address with {path}, {line} and {column}",
	flagWrite:    "writes the changes",
	flagDryRun:   "only shows what would change, as without --write",
	flagForce:    "also mends files with changes that are not in git yet",
	flagHelp:     "shows this help",
	flagVersion:  "shows kiem's version",

	noSuchCommand:  "there is no command %q",
	noSuchFlag:     "there is no option %s",
	flagNeedsValue: "%s needs a value after it",
	flagBadValue:   "%q is not possible for %s",
	tooFew:         "something is missing from this command",
	tooMany:        "%q is too much",
	noSuchLanguage: "kiem does not speak the language %q",
	hintLanguages:  "choose nl or en with --lang",
	noSuchCode:     "there is no code %q",
	noSuchShell:    "there is no completion for %q",
	didYouMean:     "did you mean %s?",
	seeHelp:        "see %s",
	usageHint:      "like this: %s",
	noSuchFolder:   "there is no folder %s",
	hintInit:       "begin a site with: kiem init my-site",
	notAFolder:     "%s is not a folder",
	badEpoch:       "SOURCE_DATE_EPOCH is not a number of seconds: %q",
	badBaseURL:     "%q is not the full address of a site",
	hintBaseURL:    "such as: --base-url https://www.example.org/",
	badAddr:        "%q is not an address to listen on",
	hintAddr:       "such as: --addr 127.0.0.1:8080",
	hintDiskFull:   "the disk is full: make room and try again",
	hintPermission: "you are not allowed there: choose another folder, or ask for access",

	interrupted:    "interrupted; the site has not changed",
	reading:        "reading and linking…",
	making:         "making pages: %d of %d",
	built:          "%s made in %s; %s in %s: %s",
	checked:        "%s checked in %s: no errors",
	written:        "%d written",
	removed:        "%d removed",
	noChanges:      "nothing changed",
	heldBack:       "not shown:",
	nothingWritten: "nothing was written; first do what it says above",
	strictNote:     "with --strict warnings count as errors",
	onePage:        "1 page", manyPages: "%d pages",
	oneFile: "1 file", manyFiles: "%d files",

	more:           "and %d more",
	noGit:          "this is a git repository, but there is no git here; so nobody can see what you have not committed",
	fixNothing:     "there is nothing that kiem can mend by itself",
	fixOne:         "1 message",
	fixMany:        "%d messages",
	fixable:        "%s in %s can be mended; do it with: kiem fix --write",
	fixed:          "%s in %s mended",
	fixUncommitted: "%s has changes that are not in git yet, and stays as it is",
	hintForce:      "commit them first, or use --force",
	fixChanged:     "%s was changed meanwhile, and stays as it is",
	fixBoth:        "--write and --dry-run do not go together",
	fixNoFile:      "%s is no text of this site",
	fixLeft:        "what else there is: kiem check",

	serving:      "the site is at %s",
	portTaken:    "port %s is taken; this is the next free one",
	stopHint:     "stop with Ctrl-C",
	rebuilt:      "brought up to date in %s: %s",
	mended:       "the errors are mended",
	keptLast:     "the last version stays",
	polling:      "this computer does not tell of all changes, so kiem looks for them each second",
	everything:   "all read again",
	noSuchEditor: "there is no editor %q",
	hintEditor:   "choose vscode, vscodium, cursor, zed, sublime, textmate or idea, or give an address that has {path}",
	onLAN:        "on another device in this network: %s",
	noLAN:        "this computer has no address in a network of its own",
	cannotOpen:   "the browser does not open: %v",

	noSuchType:   "there is no type of page %q",
	hintTypes:    "choose one of: %s",
	fileExists:   "%s is already there",
	hintExists:   "choose another name, or edit that file",
	noSlug:       "no file name can be made of %q",
	hintSlug:     "write the name with letters or digits",
	made:         "made: %s",
	nextNew:      "fill in the fields, and look with: kiem serve",
	nextInit:     "see the site with: kiem serve --open --site %s",
	inTheWay:     "%s already has %s",
	hintInTheWay: "choose a new folder",
}
