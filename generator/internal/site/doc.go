// Package site turns an edition into view models, which the templates read, and into the fragments of HTML and the
// charts that pages include. Numbers, dates and sentences are finished strings here; templates only place them.
package site
