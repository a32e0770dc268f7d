package main

import (
	"context"
	"net/url"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"kiem/builder"
	"kiem/layouts"
	"kiem/static"
)

// buildCommand makes the site in a folder.
func (c *cli) buildCommand() *cobra.Command {
	var o builder.Options
	var show showing
	cmd := c.command(c.words.build, 0, 0, func(cmd *cobra.Command, _ []string) error {
		if o.Out == "" {
			return c.misuse(c.usage(cmd), c.words.flagNeedsValue, "--out")
		}
		options, err := c.options(o)
		if err != nil {
			return err
		}
		if err := c.inFormat(&show); err != nil {
			return err
		}
		return c.build(cmd.Context(), options, show)
	})
	flags := cmd.Flags()
	flags.StringVar(&o.Out, "out", "public", c.words.flagOut)
	flags.StringVar(&o.BaseURL, "base-url", "", c.words.flagBaseURL)
	flags.BoolVar(&o.Drafts, "drafts", false, c.words.flagDrafts)
	flags.BoolVar(&show.quiet, "quiet", false, c.words.flagQuiet)
	flags.IntVar(&o.Threads, "threads", 0, c.words.flagThreads)
	flags.Lookup("threads").Hidden = true // makes no difference to the site
	c.siteFlags(cmd, &o, &show)
	return cmd
}

// siteFlags are the flags of all commands that read a site and tell what is wrong.
func (c *cli) siteFlags(cmd *cobra.Command, o *builder.Options, show *showing) {
	c.siteFlag(cmd)
	flags := cmd.Flags()
	flags.BoolVar(&o.Strict, "strict", false, c.words.flagStrict)
	flags.BoolVar(&show.notices, "notices", false, c.words.flagNotices)
	flags.BoolVar(&show.json, "json", false, c.words.flagJSON)
	flags.StringVar(&show.format, "format", "text", c.words.flagFormat)
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
}

func (c *cli) siteFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&c.site, "site", "", c.words.flagSite)
}

// options completes the options that the flags gave.
func (c *cli) options(o builder.Options) (builder.Options, error) {
	if o.BaseURL != "" && !isWebAddress(o.BaseURL) {
		return o, c.misuse(c.words.hintBaseURL, c.words.badBaseURL, o.BaseURL)
	}
	var err error
	if o.Dir, err = c.siteFolder(); err != nil {
		return o, err
	}
	if o.Today, err = c.today(); err != nil {
		return o, err
	}
	if o.Out != "" {
		o.Out = inside(o.Dir, o.Out)
	}
	o.Layouts, o.Static = layouts.Files, static.Files
	o.Kept = filepath.Join(o.Dir, keptFolder)
	return o, nil
}

// keptFolder is where kiem leaves what it knows of a large site to its next run.
const keptFolder = ".kiem"

// isWebAddress reports whether a site can be at an address.
func isWebAddress(text string) bool {
	address, err := url.Parse(text)
	return err == nil && (address.Scheme == "https" || address.Scheme == "http") && address.Host != "" &&
		address.RawQuery == "" && address.Fragment == ""
}

func (c *cli) build(ctx context.Context, o builder.Options, show showing) error {
	start := time.Now()
	progress := c.progress(show)
	o.Progress, o.Notices = progress.update, show.notices
	result, err := builder.Build(ctx, o)
	progress.end()
	if err != nil {
		return err
	}
	return c.finish(outcome{
		Report: result.Report, dir: o.Dir, out: o.Out, written: result.Published.Written, removed: result.Published.Removed,
		stopped: result.Stopped, strict: o.Strict, took: time.Since(start),
	}, show)
}
