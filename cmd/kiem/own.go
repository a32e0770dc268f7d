package main

import (
	"os"
	"path/filepath"

	"kiem/builder/schema"
)

// own are the settings of the user, for all sites: kiem/settings.yaml in the folder that
// the system has for settings, such as ~/.config.
type own struct{ editor string }

// ownSettings reads them. There is one setting:
//
//	editor: sublime
func ownSettings() own {
	dir, err := os.UserConfigDir()
	if err != nil {
		return own{}
	}
	data, err := os.ReadFile(filepath.Join(dir, "kiem", "settings.yaml"))
	if err != nil {
		return own{}
	}
	node, _ := schema.Node(data, 1, "settings.yaml")
	if node == nil {
		return own{}
	}
	var o own
	for _, key := range node.Keys {
		if key.Name == "editor" {
			o.editor = key.Value.Text
		}
	}
	return o
}
