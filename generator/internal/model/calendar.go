package model

import (
	"time"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/schema"
	"five-articles/generator/internal/sourcefile"
)

// Calendar is when a publisher says that its figures come out. Without one nothing is called overdue.
type Calendar struct {
	Frequency Frequency `json:"frequency"`
	// Days is how many days after the end of a period its figure is promised.
	Days   int            `json:"days" jsonschema:"minimum=0"`
	Source sourcefile.URL `json:"source"`
}

// JSONSchemaExtend explains the keys.
func (Calendar) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("发布日程", "Publication calendar",
		"公布者自己说明的发布时间；有它才会说“过期未公布”。", "When the publisher itself says that figures come out; only with it is anything called overdue."), schema.Keys{
		"frequency": schema.Say("频率", "Frequency", "多久公布一次。", "How often it is published."),
		"days":      schema.Say("天数", "Days", "时期结束后多少天内公布。", "Within how many days after the end of a period it is published.", 30, 45),
		"source":    schema.Say("出处", "Source", "说明这一日程的网页。", "The page that states the calendar.", "https://stats.example/calendar", "https://stats.example/en/calendar"),
	})
}

// Frequency is how often a figure is published.
type Frequency string

// The frequencies.
const (
	Monthly    Frequency = "monthly"
	Quarterly  Frequency = "quarterly"
	HalfYearly Frequency = "half-yearly"
	Yearly     Frequency = "yearly"
)

// JSONSchema lists the frequencies.
func (Frequency) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("频率", "Frequency", "多久公布一次。", "How often."),
		schema.Means(Monthly, "每月", "every month"),
		schema.Means(Quarterly, "每季", "every quarter"),
		schema.Means(HalfYearly, "每半年", "every half-year"),
		schema.Means(Yearly, "每年", "every year"))
}

func (f Frequency) months() int {
	return map[Frequency]int{Monthly: 1, Quarterly: 3, HalfYearly: 6, Yearly: 12}[f]
}

// LastDue is the newest period whose figure is promised by a day: its last day, and the day of the promise.
func (c *Calendar) LastDue(day sourcefile.Date) (end, due sourcefile.Date) {
	t := day.Time()
	for m := time.Date(t.Year()+1, time.January, 1, 0, 0, 0, 0, time.UTC); ; m = m.AddDate(0, -c.Frequency.months(), 0) {
		last := m.AddDate(0, 0, -1)
		if promised := last.AddDate(0, 0, c.Days); !promised.After(t) {
			return sourcefile.Date(last.Format(time.DateOnly)), sourcefile.Date(promised.Format(time.DateOnly))
		}
	}
}
