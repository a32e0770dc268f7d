package problem

import (
	"encoding/json"
	"io"
	"net/url"
	"slices"
	"strings"

	"kiem/builder/site"
)

// SARIF writes the problems as one run in the Static Analysis Results Interchange Format,
// version 2.1.0, with the explanation of each code and the edits that mend a problem. at
// turns the path of a file into one from the root of the sources.
//
// See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
func SARIF(w io.Writer, problems []site.Problem, lang, version string, at func(file string) string) error {
	run := sarifRun{
		Tool:    sarifTool{sarifDriver{Name: "kiem", Version: version, Language: vocabularyOf(lang).lang, Rules: []sarifRule{}}},
		Results: []sarifResult{}, ColumnKind: "unicodeCodePoints",
	}
	var codes []string
	for _, p := range problems {
		codes = append(codes, p.Code)
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	for _, code := range codes {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, newSarifRule(code, lang))
	}
	for _, p := range problems {
		run.Results = append(run.Results, newSarifResult(p, lang, slices.Index(codes, p.Code), at))
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0", Runs: []sarifRun{run},
	})
}

type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name     string      `json:"name"`
		Version  string      `json:"version"`
		Language string      `json:"language"`
		Rules    []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID            string     `json:"id"`
		Short         *sarifText `json:"shortDescription,omitempty"`
		Full          *sarifText `json:"fullDescription,omitempty"`
		Configuration sarifLevel `json:"defaultConfiguration"`
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Fixes     []sarifFix      `json:"fixes,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
)

// sarifLevels are in the order of [site.Severity].
var sarifLevels = [3]string{"note", "warning", "error"}

func newSarifRule(code, lang string) sarifRule {
	rule := sarifRule{ID: code, Configuration: sarifLevel{sarifLevels[catalogue[code].severity]}}
	if e, ok := Explain(code, lang); ok {
		rule.Short = &sarifText{e.Title}
		rule.Full = &sarifText{strings.Join(e.Text, "\n\n")}
	}
	return rule
}

func newSarifResult(p site.Problem, lang string, rule int, at func(file string) string) sarifResult {
	words := Words(p, lang)
	result := sarifResult{
		RuleID: p.Code, RuleIndex: rule, Level: sarifLevels[p.Severity],
		Message:   sarifText{words.What + "\n" + words.Why + "\n" + words.Fix},
		Locations: []sarifLocation{},
	}
	if p.File == "" {
		return result
	}
	artifact := sarifArtifact{(&url.URL{Path: at(p.File)}).String()}
	place := sarifPhysical{Artifact: artifact}
	if p.Pos.Line > 0 {
		place.Region = &sarifRegion{StartLine: p.Pos.Line, StartColumn: p.Pos.Column}
	}
	result.Locations = append(result.Locations, sarifLocation{place})
	change := sarifChange{Artifact: artifact}
	for _, e := range p.Edits {
		if e == (site.Edit{}) {
			continue // another encoding is no change of text
		}
		change.Replacements = append(change.Replacements, sarifReplacement{
			sarifRegion{e.From.Line, e.From.Column, e.To.Line, e.To.Column}, sarifText{e.Text},
		})
	}
	if change.Replacements != nil {
		result.Fixes = []sarifFix{{sarifText{words.Fix}, []sarifChange{change}}}
	}
	return result
}
