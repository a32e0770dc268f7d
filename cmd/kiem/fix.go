package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"

	"kiem/builder"
	"kiem/builder/fix"
	"kiem/builder/problem"
	"kiem/builder/site"
)

// mending is what the flags of fix ask for.
type mending struct{ write, dryRun, force bool }

// fixCommand mends what takes no decision.
func (c *cli) fixCommand() *cobra.Command {
	var ask mending
	cmd := c.command(c.words.fix, 0, -1, func(cmd *cobra.Command, args []string) error {
		if ask.write && ask.dryRun {
			return c.misuse(c.usage(cmd), "%s", c.words.fixBoth)
		}
		return c.fix(cmd.Context(), args, ask)
	})
	flags := cmd.Flags()
	flags.BoolVar(&ask.write, "write", false, c.words.flagWrite)
	flags.BoolVar(&ask.dryRun, "dry-run", false, c.words.flagDryRun)
	flags.BoolVar(&ask.force, "force", false, c.words.flagForce)
	c.siteFlag(cmd)
	return cmd
}

func (c *cli) fix(ctx context.Context, names []string, ask mending) error {
	o, err := c.options(builder.Options{Out: "public"})
	if err != nil {
		return err
	}
	wanted, err := c.wanted(o.Dir, names)
	if err != nil {
		return err
	}
	files, left, err := builder.Fix(ctx, o, wanted)
	if err != nil {
		return err
	}
	mended := files
	if ask.write {
		if mended, err = c.save(ctx, o.Dir, files, ask.force); err != nil {
			return err
		}
	}
	for _, f := range mended {
		c.showFixed(f)
	}
	if len(files) == 0 || len(mended) > 0 {
		c.tellFixed(mended, ask)
	}
	if site.Count(left.Problems, site.Error)+site.Count(left.Problems, site.Warning) > 0 || len(mended) < len(files) {
		fmt.Fprintln(c.stdout, c.words.fixLeft)
	}
	if len(mended) < len(files) {
		return errProblems
	}
	return nil
}

// wanted tells which files are to be mended: those that were named, as paths from here or
// from the site's folder, or all of them.
func (c *cli) wanted(dir string, names []string) (func(path string) bool, error) {
	if len(names) == 0 {
		return func(string) bool { return true }, nil
	}
	var paths []string
	for _, name := range names {
		path := name
		if !isFile(path) {
			path = inside(dir, name)
		}
		if !isFile(path) {
			return nil, c.misuse("", c.words.fixNoFile, name)
		}
		path, err := relativeTo(dir, path)
		if err != nil {
			return nil, c.misuse("", c.words.fixNoFile, name)
		}
		paths = append(paths, path)
	}
	return func(path string) bool { return slices.Contains(paths, path) }, nil
}

// relativeTo is the path of a file below a folder, with '/'.
func relativeTo(dir, path string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if path, err = filepath.Abs(path); err != nil {
		return "", err
	}
	path, err = filepath.Rel(dir, path)
	return filepath.ToSlash(path), err
}

// save writes the files and returns those that it wrote. It says which ones it left alone.
func (c *cli) save(ctx context.Context, dir string, files []builder.Fixed, force bool) (saved []builder.Fixed, err error) {
	var uncommitted map[string]bool
	if !force {
		if uncommitted, err = uncommittedFiles(ctx, dir, files); errors.Is(err, errNoGit) {
			return nil, c.misuse(c.words.hintForce, "%s", c.words.noGit)
		} else if err != nil {
			return nil, err
		}
	}
	for _, f := range files {
		if uncommitted[f.Name] {
			c.fail(fmt.Sprintf(c.words.fixUncommitted, f.Path), c.words.hintForce)
			continue
		}
		err := fix.Save(filepath.Join(dir, filepath.FromSlash(f.Name)), f.Old, f.New)
		if errors.Is(err, fix.ErrChanged) {
			c.fail(fmt.Sprintf(c.words.fixChanged, f.Path), "")
			continue
		}
		if err != nil {
			return saved, fmt.Errorf("writing %s: %w", f.Path, err)
		}
		saved = append(saved, f)
	}
	return saved, nil
}

// mostFixed and mostLines are how many problems and changed lines of a file are shown: what
// is to be looked through should not flood the screen.
const mostFixed, mostLines = 20, 200

// showFixed shows what is mended in a file and what that changes.
func (c *cli) showFixed(f builder.Fixed) {
	paint := func(code, text string) string { return text }
	if colours(c.stdout) {
		paint = func(code, text string) string { return code + text + "\x1b[0m" }
	}
	fmt.Fprintln(c.stdout, paint("\x1b[1m", f.Path))
	mended := site.SortProblems(slices.Clone(f.Problems))
	for i, p := range mended {
		if i == mostFixed {
			fmt.Fprintf(c.stdout, "  "+c.words.more+"\n", len(mended)-i)
			break
		}
		fmt.Fprintf(c.stdout, "  %d:%d %s %s\n", p.Pos.Line, p.Pos.Column, p.Code, problem.Words(p, c.lang).What)
	}
	changes := strings.Split(strings.TrimSuffix(udiff.Unified("", "", readable(f.Old), readable(f.New)), "\n"), "\n")
	for i, line := range changes[min(2, len(changes)):] { // after the names of the two files
		if i == mostLines {
			fmt.Fprintln(c.stdout, "…")
			break
		}
		colour := ""
		switch {
		case strings.HasPrefix(line, "-"):
			colour = "\x1b[31m"
		case strings.HasPrefix(line, "+"):
			colour = "\x1b[32m"
		}
		line = problem.Visible(line)
		if colour != "" {
			line = paint(colour, line)
		}
		fmt.Fprintln(c.stdout, line)
	}
	fmt.Fprintln(c.stdout)
}

// readable is a file as it can be compared line by line on a screen.
func readable(data []byte) string {
	return strings.ReplaceAll(strings.ToValidUTF8(string(data), "\ufffd"), "\r", "")
}

// tellFixed says in a line what was or can be mended.
func (c *cli) tellFixed(files []builder.Fixed, ask mending) {
	n := 0
	for _, f := range files {
		n += len(f.Problems)
	}
	if n == 0 {
		fmt.Fprintln(c.stdout, c.words.fixNothing)
		return
	}
	text := c.words.fixable
	if ask.write {
		text = c.words.fixed
	}
	fmt.Fprintf(c.stdout, text+"\n", counted(n, c.words.fixOne, c.words.fixMany),
		counted(len(files), c.words.oneFile, c.words.manyFiles))
}
