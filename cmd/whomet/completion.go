package main

import (
	"context"
	"embed"
	"fmt"

	"github.com/urfave/cli/v2"
)

//go:embed completion
var completions embed.FS

func completionSpec() spec {
	return spec{
		name: "completion", usage: "print the completion script of a shell", args: "bash|zsh|fish|powershell", least: 1, most: 1,
		help: `
EXAMPLES:
   source <(whomet completion bash)
   whomet completion zsh > "${fpath[1]}/_whomet"
   whomet completion fish > ~/.config/fish/completions/whomet.fish`,
		run: func(_ context.Context, c *cli.Context, s streams) error {
			if c.Args().First() == "fish" {
				script, err := c.App.ToFishCompletion()
				if err != nil {
					return err
				}
				fmt.Fprint(s.out, script)
				return nil
			}
			script, err := completions.ReadFile("completion/" + c.Args().First())
			if err != nil {
				return usagef("no completion for %q, want bash, zsh, fish or powershell", c.Args().First())
			}
			_, err = s.out.Write(script)
			return err
		},
	}
}
