package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"
)

// cli is one run of the program: where it writes, and in which language.
type cli struct {
	stdout, stderr io.Writer
	lang           string
	words          *words
	// asked and site are the flags --lang and --site.
	asked, site string
	// json is whether a failure is told as a JSON object too.
	json bool
}

// run runs the program with the arguments after its name and returns its exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	early := scan(args)
	c := &cli{stdout: stdout, stderr: stderr, json: early.json}
	c.speak(early.language())

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
	root.AddCommand(c.buildCommand(), c.checkCommand(), c.explainCommand(), c.fixCommand(), c.serveCommand(), c.newCommand(), c.initCommand(), c.completionCommand(root))
	c.giveHelp(root)
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
