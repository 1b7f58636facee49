package cli

import (
	"cmp"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/scaffold"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// newResponseCmd writes the file of a response.
type newResponseCmd struct {
	authorCmd
	About    []model.RecordID `arg:"" help:"说的是什么：目标、举措、清单项、指标，如 target/g1；来源、证据、数据的编号；申请 search/日期/查什么。 What it is about: a target, measure, checklist item or indicator, e.g. target/g1; the id of a publication, evidence or figure; a request, search/DAY/SUBJECT." placeholder:"RECORD"`
	From     string           `required:"" help:"谁回应的：编号，或名录里没有的单位的名称。 Who responded: an id, or the name of an organisation that the data has not." placeholder:"WHO"`
	FromEN   string           `name:"from-en" help:"名录里没有的单位的英文名称。 English name of an organisation that the data has not." placeholder:"TEXT"`
	Received sourcefile.Date  `required:"" help:"收到的日期；公开发布的，发布的日期。 Day on which it was received, or published." placeholder:"DATE"`
	Channel  model.Channel    `required:"" help:"从哪里来的。 How it came: public, email, phone, post or in-person." placeholder:"CHANNEL"`
	URL      sourcefile.URL   `help:"公开发布的网址。 Address where it is public." placeholder:"URL"`
	Agreed   sourcefile.Date  `help:"对方同意公布原话的日期；没有公开发布的必写。 Day on which they agreed to publication; needed unless it is public." placeholder:"DATE"`
	Words    string           `required:"" help:"原话，照录，不删节。 Their own words, unabridged." placeholder:"TEXT"`
	In       model.TitleLang  `name:"in" default:"zh" help:"原话的语言，默认 zh。 Language of their words. Default: zh." placeholder:"LANG"`
	ZH       string           `name:"zh" help:"本站的中文译文；原话不是中文的必写。 Our Chinese translation; needed for words in another language." placeholder:"TEXT"`
	EN       string           `name:"en" help:"本站的英文译文。 Our English translation." placeholder:"TEXT"`
	Outcome  model.Outcome    `required:"" help:"说了什么。 What it comes to: gave-data, corrected, declined, no-such-data or other." placeholder:"OUTCOME"`
	Changed  []model.RecordID `help:"据此收录的来源或写下的更正；可重复。 Publication or correction/ID that came of it; repeatable." placeholder:"RECORD"`

	Asked      sourcefile.Date `help:"提问的日期，如申请公开的日期。 Day of the question, e.g. of a request for disclosure." placeholder:"DATE"`
	Question   string          `help:"所问，不含提问人的信息。 What was asked, without anything about who asked." placeholder:"TEXT"`
	QuestionEN string          `name:"question-en" help:"上一项的英文。 The same in English." placeholder:"TEXT"`

	ID       sourcefile.ID   `name:"id" help:"文件名；默认是日期加单位。 File name. Default: day and organisation." placeholder:"ID"`
	Recorded sourcefile.Date `help:"收录的日期；默认是 data/ 里最近的收录日期。 Date of recording. Default: the newest in data/, because no clock is read." placeholder:"DATE"`
}

// Run writes the file unless there is one.
func (n newResponseCmd) Run(m env) error {
	data, err := n.open(m)
	if err != nil {
		return err
	}
	recorded, problem := scaffold.Recorded(data, n.Recorded, sourcefile.PartialDate(n.Received))
	if problem != nil {
		return n.stop(m, []diag.Finding{problem.At(diag.Place{File: "--recorded"})})
	}
	r := model.Response{
		Received: n.Received, Channel: n.Channel, URL: n.URL, Agreed: n.Agreed, About: n.About,
		Words: model.Words{Text: n.Words, Lang: n.In}, Outcome: n.Outcome, Changed: n.Changed, Recorded: recorded,
	}
	if n.ZH != "" || n.EN != "" {
		r.Translation = &model.Translation{ZH: n.ZH, EN: n.EN}
	}
	if n.Asked != "" || n.Question != "" {
		r.Question = &model.Question{Asked: n.Asked, Text: locales.Text{ZH: n.Question, EN: n.QuestionEN}}
	}
	scaffold.Responder(data, &r, n.From, n.FromEN)
	file, problem := dataset.ResponseFile(cmp.Or(n.ID, scaffold.ResponseID(&r)))
	if problem != nil {
		return n.stop(m, []diag.Finding{problem.At(diag.Place{File: file})})
	}
	return n.add(m, file, map[string][]byte{file: scaffold.ResponseFile(r)})
}
