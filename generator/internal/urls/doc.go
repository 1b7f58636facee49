// Package urls defines the address of everything that is published. Addresses are relative to the site's root, so that
// any host and any sub-path can serve them; once published they never change.
package urls
