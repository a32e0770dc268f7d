package schema

import (
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

var severities = []Choice{
	{Name: "error", Aliases: []string{"fout"}},
	{Name: "warning", Aliases: []string{"waarschuwing"}},
	{Name: "notice", Aliases: []string{"melding"}},
	{Name: "off", Aliases: []string{"uit", "no", "nee", "false"}},
}

// digits are put in the place of letters that look like them: K3O6.
var digits = strings.NewReplacer("O", "0", "I", "1", "L", "1")

// checks returns what the site makes of codes.
func (r *settingsReader) checks() (map[string]site.Severity, map[string]bool) {
	v := r.fields.Get("checks")
	if v == nil {
		return nil, nil
	}
	if v.Node.Kind != site.MapNode {
		r.report("K136", v.Pos, "field", "checks", "kind", string(site.Group))
		return nil, nil
	}
	severity, off := make(map[string]site.Severity), make(map[string]bool)
	field := &Field{Kind: site.Choice, Choices: severities}
	for _, key := range v.Node.Keys {
		code := strings.ToUpper(strings.TrimSpace(key.Name))
		if !problem.Known(code) {
			r.unknownCode(code, key)
			continue
		}
		if problem.Fixed(code) {
			r.report("K415", key.Pos, "value", code)
			continue
		}
		level, ok := r.value(field, key.Value, spot{key: key.Name})
		switch {
		case !ok:
		case level.Text == "off":
			off[code] = true
		default:
			severity[code] = map[string]site.Severity{
				"error": site.Error, "warning": site.Warning, "notice": site.Notice}[level.Text]
		}
	}
	return severity, off
}

// unknownCode reports a code that is none of kiem's.
func (r *settingsReader) unknownCode(code string, key site.Key) {
	var candidates []string
	if r.misspellings++; r.misspellings <= mostSlips {
		candidates = problem.Codes()
	}
	r.out.Problems = append(r.out.Problems,
		problem.Near(digits.Replace(code), candidates, "K411", r.file, key.Pos, "value", key.Name))
}
