package builder_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"kiem/builder"
	"kiem/builder/problem"
	"kiem/builder/site"
	"kiem/layouts"
)

// writing is held while an explanation is rewritten.
var writing sync.Mutex

// exampleDay is the day that examples are read on.
var exampleDay = site.Date{Year: 2026, Month: 10, Day: 1}

// plainSettings are those of an example that brings none of its own.
var plainSettings = map[string]string{
	"nl": "titel: Bureau Voorbeeld\nbasisadres: https://www.voorbeeld.example/\ncontact: {e-mail: bureau@voorbeeld.example}\n",
	"en": "title: Example Bureau\nbase_url: https://www.example.org/\nlanguage: en\ncontact: {email: bureau@example.org}\n",
}

// Every code has an explanation with examples in both languages; the wrong one gives that
// problem, at the place and in the words that the explanation shows, and the right one
// does not. So this is also the table of all messages.
func TestEveryCodeIsExplained(t *testing.T) {
	t.Parallel()
	explained := problem.Explained()
	for _, code := range problem.Codes() {
		if !slices.Contains(explained, code) {
			t.Errorf("%s has no explanation", code)
		}
	}
	for _, code := range explained {
		for _, lang := range []string{"nl", "en"} {
			t.Run(code+"/"+lang, func(t *testing.T) {
				t.Parallel()
				e, ok := problem.Explain(code, lang)
				if !ok {
					t.Fatal("there is no such code")
				}
				if e.Title == "" || len(e.Text) == 0 || len(e.Wrong) == 0 || len(e.Right) == 0 {
					t.Fatal("no title, text, wrong or right example")
				}
				checkWrong(t, e, lang)
				checkRight(t, e, lang)
			})
		}
	}
}

func checkWrong(t *testing.T, e problem.Explanation, lang string) {
	var own []site.Problem
	mends := true
	for _, p := range problemsOf(t, e, e.Wrong, lang, e.Setup) {
		switch {
		case p.Code == e.Code:
			own = append(own, p)
			mends = mends && len(p.Edits) > 0
		case p.Severity > site.Notice && !slices.Contains(e.Setup, "also "+p.Code):
			t.Errorf("the wrong example also has %s: %s:%d: %s", p.Code, p.File, p.Pos.Line, problem.Words(p, "en").What)
		}
	}
	if len(own) == 0 {
		t.Errorf("the wrong example does not have %s", e.Code)
	} else if mends != e.Mends {
		t.Errorf("mends: the explanation says %t, the problem %t", e.Mends, mends)
	}
	said := said(t, own, lang)
	if *update {
		writeMessage(t, e.Code, lang, said)
	} else if said != e.Message {
		t.Errorf("kiem says:\n%s\n\nthe explanation has:\n%s", said, e.Message)
	}
}

func checkRight(t *testing.T, e problem.Explanation, lang string) {
	for _, p := range problemsOf(t, e, e.Right, lang, []string{"labels"}) {
		if p.Code == e.Code || p.Severity == site.Error {
			t.Errorf("the right example has %s: %s:%d: %s", p.Code, p.File, p.Pos.Line, problem.Words(p, "en").What)
		}
	}
}

// said is what a terminal of 80 columns shows of the problems, without the count.
func said(t *testing.T, problems []site.Problem, lang string) string {
	var b strings.Builder
	if err := problem.Fprint(&b, problems, problem.PrintOptions{Lang: lang, Width: 80, Notices: true}); err != nil {
		t.Fatal(err)
	}
	text := strings.TrimRight(b.String(), "\n")
	return strings.TrimRight(text[:strings.LastIndex(text, "\n")+1], "\n")
}

// problemsOf builds an example as a site of its own, after the setup.
func problemsOf(t *testing.T, e problem.Explanation, example []problem.Example, lang string, setup []string) []site.Problem {
	o := exampleSite(t, e, example, lang)
	for _, line := range setup {
		setUp(t, line, &o)
	}
	result, err := builder.Build(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	for i := range result.Problems { // some name the site's folder
		p := &result.Problems[i]
		p.File = strings.ReplaceAll(p.File, filepath.ToSlash(o.Dir), folderName[lang])
		for _, name := range p.Args.Names() {
			p.Args.Set(name, strings.ReplaceAll(p.Args.Get(name), filepath.ToSlash(o.Dir), folderName[lang]))
		}
	}
	return result.Problems
}

// exampleSite writes an example as a site of its own.
func exampleSite(t *testing.T, e problem.Explanation, example []problem.Example, lang string) builder.Options {
	o := options(t.TempDir())
	o.Today, o.Out = exampleDay, filepath.Join(o.Dir, "public")
	files := slices.Concat(e.Both, example)
	if !slices.ContainsFunc(files, func(f problem.Example) bool { return f.Path == "site.yaml" }) && !slices.Contains(e.Setup, "no site.yaml") {
		files = append(files, problem.Example{Path: "site.yaml", Data: []byte(plainSettings[lang])})
	}
	for _, f := range files {
		writeFile(t, filepath.Join(o.Dir, filepath.FromSlash(f.Path)), f.Data)
	}
	return o
}

// folderName is what the folder of an example's site is called.
var folderName = map[string]string{"nl": "mijn-site", "en": "my-site"}

// setUp does for a wrong example what a line of setup says. The lines are:
//
//	also CODE           the wrong example has that code as well; nothing to do
//	no site.yaml        the example is a site without settings; nothing to do
//	out FOLDER          the site is made in that folder instead of public
//	link PATH TARGET    a symbolic link
//	size PATH BYTES     how large a file is, when it is there
//	busy                another build is at work in the folder
//	capitals            only where names can differ in capitals alone
//	labels KEY…         a file of labels that ends in a comment with … goes on with the rest
//	                    of kiem's own, but for those labels
//	long PATH           the last line of the file goes on and on, if it ends in …
func setUp(t *testing.T, line string, o *builder.Options) {
	words := strings.Fields(line)
	switch {
	case words[0] == "also" || line == "no site.yaml":
	case words[0] == "out" && len(words) == 2:
		o.Out = filepath.Join(o.Dir, filepath.FromSlash(words[1]))
	case words[0] == "link" && len(words) == 3:
		path := filepath.Join(o.Dir, filepath.FromSlash(words[1]))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(filepath.FromSlash(words[2]), path); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	case words[0] == "labels":
		addLabels(t, o.Dir, words[1:])
	case line == "capitals":
		if _, err := os.Stat(filepath.Join(o.Dir, "CONTENT")); err == nil {
			t.Skip("capitals do not tell names apart here")
		}
	case words[0] == "long" && len(words) == 2:
		goOn(t, filepath.Join(o.Dir, filepath.FromSlash(words[1])))
	case line == "busy":
		keepBusy(t, *o)
	case words[0] == "size" && len(words) == 3:
		size, err := strconv.ParseInt(words[2], 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(o.Dir, filepath.FromSlash(words[1]))
		if err := os.Truncate(path, size); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	default:
		t.Fatalf("unknown setup %q", line)
	}
}

// goOn makes the last line of a file longer than people write, if it ends in an ellipsis.
func goOn(t *testing.T, path string) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return // the example in the other language has it
	}
	if err != nil {
		t.Fatal(err)
	}
	text, goesOn := strings.CutSuffix(string(data), "…\n")
	if goesOn {
		last := text[strings.LastIndexByte(text, '\n')+1:]
		writeFile(t, path, []byte(text+strings.Repeat(last, 1000)))
	}
}

// addLabels completes the files of labels that end in a comment with an ellipsis.
func addLabels(t *testing.T, dir string, without []string) {
	paths, err := filepath.Glob(filepath.Join(dir, "layouts", "labels", "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		if !strings.Contains(text, "# …") {
			continue
		}
		own, err := layouts.Files.ReadFile("labels/" + filepath.Base(path))
		if err != nil {
			t.Fatal(err)
		}
		taken := true
		for line := range strings.Lines(string(own)) {
			if key, _, ok := strings.Cut(line, ":"); ok && line[0] != ' ' && line[0] != '#' {
				taken = slices.Contains(without, key) || strings.Contains("\n"+string(data), "\n"+key+":")
			}
			if !taken {
				text += line
			}
		}
		writeFile(t, path, []byte(text))
	}
}

// keepBusy starts a build that stands still halfway, until the test is over.
func keepBusy(t *testing.T, o builder.Options) {
	halfway, over, ended := make(chan bool), make(chan bool), make(chan bool)
	o.Threads = 1
	o.Progress = func(done, _ int) {
		if done == 1 {
			close(halfway)
			<-over
		}
	}
	go func() {
		defer close(ended)
		if _, err := builder.Build(context.Background(), o); err != nil {
			t.Error(err)
		}
	}()
	t.Cleanup(func() { close(over); <-ended })
	<-halfway
}

func writeFile(t *testing.T, path string, data []byte) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// writeMessage puts what kiem says into the file of the code.
func writeMessage(t *testing.T, code, lang, said string) {
	writing.Lock()
	defer writing.Unlock()
	path := filepath.Join("problem", "explain", code+".txtar")
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	archive := txtar.Parse(source)
	i := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == lang+"/message" })
	if i < 0 {
		t.Fatal(fmt.Errorf("%s: no part %s/message", path, lang))
	}
	archive.Files[i].Data = []byte(said + "\n")
	if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
