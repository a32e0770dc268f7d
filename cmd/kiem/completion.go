package main

import "github.com/spf13/cobra"

// completionCommand writes a script with which a shell completes kiem's commands.
func (c *cli) completionCommand(root *cobra.Command) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	cmd := c.command(c.words.completion, 1, 1, func(cmd *cobra.Command, args []string) error {
		switch args[0] {
		case "bash":
			return root.GenBashCompletionV2(c.stdout, true)
		case "zsh":
			return root.GenZshCompletion(c.stdout)
		case "fish":
			return root.GenFishCompletion(c.stdout, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(c.stdout)
		}
		return c.misuse(c.didYouMean("kiem completion ", args[0], shells, "kiem completion --help"), c.words.noSuchShell, args[0])
	})
	cmd.ValidArgs = shells
	return cmd
}
