package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"
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

// cli is one run of the program: where it writes, and in which language.
type cli struct {
	stdout, stderr io.Writer
	lang           string
	words          *words
	// asked and site are the flags --lang and --site.
	asked, site string
}

// run runs the program with the arguments after its name and returns its exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := &cli{stdout: stdout, stderr: stderr}
	c.speak(scan(args).language())

	root := c.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return c.exitCode(ctx, root.ExecuteContext(ctx))
}

// speak sets the language of all that the program says.
func (c *cli) speak(lang string) {
	c.lang, c.words = lang, wordsOf(lang)
}

// exitCode tells the error of a command, if it has one, and returns the code for it.
func (c *cli) exitCode(ctx context.Context, err error) int {
	var wrong *misuse
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errProblems):
		return exitProblems
	case ctx.Err() != nil && errors.Is(err, ctx.Err()):
		fmt.Fprintf(c.stderr, "kiem: %s\n", c.words.interrupted)
		return exitInterrupted
	case errors.As(err, &wrong) && wrong.hint != "":
		fmt.Fprintf(c.stderr, "kiem: %v\n      %s\n", err, wrong.hint)
		return exitFailed
	}
	fmt.Fprintf(c.stderr, "kiem: %v\n", err)
	return exitFailed
}

// root is the command without a name, which holds the others.
func (c *cli) root() *cobra.Command {
	root := c.command(c.words.root, 0, -1, func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		return c.unknownCommand(cmd, args[0])
	})
	root.PersistentFlags().StringVar(&c.asked, "lang", "", c.words.flagLang)
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if c.asked != "" && wordsOf(c.asked) == nil {
			return c.misuse(c.words.hintLanguages, c.words.noSuchLanguage, c.asked)
		}
		return nil
	}
	root.Version = version()
	root.SetVersionTemplate("kiem {{.Version}}\n")
	root.AddCommand(c.buildCommand(), c.checkCommand(), c.serveCommand(), c.newCommand(), c.initCommand(), c.completionCommand(root))
	c.explain(root)
	return root
}

// command makes a command that takes from least to most arguments; -1 is no limit.
func (c *cli) command(h help, least, most int, action func(cmd *cobra.Command, args []string) error) *cobra.Command {
	return &cobra.Command{
		Use: h.use, Short: h.short, Long: h.long, Example: h.example,
		Args: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) < least:
				return c.misuse(c.usage(cmd), "%s", c.words.tooFew)
			case most >= 0 && len(args) > most:
				return c.misuse(c.usage(cmd), c.words.tooMany, args[most])
			}
			return nil
		},
		RunE: action,
		// Errors are told by exitCode, in the language of the run.
		SilenceErrors: true, SilenceUsage: true,
	}
}

// misuse makes an error with a hint.
func (c *cli) misuse(hint, format string, args ...any) error {
	return &misuse{fmt.Sprintf(format, args...), hint}
}
