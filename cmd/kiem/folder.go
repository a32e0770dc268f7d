package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"kiem/builder/site"
)

const (
	settingsName  = "site.yaml"
	contentFolder = "content"
)

// siteFolder is the folder of --site, or else the current folder or the nearest one above
// it that is a site.
func (c *cli) siteFolder() (string, error) {
	if c.site == "" {
		return nearestSite(), nil
	}
	info, err := os.Stat(c.site)
	switch {
	case err != nil:
		return "", c.misuse(c.words.hintInit, c.words.noSuchFolder, c.site)
	case !info.IsDir():
		return "", c.misuse("", c.words.notAFolder, c.site)
	}
	return c.site, nil
}

// nearestSite is the current folder or the nearest one above it that has a site.yaml or a
// folder content; the current folder when there is none.
func nearestSite() string {
	for dir := "."; ; dir = filepath.Join(dir, "..") {
		if isFile(filepath.Join(dir, settingsName)) || isFolder(filepath.Join(dir, contentFolder)) {
			return dir
		}
		if here, err := filepath.Abs(dir); err != nil || here == filepath.Dir(here) {
			return "."
		}
	}
}

// settingsSource reads the settings of a site, before the site itself is read; nil when it
// has none. Like the site, they are not read from outside its folder.
func settingsSource(dir string) (*site.Source, error) {
	if !isFile(filepath.Join(dir, settingsName)) {
		return nil, nil // opening a pipe could take for ever
	}
	file, err := os.OpenInRoot(dir, settingsName)
	if err != nil {
		return nil, fmt.Errorf("reading the settings: %w", err)
	}
	defer file.Close()
	data, err := io.ReadAll(file)
	if err != nil {
		return nil, fmt.Errorf("reading the settings: %w", err)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	return &site.Source{Path: settingsName, Data: bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))}, nil
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// inside is a path that was given relative to the site's folder.
func inside(dir, name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(dir, name)
}
