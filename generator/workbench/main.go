//go:build js && wasm

// The workbench as WebAssembly, for a worker of a page: the package workbench, called by name with JSON and bytes.
package main

import (
	"fmt"
	"runtime/debug"
	"syscall/js"

	"five-areas/generator/internal/workbench"
)

func main() {
	debug.SetGCPercent(400) // a fifth faster at ten more megabytes
	worker := workbench.Worker{Workbook: workbook}
	js.Global().Set("workbench", js.FuncOf(func(_ js.Value, args []js.Value) (answer any) {
		defer func() {
			if p := recover(); p != nil {
				answer = map[string]any{"error": fmt.Sprint(p), "broken": true}
			}
		}()
		out, err := worker.Call(args[0].String(), []byte(args[1].String()), bytesOf(args[2]))
		if err != nil {
			return map[string]any{"error": err.Error()}
		}
		return map[string]any{"out": string(out)}
	}))
	js.Global().Call("workbenchReady")
	select {} // the page calls
}

// bytesOf copies a Uint8Array; nil for anything else.
func bytesOf(v js.Value) []byte {
	if v.Type() != js.TypeObject {
		return nil
	}
	b := make([]byte, v.Get("byteLength").Int())
	js.CopyBytesToGo(b, v)
	return b
}
