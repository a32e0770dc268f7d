package main

// words are all texts of the command itself, in one language. What is wrong with a site
// is said in package problem's words.
type words struct {
	root, build, check, explain, fix, serve, new, init, completion, help help

	headUsage, headOptions, headCommands, headFlags, headExamples string

	flagLang, flagSite, flagOut, flagBaseURL, flagDrafts, flagStrict, flagJSON               string
	flagNotices, flagQuiet, flagThreads, flagAddr, flagOpen, flagNoDrafts, flagHelp          string
	flagLAN, flagPoll, flagEditor, flagFormat, flagWrite, flagDryRun, flagForce, flagVersion string

	// Wrong use, and what to do about it.
	noSuchCommand, noSuchFlag, flagNeedsValue, flagBadValue, tooFew, tooMany               string
	noSuchLanguage, hintLanguages, noSuchShell, noSuchCode, didYouMean, seeHelp, usageHint string
	noSuchFolder, hintInit, notAFolder, badEpoch, badBaseURL, hintBaseURL, badAddr         string
	hintAddr, hintDiskFull, hintPermission                                                 string

	// Building and checking.
	interrupted, reading, making, built, checked, written, removed, noChanges    string
	heldBack, nothingWritten, strictNote, onePage, manyPages, oneFile, manyFiles string

	// Mending.
	more, noGit, fixNothing, fixOne, fixMany, fixable, fixed, fixUncommitted, hintForce, fixChanged, fixBoth, fixNoFile, fixLeft string

	// Previewing.
	serving, portTaken, stopHint, rebuilt, mended, keptLast, polling, cannotOpen string
	everything, noSuchEditor, hintEditor, onLAN, noLAN                           string

	// Starting.
	noSuchType, hintTypes, fileExists, hintExists, noSlug, hintSlug string
	made, nextNew, nextInit, inTheWay, hintInTheWay                 string
}

// help explains one command.
type help struct{ use, short, long, example string }

// wordsOf returns the words of a language, or nil when kiem does not speak it.
func wordsOf(lang string) *words {
	switch lang {
	case "nl":
		return &dutch
	case "en":
		return &english
	}
	return nil
}
