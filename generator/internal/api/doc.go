// Package api writes an edition as static JSON documents, with their JSON Schemas and an OpenAPI description. Which
// documents there are stands in one list (registry.go); what a document says of a record comes from package fields.
package api
