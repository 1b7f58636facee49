package dataset

// Facts are what prose may say of the site, its plan and an example of its data with the shortcode fact, so that the
// words of a page need not change when the province does.
var Facts = []string{
	"site", "region", "code",
	"plan", "issued", "issuer", "deadline", "areas", "numbers",
	"target", "indicator", "indicator-name", "figure", "publication", "definition", "period",
}
