package main

import (
	"os"
	"strings"

	"github.com/spf13/pflag"

	"kiem/builder/schema"
)

// early is what has to be known of the arguments before they are read: help itself
// depends on the language, and what is wrong with them is told in the form asked for.
type early struct {
	lang, site string
	json       bool
}

// scan looks for --lang, --site, --json and --format, and leaves all else to the commands.
func scan(args []string) early {
	a := early{}
	flags := pflag.NewFlagSet("kiem", pflag.ContinueOnError)
	flags.ParseErrorsAllowlist.UnknownFlags = true
	flags.StringVar(&a.lang, "lang", "", "")
	flags.StringVar(&a.site, "site", "", "")
	flags.BoolVar(&a.json, "json", false, "")
	flags.BoolP("help", "h", false, "")
	format := flags.String("format", "", "")
	flags.Parse(args) // what is wrong is told when the command reads it
	a.json = a.json || *format == "json"
	return a
}

// language is the language to speak: the one asked for, or else the site's, or else the
// computer's.
func (a early) language() string {
	for _, lang := range []string{a.lang, a.siteLanguage(), computerLanguage()} {
		if base, _, _ := strings.Cut(strings.ToLower(lang), "-"); lang != "" && wordsOf(base) != nil {
			return base
		}
	}
	return "en"
}

// siteLanguage is the language that the site's settings name, or "".
func (a early) siteLanguage() string {
	dir := a.site
	if dir == "" {
		dir = nearestSite()
	}
	source, err := settingsSource(dir)
	if err != nil || source == nil {
		return ""
	}
	types, err := schema.Load()
	if err != nil {
		return ""
	}
	settings, _, _ := types.Settings(source)
	return settings.Language
}

// computerLanguage is the language of the computer's messages: nl for nl_NL.UTF-8.
func computerLanguage() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			lang, _, _ := strings.Cut(value, "_")
			return lang
		}
	}
	return ""
}
