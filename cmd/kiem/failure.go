package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"kiem/builder/problem"
)

// What the program's exit code says.
const (
	exitFine        = 0
	exitProblems    = 1   // the content has mistakes; nothing was written
	exitFailed      = 2   // wrong use, or an error of the machine's
	exitInterrupted = 130 // Ctrl-C, as shells have it
)

// errProblems ends a command whose problems were shown already.
var errProblems = errors.New("the content has problems")

// misuse is an error of whoever typed the command, with what to do about it.
type misuse struct{ text, hint string }

func (m *misuse) Error() string { return m.text }

// misuse makes an error with a hint.
func (c *cli) misuse(hint, format string, args ...any) error {
	return &misuse{fmt.Sprintf(format, args...), hint}
}

// exitCode tells the error of a command, if it has one, and returns the code for it.
func (c *cli) exitCode(ctx context.Context, err error) int {
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errProblems):
		return exitProblems
	case ctx.Err() != nil && errors.Is(err, ctx.Err()):
		c.fail(c.words.interrupted, "")
		return exitInterrupted
	}
	c.fail(err.Error(), c.hint(err))
	return exitFailed
}

// fail says why a command has failed, to people or to a program.
func (c *cli) fail(text, hint string) {
	if c.json {
		report := problem.JSON(nil, nil, c.lang)
		report.Error = text
		if report.Write(c.stdout) == nil {
			return
		}
	}
	fmt.Fprintf(c.stderr, "kiem: %s\n", text)
	if hint != "" {
		fmt.Fprintf(c.stderr, "      %s\n", hint)
	}
}

// hint says what to do about an error: errors of the machine's are in its own words, which
// not everybody understands.
func (c *cli) hint(err error) string {
	const windowsDiskFull = syscall.Errno(112)
	var wrong *misuse
	switch {
	case errors.As(err, &wrong):
		return wrong.hint
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, windowsDiskFull):
		return c.words.hintDiskFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return c.words.hintPermission
	}
	return ""
}
