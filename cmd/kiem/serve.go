package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os/exec"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"kiem/builder"
	"kiem/builder/preview"
	"kiem/builder/problem"
)

// serving is what the flags of serve ask for.
type serving struct {
	address, editor   string
	open, lan, poll   bool
	noDrafts, notices bool
	// moved is whether another port was taken than the one asked for.
	moved bool
}

// serveCommand shows the site on this computer while it is being written.
func (c *cli) serveCommand() *cobra.Command {
	var ask serving
	cmd := c.command(c.words.serve, 0, 0, func(cmd *cobra.Command, _ []string) error {
		o, err := c.options(builder.Options{Drafts: !ask.noDrafts, Out: "public"})
		if err != nil {
			return err
		}
		return c.serve(cmd.Context(), o, ask)
	})
	flags := cmd.Flags()
	flags.StringVar(&ask.address, "addr", "127.0.0.1:1515", c.words.flagAddr)
	flags.BoolVar(&ask.open, "open", false, c.words.flagOpen)
	flags.BoolVar(&ask.lan, "lan", false, c.words.flagLAN)
	flags.BoolVar(&ask.noDrafts, "no-drafts", false, c.words.flagNoDrafts)
	flags.BoolVar(&ask.notices, "notices", false, c.words.flagNotices)
	flags.BoolVar(&ask.poll, "poll", false, c.words.flagPoll)
	flags.StringVar(&ask.editor, "editor", "", c.words.flagEditor)
	c.siteFlag(cmd)
	return cmd
}

func (c *cli) serve(ctx context.Context, o builder.Options, ask serving) error {
	editor, err := c.editor(ask.editor)
	if err != nil {
		return err
	}
	if ask.lan {
		ask.address = onLAN(ask.address)
	}
	listener, moved, err := preview.Listen(ask.address)
	var wrong *net.AddrError
	if errors.As(err, &wrong) {
		return c.misuse(c.words.hintAddr, c.words.badAddr, ask.address)
	}
	if err != nil {
		return err
	}
	ask.moved = moved
	return preview.Serve(ctx, listener, preview.Options{
		Build:  o,
		Lang:   c.lang,
		Editor: editor,
		Poll:   ask.poll,
		Made:   func(m preview.Made) { c.tellMade(m, ask) },
		Ready: func(address string) {
			lookLess()
			c.tellAddress(address, ask, listener.Addr())
		},
		Polling: func() { fmt.Fprintf(c.stderr, "kiem: %s\n", c.words.polling) },
	})
}

// tellAddress says where the site is, and shows it.
func (c *cli) tellAddress(address string, ask serving, listening net.Addr) {
	if ask.moved {
		_, port, _ := net.SplitHostPort(ask.address)
		fmt.Fprintf(c.stdout, c.words.portTaken+"\n", port)
	}
	fmt.Fprintf(c.stdout, c.words.serving+"; "+c.words.stopHint+"\n", address)
	if ask.lan {
		c.tellLAN(listening)
	}
	if ask.open {
		c.openBrowser(address)
	}
}

// tellMade shows what is wrong, and after the first time what the site was made again for.
func (c *cli) tellMade(m preview.Made, ask serving) {
	if m.Err != nil {
		c.fail(m.Err.Error(), c.hint(m.Err))
		fmt.Fprintf(c.stderr, "kiem: %s\n", c.words.keptLast)
		return
	}
	c.showProblems(m.Problems, ask.notices)
	if m.Kept {
		fmt.Fprintf(c.stderr, "kiem: %s\n", c.words.keptLast)
	}
	if m.Later && m.Mended {
		fmt.Fprintln(c.stdout, c.words.mended)
	}
	if m.First || m.Later || m.Kept {
		return
	}
	if m.Mended {
		fmt.Fprintf(c.stdout, "%s; ", c.words.mended)
	}
	what := c.words.everything
	if n := len(m.Changed); n == 1 {
		what = m.Changed[0]
	} else if n > 1 {
		what = counted(n, c.words.oneFile, c.words.manyFiles)
	}
	fmt.Fprintf(c.stdout, c.words.rebuilt+"\n", c.duration(m.Took), what)
}

// editor is the address at which files are opened: by the name of an editor or as an
// address itself, as the flag says or else the user's own settings.
func (c *cli) editor(asked string) (string, error) {
	if asked == "" {
		asked = ownSettings().editor
	}
	if asked == "" {
		return preview.DefaultEditor, nil
	}
	if address, ok := preview.Editors[strings.ToLower(asked)]; ok {
		return address, nil
	}
	if address, err := url.Parse(asked); err == nil && address.Scheme != "" && strings.Contains(asked, "{path}") && !strings.EqualFold(address.Scheme, "javascript") {
		return asked, nil
	}
	var names []string
	for name := range preview.Editors {
		names = append(names, name)
	}
	hint := c.words.hintEditor
	if near := problem.Nearest(asked, names); len(near) > 0 {
		hint = fmt.Sprintf(c.words.didYouMean, "--editor "+near[0])
	}
	return "", c.misuse(hint, c.words.noSuchEditor, asked)
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
