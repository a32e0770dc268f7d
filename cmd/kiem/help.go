package main

import (
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kiem/builder/problem"
)

// giveHelp gives a command and those below it kiem's own help, in the language of the run.
func (c *cli) giveHelp(root *cobra.Command) {
	root.CompletionOptions.DisableDefaultCmd = true
	help := c.helpCommand(root)
	root.SetHelpCommand(help)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { c.printHelp(cmd.OutOrStdout(), cmd) })
	root.SetFlagErrorFunc(c.wrongFlag)
	root.Flags().Bool("version", false, c.words.flagVersion)
	for _, cmd := range append(root.Commands(), root, help) {
		cmd.Flags().BoolP("help", "h", false, c.words.flagHelp)
	}
}

// helpCommand is `kiem help build`, which is `kiem build --help`.
func (c *cli) helpCommand(root *cobra.Command) *cobra.Command {
	cmd := c.command(c.words.help, 0, 1, func(_ *cobra.Command, args []string) error {
		asked, _, err := root.Find(args)
		if err != nil || asked == root && len(args) > 0 {
			return c.unknownCommand(root, args[0])
		}
		return asked.Help()
	})
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var names []string
		for _, other := range root.Commands() {
			names = append(names, other.Name())
		}
		return names, cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}

// printHelp writes what a command is for, how to use it, and examples.
func (c *cli) printHelp(w io.Writer, cmd *cobra.Command) {
	fmt.Fprintf(w, "%s\n\n%s\n  %s %s\n", cmd.Long, c.words.headUsage, usageLine(cmd), c.words.headOptions)
	var names [][2]string
	for _, other := range cmd.Commands() {
		if other.IsAvailableCommand() {
			names = append(names, [2]string{other.Name(), other.Short})
		}
	}
	printList(w, c.words.headCommands, names)
	printList(w, c.words.headFlags, flagList(cmd))
	if cmd.Example != "" {
		fmt.Fprintf(w, "\n%s\n%s\n", c.words.headExamples, cmd.Example)
	}
}

// usageLine shows how a command is written: kiem new SOORT NAAM [--lang …].
func usageLine(cmd *cobra.Command) string {
	if !cmd.HasParent() {
		return cmd.Use
	}
	return cmd.Root().Name() + " " + cmd.Use
}

// flagList lists a command's flags with what each is for.
func flagList(cmd *cobra.Command) [][2]string {
	var list [][2]string
	cmd.InheritedFlags() // adds them to Flags
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, text := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Value.Type() != "bool" {
			name += " " + value
		}
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		list = append(list, [2]string{name, text})
	})
	return list
}

// printList writes names with their texts in two columns, the second wrapped to the width of
// the screen.
func printList(w io.Writer, head string, list [][2]string) {
	if len(list) == 0 {
		return
	}
	column := 0
	for _, item := range list {
		column = max(column, len([]rune(item[0])))
	}
	fmt.Fprintf(w, "\n%s\n", head)
	for _, item := range list {
		name := fmt.Sprintf("  %-*s  ", column, item[0])
		fmt.Fprintln(w, strings.Join(problem.Wrap(name, item[1], strings.Repeat(" ", column+4), width(w)), "\n"))
	}
}

// version is the module's version, or else the commit that the program was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel)"
	}
	text := info.Main.Version
	if text == "" {
		text = "(devel)"
	}
	return text + " " + info.GoVersion
}
