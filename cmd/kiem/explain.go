package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"kiem/builder/problem"
)

// explainCommand tells more about a code, or lists them all.
func (c *cli) explainCommand() *cobra.Command {
	cmd := c.command(c.words.explain, 0, 1, func(_ *cobra.Command, args []string) error {
		options := problem.PrintOptions{Lang: c.lang, Colour: colours(c.stdout), Width: width(c.stdout)}
		if options.Width == 0 {
			options.Width = 80 // paragraphs are for reading, in a file too
		}
		var err error
		if len(args) == 0 {
			err = problem.FprintCodes(c.stdout, options)
		} else if code := codeOf(args[0]); problem.Known(code) {
			err = problem.FprintHelp(c.stdout, code, options)
		} else {
			return c.misuse(c.didYouMean("kiem explain ", code, problem.Codes(), "kiem explain"), c.words.noSuchCode, args[0])
		}
		if err != nil {
			return fmt.Errorf("writing the explanation: %w", err)
		}
		return nil
	})
	cmd.ValidArgs = problem.Codes()
	return cmd
}

// codeOf is the code that somebody means, who may leave out the K.
func codeOf(text string) string {
	code := strings.ToUpper(text)
	if whole := "K" + code; problem.Known(whole) {
		return whole
	}
	return code
}
