package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"kiem/builder"
	"kiem/builder/site"
)

// checkCommand finds what is wrong with the site and writes nothing.
func (c *cli) checkCommand() *cobra.Command {
	var o builder.Options
	var show showing
	cmd := c.command(c.words.check, 0, 0, func(cmd *cobra.Command, _ []string) error {
		options, err := c.options(o)
		if err != nil {
			return err
		}
		if err := c.inFormat(&show); err != nil {
			return err
		}
		return c.check(cmd.Context(), options, show)
	})
	c.siteFlags(cmd, &o, &show)
	return cmd
}

func (c *cli) check(ctx context.Context, o builder.Options, show showing) error {
	start := time.Now()
	progress := c.progress(show)
	o.Progress, o.Notices = progress.update, show.notices
	o.Out = inside(o.Dir, "public")
	checked, err := builder.Check(ctx, o)
	progress.end()
	if err != nil {
		return err
	}
	wrong := site.Count(checked.Problems, site.Error) > 0 || o.Strict && site.Count(checked.Problems, site.Warning) > 0
	return c.finish(outcome{Report: *checked, dir: o.Dir, stopped: wrong, strict: o.Strict, took: time.Since(start)}, show)
}
