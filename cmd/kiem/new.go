package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kiem/builder/problem"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// newCommand writes the file of a new page.
func (c *cli) newCommand() *cobra.Command {
	cmd := c.command(c.words.new, 2, -1, func(_ *cobra.Command, args []string) error {
		return c.newPage(args[0], strings.Join(args[1:], " "))
	})
	cmd.ValidArgsFunction = c.completeType
	c.siteFlag(cmd)
	return cmd
}

func (c *cli) newPage(typeName, name string) error {
	dir, err := c.siteFolder()
	if err != nil {
		return err
	}
	types, settings, err := siteSchema(dir)
	if err != nil {
		return err
	}
	t := types.Type(typeName)
	if t == nil {
		return c.noSuchType(types, typeName)
	}
	slug := site.Slug(strings.TrimSuffix(name, ".md"))
	if slug == "" {
		return c.misuse(c.words.hintSlug, c.words.noSlug, name)
	}
	lang := settings.Language
	if c.asked != "" && slices.Contains(settings.Languages, c.asked) {
		lang = c.asked
	}
	folder, err := pageFolder(dir, types, t, settings.Language)
	if err != nil {
		return err
	}
	if lang != settings.Language {
		slug += "." + lang
	}
	path := filepath.Join(folder, slug+".md")
	if err := writeNew(path, schema.Starter(t, name, lang)); errors.Is(err, fs.ErrExist) {
		return c.misuse(c.words.hintExists, c.words.fileExists, filepath.ToSlash(path))
	} else if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.stdout, c.words.made+"\n%s\n", filepath.ToSlash(path), c.words.nextNew)
	return err
}

// siteSchema returns the types of a site, its own ones among them, and its settings. What
// is wrong with the settings is for kiem check to tell.
func siteSchema(dir string) (*schema.Schema, *site.Settings, error) {
	types, err := schema.Load()
	if err != nil {
		return nil, nil, err
	}
	source, err := settingsSource(dir)
	if err != nil {
		return nil, nil, err
	}
	settings, types, _ := types.Settings(source)
	return types, settings, nil
}

// noSuchType says which type was meant, or else which types there are.
func (c *cli) noSuchType(types *schema.Schema, name string) error {
	names := typeWords(types, c.lang)
	hint := fmt.Sprintf(c.words.hintTypes, strings.Join(names, ", "))
	if near := problem.Nearest(name, names); len(near) > 0 {
		hint = fmt.Sprintf(c.words.didYouMean, "kiem new "+near[0])
	}
	return c.misuse(hint, c.words.noSuchType, name)
}

// typeWords are all types of a site as they are written on the command line.
func typeWords(types *schema.Schema, lang string) []string {
	words := make([]string, len(types.Types))
	for i, t := range types.Types {
		words[i] = typeWord(t, lang)
	}
	return words
}

// typeWord is how a type is written on the command line in a language: artikel for post.
func typeWord(t *schema.Type, lang string) string {
	return strings.ToLower(schema.In(t.Label, lang))
}

func (c *cli) completeType(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	dir, err := c.siteFolder()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	types, _, err := siteSchema(dir)
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return typeWords(types, c.lang), cobra.ShellCompDirectiveNoFileComp
}

// pageFolder is the folder for pages of a type: one that the site has already, or else the
// type's own in the site's language.
func pageFolder(dir string, types *schema.Schema, t *schema.Type, lang string) (string, error) {
	content := filepath.Join(dir, contentFolder)
	if !isFolder(content) && hasPages(dir) {
		content = dir // a folder of Markdown by itself
	}
	own := t.Folder(lang)
	if own == "" {
		return content, nil
	}
	entries, err := os.ReadDir(content)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("looking for the folder of the page: %w", err)
	}
	found := ""
	for _, entry := range entries {
		name := entry.Name()
		if !isFolder(filepath.Join(content, name)) || types.TypeOfFolder(name) != t {
			continue
		}
		if found == "" || name == own {
			found = name
		}
	}
	if found == "" {
		found = own
	}
	return filepath.Join(content, found), nil
}

// hasPages reports whether a folder without content is a site, as it has pages itself.
func hasPages(dir string) bool {
	entries, err := os.ReadDir(dir)
	return err == nil && slices.ContainsFunc(entries, func(entry fs.DirEntry) bool {
		name := strings.ToLower(entry.Name())
		return !entry.IsDir() && strings.HasSuffix(name, ".md") && name != "readme.md"
	})
}

// writeNew writes a file that is not there yet, with the folders that it lies in. When it
// cannot be written whole, it is not there.
func writeNew(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("making a folder: %w", err)
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return fmt.Errorf("making a file: %w", err)
	}
	_, err = file.Write(data)
	if err := errors.Join(err, file.Close()); err != nil {
		os.Remove(path)
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return nil
}
