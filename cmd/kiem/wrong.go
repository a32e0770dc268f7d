package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kiem/builder/problem"
)

// unknownCommand says that there is no such command, and which one was meant.
func (c *cli) unknownCommand(root *cobra.Command, name string) error {
	var names []string
	for _, cmd := range root.Commands() {
		names = append(names, cmd.Name())
	}
	return c.misuse(c.didYouMean("kiem ", name, names, "kiem --help"), c.words.noSuchCommand, name)
}

// wrongFlag says in plain words what is wrong with a flag.
func (c *cli) wrongFlag(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var valueless *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var malformed *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown) && !cmd.HasParent() && cmd.Flags().NArg() > 0:
		// The option may well be one of the command that was meant.
		return c.unknownCommand(cmd, cmd.Flags().Arg(0))
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			return c.misuse(c.helpHint(cmd), c.words.noSuchFlag, "-"+name)
		}
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		return c.misuse(c.didYouMean("--", name, names, cmd.CommandPath()+" --help"), c.words.noSuchFlag, "--"+name)
	case errors.As(err, &valueless):
		return c.misuse(c.helpHint(cmd), c.words.flagNeedsValue, "--"+valueless.GetFlag().Name)
	case errors.As(err, &invalid):
		return c.misuse(c.helpHint(cmd), c.words.flagBadValue, invalid.GetValue(), "--"+invalid.GetFlag().Name)
	case errors.As(err, &malformed):
		return c.misuse(c.helpHint(cmd), c.words.noSuchFlag, malformed.GetSpecifiedFlag())
	}
	return err
}

// didYouMean names the nearest of the candidates, or else the command that lists them.
func (c *cli) didYouMean(before, name string, candidates []string, list string) string {
	slices.Sort(candidates)
	if near := problem.Nearest(name, candidates); len(near) > 0 {
		return fmt.Sprintf(c.words.didYouMean, before+near[0])
	}
	return fmt.Sprintf(c.words.seeHelp, list)
}

func (c *cli) helpHint(cmd *cobra.Command) string {
	return fmt.Sprintf(c.words.seeHelp, cmd.CommandPath()+" --help")
}

func (c *cli) usage(cmd *cobra.Command) string {
	return fmt.Sprintf(c.words.usageHint, usageLine(cmd))
}
