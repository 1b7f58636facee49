// Package api writes an edition as static JSON documents, with their JSON Schemas and an OpenAPI description. Which
// documents there are is listed once (registry.go); the keys of a record come from package fields.
package api
