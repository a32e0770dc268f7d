package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"

	"kiem/builder"
)

// uncommittedFiles tells, by their names, which of the files git could not bring back: what
// they are now was never committed. Outside a repository, or without git, there are none.
func uncommittedFiles(ctx context.Context, dir string, files []builder.Fixed) (map[string]bool, error) {
	prefix, err := git(ctx, dir, "rev-parse", "--show-prefix")
	if err != nil {
		return nil, nil
	}
	prefix = strings.TrimSuffix(prefix, "\n")
	changed := map[string]bool{}
	for some := range slices.Chunk(files, 100) { // a command has a limit to its length
		args := []string{"--literal-pathspecs", "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--ignored", "--"}
		for _, f := range some {
			args = append(args, f.Name)
		}
		status, err := git(ctx, dir, args...)
		if err != nil {
			return nil, fmt.Errorf("asking git which files have changed: %w", err)
		}
		for entry := range strings.SplitSeq(status, "\x00") {
			if len(entry) > len("XY ") {
				changed[strings.TrimPrefix(entry[len("XY "):], prefix)] = true
			}
		}
	}
	return changed, nil
}

// git runs git in a folder and returns what it says.
func git(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "GIT_OPTIONAL_LOCKS=0")
	said, err := cmd.Output()
	return string(said), err
}
