// Package whomet is the root of the module. It holds no code: the library
// begins at [github.com/whomet/whomet/extract], the command at cmd/whomet.
package whomet
