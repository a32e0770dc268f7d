package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os/exec"
	"runtime"

	"github.com/spf13/cobra"

	"kiem/builder"
	"kiem/builder/preview"
)

// serveCommand shows the site on this computer while it is being written.
func (c *cli) serveCommand() *cobra.Command {
	var o builder.Options
	show := showing{format: "text"}
	var address string
	var open, noDrafts bool
	cmd := c.command(c.words.serve, 0, 0, func(cmd *cobra.Command, _ []string) error {
		o.Drafts = !noDrafts
		options, err := c.options(o)
		if err != nil {
			return err
		}
		return c.serve(cmd.Context(), options, show, address, open)
	})
	flags := cmd.Flags()
	flags.StringVar(&address, "addr", "127.0.0.1:1515", c.words.flagAddr)
	flags.BoolVar(&open, "open", false, c.words.flagOpen)
	flags.BoolVar(&noDrafts, "no-drafts", false, c.words.flagNoDrafts)
	flags.BoolVar(&show.notices, "notices", false, c.words.flagNotices)
	c.siteFlag(cmd)
	return cmd
}

func (c *cli) serve(ctx context.Context, o builder.Options, show showing, asked string, open bool) error {
	listener, moved, err := preview.Listen(asked)
	var wrong *net.AddrError
	if errors.As(err, &wrong) {
		return c.misuse(c.words.hintAddr, c.words.badAddr, asked)
	}
	if err != nil {
		return err
	}
	progress := c.progress(show)
	defer progress.end()
	o.Progress = progress.update
	return preview.Serve(ctx, listener, preview.Options{
		Build: o,
		Lang:  c.lang,
		Built: func(b preview.Build) {
			if b.First {
				progress.end()
			}
			c.tellPreview(b, show)
		},
		Ready: func(address string) {
			if moved {
				_, port, _ := net.SplitHostPort(asked)
				fmt.Fprintf(c.stdout, c.words.portTaken+"\n", port)
			}
			fmt.Fprintf(c.stdout, c.words.serving+"; "+c.words.stopHint+"\n", address)
			if open {
				c.openBrowser(address)
			}
		},
		Polling: func() { fmt.Fprintf(c.stderr, "kiem: %s\n", c.words.polling) },
	})
}

// tellPreview shows what came of a build: what is wrong, and after the first one what was
// brought up to date and that nothing is wrong any more.
func (c *cli) tellPreview(b preview.Build, show showing) {
	if b.Err != nil {
		c.fail(b.Err.Error(), c.hint(b.Err))
	} else {
		c.showProblems(b.Result.Problems, show.notices)
	}
	switch {
	case !b.Shown:
		fmt.Fprintf(c.stderr, "kiem: %s\n", c.words.noneYet)
	case b.Err != nil || b.Result.Stopped:
		fmt.Fprintf(c.stderr, "kiem: %s\n", c.words.keptLast)
	case !b.First:
		if b.Mended {
			fmt.Fprintf(c.stdout, "%s; ", c.words.mended)
		}
		changes := c.changes(b.Result.Published.Written, b.Result.Published.Removed)
		fmt.Fprintf(c.stdout, c.words.rebuilt+"\n", c.duration(b.Took), changes)
	}
}

// openBrowser shows an address in the user's browser. That it cannot is no reason to stop.
func (c *cli) openBrowser(address string) {
	opener := []string{"xdg-open"}
	switch runtime.GOOS {
	case "darwin":
		opener = []string{"open"}
	case "windows":
		opener = []string{"rundll32", "url.dll,FileProtocolHandler"}
	}
	cmd := exec.Command(opener[0], append(opener[1:], address)...)
	if err := cmd.Start(); err != nil {
		fmt.Fprintf(c.stderr, "kiem: "+c.words.cannotOpen+"\n", err)
		return
	}
	go cmd.Wait()
}
