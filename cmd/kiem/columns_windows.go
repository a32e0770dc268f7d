package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// columns is the number of columns of a terminal, 0 when it is unknown.
func columns(terminal *os.File) int {
	var console windows.ConsoleScreenBufferInfo
	if err := windows.GetConsoleScreenBufferInfo(windows.Handle(terminal.Fd()), &console); err != nil {
		return 0
	}
	return int(console.Window.Right-console.Window.Left) + 1
}
