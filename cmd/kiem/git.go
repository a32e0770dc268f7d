package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"kiem/builder"
)

// errNoGit is why nobody knows what has changed in a repository: there is no git to ask.
var errNoGit = errors.New("there is no git to ask what has changed")

// uncommittedFiles tells, by their names, which of the files git could not bring back: what
// they are now was never committed. Outside a repository there are none. Where git does not
// want to tell, or is not there, nobody knows, and that is an error.
func uncommittedFiles(ctx context.Context, dir string, files []builder.Fixed) (map[string]bool, error) {
	prefix, err := git(ctx, dir, "rev-parse", "--show-prefix")
	if err != nil && !inRepository(dir) {
		return nil, nil
	} else if errors.Is(err, exec.ErrNotFound) {
		return nil, errNoGit
	} else if err != nil {
		return nil, fmt.Errorf("asking git where the repository is: %w", err)
	}
	prefix = strings.TrimSuffix(prefix, "\n")
	changed := map[string]bool{}
	for some := range slices.Chunk(files, 100) { // a command has a limit to its length
		args := []string{"--literal-pathspecs", "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--ignored", "--"}
		named := map[string][]string{}
		for _, f := range some {
			lies, err := whereItLies(dir, f.Name)
			if err != nil {
				return nil, fmt.Errorf("looking up %s: %w", f.Path, err)
			}
			named[lies] = append(named[lies], f.Name)
			args = append(args, lies)
		}
		status, err := git(ctx, dir, args...)
		if err != nil {
			return nil, fmt.Errorf("asking git which files have changed: %w", err)
		}
		for entry := range strings.SplitSeq(status, "\x00") {
			if len(entry) > len("XY ") {
				for _, name := range named[strings.TrimPrefix(entry[len("XY "):], prefix)] {
					changed[name] = true
				}
			}
		}
	}
	return changed, nil
}

// whereItLies is the name of a file below a folder, with '/', once symbolic links are
// followed: git compares a link by where it leads to, and not by what is there.
func whereItLies(dir, name string) (string, error) {
	lies, err := filepath.EvalSymlinks(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		return "", err
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return "", err
	}
	return relativeTo(dir, lies)
}

// inRepository reports whether a folder, or one above it, is one that git keeps.
func inRepository(dir string) bool {
	dir, err := filepath.Abs(dir)
	for err == nil {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return true
		}
		above := filepath.Dir(dir)
		if above == dir {
			break
		}
		dir = above
	}
	return false
}

// git runs git in a folder and returns what it says; the error has what it says of that.
func git(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "GIT_OPTIONAL_LOCKS=0")
	said, err := cmd.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		err = fmt.Errorf("%w: %s", err, bytes.TrimSpace(failed.Stderr))
	}
	return string(said), err
}
