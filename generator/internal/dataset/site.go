package dataset

import (
	"strings"

	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Site is data/site.yaml: what differs between one province's site and another's, apart from the data.
type Site struct {
	Title      locales.Text          `json:"title"`
	Tagline    locales.Text          `json:"tagline"`
	Operator   *locales.Text         `json:"operator,omitempty"`
	Contact    *Contact              `json:"contact,omitempty"`
	Official   bool                  `json:"official"`
	Sample     bool                  `json:"sample,omitempty"`
	Region     sourcefile.RegionCode `json:"region"`
	BaseURL    sourcefile.URL        `json:"base_url"`
	Mirrors    []sourcefile.URL      `json:"mirrors,omitempty"`
	Repository sourcefile.URL        `json:"repository,omitempty"`
	TimeZone   string                `json:"time_zone"`
	Language   Language              `json:"language"`
	Licences   Licences              `json:"licences"`
	Footer     Footer                `json:"footer"`
}

// Address is where the site is served; "" until it is published: example.org is reserved.
func (s Site) Address() sourcefile.URL {
	if strings.HasPrefix(string(s.BaseURL), "https://example.org/") {
		return ""
	}
	return s.BaseURL
}

// Standing is what stands beside the name of a site that no authority keeps, 民间记录; empty for an official one.
func (s Site) Standing() locales.Text {
	if s.Official {
		return locales.Text{}
	}
	return locales.Independent()
}

// ShortName is the site's title with its standing.
func (s Site) ShortName() locales.Text {
	if s.Official {
		return s.Title
	}
	return locales.Bracketed{Said: s.Title, Remark: locales.Independent()}.Text()
}

// Name is the site's title with its tagline.
func (s Site) Name() locales.Text { return locales.Format("%s：%s", "%s: %s", s.Title, s.Tagline) }

// Compiler is who compiles the record: the operator, or the record itself while none is named.
func (s Site) Compiler() locales.Text {
	if s.Operator == nil {
		return s.Title
	}
	return *s.Operator
}

// Language is zh or en.
type Language string

// Licences are SPDX identifiers and where their texts are.
type Licences struct {
	Data    string         `json:"data"`
	DataURL sourcefile.URL `json:"data_url"`
	Code    string         `json:"code"`
}

// Footer holds the numbers that public sites in China must show; absent where empty.
type Footer struct {
	ICP            string `json:"icp,omitempty"`
	PublicSecurity string `json:"public_security,omitempty"`
	SiteID         string `json:"site_id,omitempty"`
}

// JSONSchemaExtend allows digits without quotes.
func (Footer) JSONSchemaExtend(s *jsonschema.Schema) {
	sourcefile.DigitsToo(s.Properties.Value("site_id"))
}
