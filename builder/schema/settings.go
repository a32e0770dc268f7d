package schema

import (
	"slices"
	"strings"

	"kiem/builder/site"
)

// settingsFile is where the settings of a site are.
const settingsFile = "site.yaml"

// Settings reads site.yaml. A nil source gives the defaults. The schema that is returned
// has the site's own types as well.
func (s *Schema) Settings(src *site.Source) (*site.Settings, *Schema, []site.Problem) {
	d := decoder{file: settingsFile, unknown: "K401"}
	var node *site.Node
	if src != nil {
		d.file = src.Path
		node, d.out.Problems = Node(src.Data, 1, src.Path)
	}
	if node != nil && node.Kind != site.MapNode {
		d.report("K140", node.Pos)
		node = nil
	}
	if node == nil {
		node = &site.Node{Kind: site.MapNode}
	}
	d.lang, d.spoken = s.settings.spoken(node, "en")
	d.page = d.lang
	d.groups, d.whole = s.settings.Fields, node
	fields := d.group(s.settings.Fields, s.settings.names, node, "")
	s = s.with(fields.Get("types"), &d)
	r := settingsReader{decoder: &d, node: node, fields: fields, types: s}
	return r.settings(), s, d.out.Problems
}

// with returns the schema with a site's own types and fields.
func (s *Schema) with(types *site.Value, d *decoder) *Schema {
	if types == nil {
		return s
	}
	own := &Schema{every: s.every, settings: s.settings, byName: s.byName}
	for _, t := range s.Types {
		copied := *t
		own.Types = append(own.Types, &copied)
	}
	d.out.Problems = append(d.out.Problems, own.declare(types.Node, d.file, d.lang, false)...)
	own.finish()
	return own
}

// settingsReader makes settings of the fields of site.yaml.
type settingsReader struct {
	*decoder
	node   *site.Node
	fields site.Fields
	types  *Schema
	langs  []string
}

func (r *settingsReader) settings() *site.Settings {
	f := r.fields
	r.langs = r.languages()
	s := &site.Settings{
		Language:   r.langs[0],
		Languages:  r.langs,
		Title:      r.words(f.Get("title")),
		Tagline:    r.prose("tagline"),
		About:      r.prose("about"),
		BaseURL:    r.baseURL(),
		Address:    r.text("address"),
		Menu:       r.menu("menu"),
		Footer:     r.menu("footer"),
		StaleAfter: r.number("stale_after"),
		PageSize:   r.number("page_size"),
		FeedSize:   r.number("feed_size"),
	}
	r.contact(s)
	r.theme(s)
	r.references(s)
	s.Checks, s.Off = r.checks()
	s.Wrong = r.wrong(s)
	if extra := f.Get("extra"); extra != nil {
		s.Extra = extra.Node
	}
	return s
}

// languages returns all languages of the site, its own first.
func (r *settingsReader) languages() []string {
	langs := r.fields.Texts("languages")
	own := r.text("language")
	if r.fields.Get("language") == nil && len(langs) > 0 {
		own = langs[0]
	}
	all := []string{own}
	for _, lang := range langs {
		if !slices.Contains(all, lang) {
			all = append(all, lang)
		}
	}
	return all
}

// text returns the text of a setting, or its default.
func (r *settingsReader) text(name string) string {
	if v := r.fields.Get(name); v != nil {
		return v.Text
	}
	return r.types.settings.Field(name).Default
}

func (r *settingsReader) number(name string) int {
	if v := r.fields.Get(name); v != nil {
		return int(v.Number)
	}
	n := 0
	for _, digit := range r.types.settings.Field(name).Default {
		n = 10*n + int(digit-'0')
	}
	return n
}

// words returns a localised value by language: one text counts for all of them.
func (r *settingsReader) words(v *site.Value) map[string]string {
	if v == nil {
		return nil
	}
	byLang := make(map[string]string)
	if len(v.Fields) == 0 {
		for _, lang := range r.langs {
			byLang[lang] = v.Text
		}
	}
	for _, f := range v.Fields {
		byLang[f.Name] = f.Value.Text
	}
	return byLang
}

// prose is words for a text that readers read: it should be there in all languages.
func (r *settingsReader) prose(name string) map[string]string {
	v := r.fields.Get(name)
	if v == nil {
		return nil
	}
	var missing, example []string
	for i, lang := range r.langs {
		if v.Fields.Get(lang) == nil && (i > 0 || len(v.Fields) > 0) {
			missing = append(missing, lang)
		}
		text := `"..."`
		switch written := v.Fields.Get(lang); {
		case written != nil:
			text = inQuotes(written.Text)
		case i == 0 && v.Text != "":
			text = inQuotes(v.Text)
		}
		example = append(example, lang+": "+text)
	}
	if len(missing) > 0 {
		field := r.types.settings.Field(name).Spelling(r.lang)
		r.report("K414", v.Pos, "field", field, "value", strings.Join(missing, ", "),
			"other", field+": {"+strings.Join(example, ", ")+"}")
	}
	return r.words(v)
}

func (r *settingsReader) menu(name string) []site.MenuItem {
	var items []site.MenuItem
	for _, v := range r.fields.Items(name) {
		if to := v.Fields.Get("to"); to != nil {
			items = append(items, site.MenuItem{To: to.Text, Label: r.words(v.Fields.Get("label")), Pos: to.Pos})
		}
	}
	return items
}

func (r *settingsReader) contact(s *site.Settings) {
	if v := r.fields.Get("contact"); v != nil {
		c := &site.Contact{Phone: v.Fields.Text("phone"), Email: v.Fields.Text("email")}
		if form := v.Fields.Get("form"); form != nil {
			c.Form = r.form(form)
		}
		if c.Phone != "" || c.Email != "" || c.Form != nil {
			s.Contact = c
		}
	}
	if v := r.fields.Get("newsletter"); v != nil {
		if action := r.secure(v.Fields.Get("action")); action != "" {
			s.Newsletter = &site.Newsletter{Action: action, Text: r.words(v.Fields.Get("text"))}
		}
	}
}

func (r *settingsReader) form(v *site.Value) *site.Form {
	action := r.secure(v.Fields.Get("action"))
	if action == "" {
		return nil
	}
	form := &site.Form{
		Action:  action,
		Purpose: r.words(v.Fields.Get("purpose")),
		Keep:    r.words(v.Fields.Get("keep")),
		Pos:     v.Pos,
	}
	if success := v.Fields.Get("success"); success != nil {
		form.Success, form.SuccessPos = success.Text, success.Pos
	}
	return form
}

// secure returns the address that a form is sent to. What readers fill in goes over
// https only.
func (r *settingsReader) secure(v *site.Value) string {
	if v == nil {
		return ""
	}
	if rest, plain := strings.CutPrefix(v.Text, "http://"); plain && !local(v.Text) {
		r.suggest("https://"+rest, "K136", v.Pos, "kind", string(site.URL), "value", v.Text)
		return ""
	}
	return v.Text
}

func (r *settingsReader) theme(s *site.Settings) {
	v := r.fields.Get("theme")
	if v == nil {
		return
	}
	s.Theme.Spot, s.Theme.SpotPos = colour(v.Fields.Get("spot"))
	if pair := v.Fields.Get("colors"); pair != nil {
		text, textPos := colour(pair.Fields.Get("text"))
		plane, planePos := colour(pair.Fields.Get("plane"))
		if text != "" && plane != "" {
			s.Theme.Colours = &site.ColourPair{Text: text, Plane: plane, TextPos: textPos, PlanePos: planePos}
		}
	}
	if font := v.Fields.Get("font"); font != nil {
		s.Theme.Sans, s.Theme.Text = fontChoice(font.Fields.Get("sans")), fontChoice(font.Fields.Get("text"))
	}
	s.Theme.LightOnly = v.Fields.Text("dark") == "off"
	if logo := v.Fields.Get("logo"); logo != nil {
		s.Theme.Logo = logo.Fields.Text("file")
		s.Theme.LogoAlt = logo.Fields.Text("alt")
		if file := logo.Fields.Get("file"); file != nil {
			s.Theme.LogoPos = file.Pos
		}
	}
}

func fontChoice(v *site.Value) site.FontChoice {
	if v == nil {
		return site.FontChoice{}
	}
	return site.FontChoice{Name: v.Text, Pos: v.Pos}
}

// colour returns a colour in full, with its place; "" when there is none.
func colour(v *site.Value) (string, site.Pos) {
	if v == nil {
		return "", site.Pos{}
	}
	return fullColour(v.Text), v.Pos
}

// fullColour writes #abc as #AABBCC.
func fullColour(text string) string {
	text = strings.ToUpper(text)
	if len(text) != 4 {
		return text
	}
	return string([]byte{'#', text[1], text[1], text[2], text[2], text[3], text[3]})
}

func (r *settingsReader) references(s *site.Settings) {
	for _, v := range r.fields.Items("default_services") {
		s.DefaultServices = append(s.DefaultServices, r.out.References[v.Reference-1])
	}
	if v := r.fields.Get("organisation"); v != nil {
		s.Organisation = &r.out.References[v.Reference-1]
	}
}

// baseURL returns the full address of the site, with a '/' at its end.
func (r *settingsReader) baseURL() string {
	v := r.fields.Get("base_url")
	if v == nil {
		return ""
	}
	url, guess := checkBaseURL(v.Text)
	if url == "" {
		r.suggest(guess, "K410", v.Pos, "field", r.types.settings.Field("base_url").Spelling(r.lang), "value", v.Text)
	}
	return url
}
