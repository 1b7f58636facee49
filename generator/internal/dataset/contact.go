package dataset

import (
	"regexp"
	"strings"

	"github.com/invopop/jsonschema"

	"five-areas/generator/locales"
)

// Contact is how the operator can be reached; a way that there is none of is left out. ReplyDays is the number of
// working days within which a letter is answered, 0 where that is not stated.
type Contact struct {
	Email     Email         `json:"email,omitempty"`
	Telephone Telephone     `json:"telephone,omitempty"`
	Post      *locales.Text `json:"post,omitempty"`
	ReplyDays int           `json:"reply_days,omitempty" jsonschema:"minimum=1,maximum=90"`
}

// Reachable reports whether there is any way to reach the operator.
func (c *Contact) Reachable() bool {
	return c != nil && (c.Email != "" || c.Telephone != "" || c.Post != nil)
}

// Mailbox is the address of e-mail; "" where there is none.
func (c *Contact) Mailbox() Email {
	if c == nil {
		return ""
	}
	return c.Email
}

// Email is an address of e-mail. It is ASCII, without quotes and comments, so that it stands in a mailto: link as it
// is but for %.
type Email string

// A label of a host's name, and the whole address.
const (
	label        = `[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?`
	emailPattern = `^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@` + label + `(\.` + label + `)+$`
)

var emailForm = regexp.MustCompile(emailPattern)

// Valid reports whether it has the form of an address.
func (e Email) Valid() bool { return emailForm.MatchString(string(e)) }

// Host is the part after the @.
func (e Email) Host() string {
	_, host, _ := strings.Cut(string(e), "@")
	return host
}

// JSONSchema gives the grammar of an Email.
func (Email) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: emailPattern, MaxLength: new(uint64(254))}
}

// Telephone is a number as it is dialled, with blanks or hyphens between its groups.
type Telephone string

// URI is the number as a link dials it.
func (t Telephone) URI() string {
	return "tel:" + strings.NewReplacer(" ", "", "-", "").Replace(string(t))
}

// JSONSchema gives the grammar of a Telephone.
func (Telephone) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: `^\+?[0-9]([ -]?[0-9]){4,19}$`}
}
