package scaffold

import (
	"cmp"
	"fmt"
	"iter"
	"path"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// NewSite is what must be known of a province before its site can be begun. What is left empty has a default.
type NewSite struct {
	Region     sourcefile.RegionCode
	Name       string // in Chinese, with its level: 甘肃省
	NameEN     string
	Operator   string
	OperatorEN string
	Email      string
	BaseURL    sourcefile.URL
	Repository string
	DocumentNo string          // of the plan
	Issued     sourcefile.Date // of the plan
}

// Complete fills in what was left empty.
func (n NewSite) Complete() NewSite {
	n.Region = cmp.Or(n.Region, "990000")
	p := model.ProvinceOf(n.Region, locales.Text{ZH: "某省", EN: "A Province"})
	n.Name, n.NameEN = cmp.Or(n.Name, p.ZH), cmp.Or(n.NameEN, p.EN)
	n.BaseURL = cmp.Or(n.BaseURL, "https://example.org/")
	n.DocumentNo = cmp.Or(n.DocumentNo, "待填 to be filled in")
	n.Issued = cmp.Or(n.Issued, nationalIssued)
	return n
}

// The national opinions on which every province's plan is based.
const nationalIssued sourcefile.Date = "2025-03-05"

var nationalOpinions = model.Basis{
	ZH:         "《国务院办公厅关于做好金融“五篇大文章”的指导意见》",
	EN:         "Guiding Opinions of the General Office of the State Council on the \"Five Major Areas\" of Finance",
	DocumentNo: "国办发〔2025〕8号", Issuer: "state-council-office",
}

// fiveAreas are those of every plan, each with an indicator that publications of the central bank's branches have.
var fiveAreas = []struct {
	id        sourcefile.ID
	name      locales.Text
	indicator sourcefile.ID
	loans     locales.Text
}{
	{"tech", locales.Text{ZH: "科技金融", EN: "Technology finance"}, "tech-loans-balance", locales.Text{
		ZH: "科技贷款余额",
		EN: "Technology loans outstanding",
	}},
	{"green", locales.Text{ZH: "绿色金融", EN: "Green finance"}, "green-loans-balance", locales.Text{
		ZH: "绿色贷款余额",
		EN: "Green loans outstanding",
	}},
	{
		"inclusive",
		locales.Text{ZH: "普惠金融", EN: "Inclusive finance"},
		"inclusive-sme-loans-balance",
		locales.Text{ZH: "普惠小微贷款余额", EN: "Inclusive loans to small firms outstanding"},
	},
	{
		"pension",
		locales.Text{ZH: "养老金融", EN: "Pension finance"},
		"pension-industry-loans-balance",
		locales.Text{ZH: "养老产业贷款余额", EN: "Loans to the elderly-care industry outstanding"},
	},
	{
		"digital",
		locales.Text{ZH: "数字金融", EN: "Digital finance"},
		"digital-industry-loans-balance",
		locales.Text{ZH: "数字经济产业贷款余额", EN: "Loans to the digital industry outstanding"},
	},
}

// The bodies that the placeholder of a plan names.
var planUnits = []model.Agency{
	{ID: "lead-unit", ZH: "牵头单位", EN: "Lead body", FullName: "牵头单位", Kind: "provincial-department"},
	{ID: "cooperating-unit", ZH: "配合单位", EN: "Cooperating body", FullName: "配合单位", Kind: "provincial-department"},
}

// Files are files of data/: with the units and hosts of another data set they are a valid one without a single figure,
// in which a short placeholder replaces the plan. While it does the site says on every page that it is a sample. method
// is another province's assessment, of which the parameters are taken.
func (n NewSite) Files(method model.Assessment) iter.Seq2[string, []byte] {
	n = n.Complete()
	return func(yield func(string, []byte) bool) {
		for _, f := range append(n.registers(), n.plan(method)...) {
			if !yield("data/"+f.name, append([]byte(head(f.name)), f.body()...)) {
				return
			}
		}
	}
}

// head is what a file begins with: its schema, by which editors help, and what to do with it first.
func head(name string) string {
	kind, yaml := strings.CutSuffix(name, ".yaml")
	if !yaml {
		return ""
	}
	switch dir, _ := path.Split(name); dir {
	case "plan/tasks/":
		kind = "plan-task"
	case "indicators/":
		kind = "indicator"
	default:
		kind = strings.ReplaceAll(kind, "/", "-")
	}
	up := strings.Repeat("../", 1+strings.Count(name, "/"))
	return fmt.Sprintf("# yaml-language-server: $schema=%sschemas/%s.schema.json\n%s", up, kind, siteComments[name])
}

// siteComments say what to do with each file first.
var siteComments = map[string]string{
	"site.yaml": "# 方案换成本省的以后，删去 sample 一行；有了网站地址，写进 base_url。\n" +
		"# Once the plan is the province's own, remove the line sample; once the site has an address, write " +
		"it into base_url.\n",
	"plan/document.yaml": "# 先把 text.txt 换成方案原文，再照它改写 plan/ 里的各个文件；validate 会逐条说还缺什么。\n" +
		"# First put the plan into text.txt, then write the files of plan/ by it; validate says step by " +
		"step what is missing.\n",
	"regions.yaml": "# 加上本省的市、州。 Add the province's prefectures.\n",
}

func (n NewSite) registers() []sampleFile {
	bare := model.ProvinceOf(n.Region, locales.Text{ZH: n.Name, EN: n.NameEN}).Bare
	regions := []model.Region{{Code: model.Nation, ZH: "全国", EN: "China", Kind: "country"}}
	home := false
	for _, p := range model.Provinces() {
		if p.Code == n.Region {
			p.ZH, p.EN, home = n.Name, n.NameEN, true
		}
		regions = append(regions, p.Region)
	}
	if !home {
		regions = append(regions, model.Region{
			Code: n.Region, ZH: n.Name, EN: n.NameEN, Kind: "province",
			Parent: model.Nation,
		})
	}
	files := []sampleFile{
		{"site.yaml", dataset.Site{
			Title:    locales.Text{ZH: bare + "金融“五篇大文章”", EN: n.NameEN + "'s five major areas of finance"},
			Tagline:  locales.Text{ZH: "实施进展公开记录", EN: "An open record of progress"},
			Operator: n.operator(), Contact: n.contact(), Sample: true,
			Region: n.Region, BaseURL: n.BaseURL,
			Repository: sourcefile.URL(n.Repository), TimeZone: "Asia/Shanghai", Language: "zh",
			Licences: dataset.Licences{
				Data: "CC-BY-4.0", DataURL: "https://creativecommons.org/licenses/by/4.0/",
				Code: "Apache-2.0",
			},
		}},
		{"regions.yaml", model.RegionsFile{Regions: regions}},
		{"organisations.yaml", model.OrganisationsFile{Organisations: []model.Organisation{
			{ID: "pboc", ZH: "中国人民银行", EN: "People's Bank of China"},
			{ID: "nfra", ZH: "国家金融监督管理总局", EN: "National Financial Regulatory Administration"},
		}}},
	}
	for _, a := range fiveAreas {
		files = append(files, sampleFile{"indicators/" + string(a.indicator) + ".yaml", model.Indicator{
			Name: a.loans, Articles: []sourcefile.ID{a.id}, Unit: "亿元", Kind: model.Stock, Direction: model.Up,
			Definitions: []model.Definition{{
				ID: "printed", Name: locales.Text{ZH: "来源所印", EN: "As printed"}, Currency: "not-stated",
				Aggregation: model.EndOfPeriod,
			}},
		}})
	}
	return files
}

// operator is nil until one is named.
func (n NewSite) operator() *locales.Text {
	if n.Operator == "" {
		return nil
	}
	return &locales.Text{ZH: n.Operator, EN: cmp.Or(n.OperatorEN, n.Operator)}
}

func (n NewSite) contact() *dataset.Contact {
	if n.Email == "" {
		return nil
	}
	return &dataset.Contact{Email: dataset.Email(n.Email)}
}

// plan is a short text in the place of the plan, with the files that point into it.
func (n NewSite) plan(method model.Assessment) []sampleFile {
	var o official
	o.quote("（请换成" + n.Name + "方案的原文。）")
	articles := model.ArticlesFile{Cross: model.Cross{ZH: "综合", EN: "All areas"}}
	var targets model.TargetsFile
	goal := o.characters
	o.quote("到2027年")
	for i, a := range fiveAreas {
		articles.Articles = append(articles.Articles, model.Area{ID: a.id, ZH: a.name.ZH, EN: a.name.EN})
		o.quote("，")
		targets.Targets = append(targets.Targets, model.Target{
			ID: sourcefile.ID(fmt.Sprintf("g%d", i+1)), Article: a.id, Clause: o.clause(a.name.ZH+"稳步发展",
				a.name.EN+" develops steadily"),
		})
	}
	targets.Goal = model.Clause{
		ZH: string([]rune(o.String())[goal:]), EN: "By 2027 all five areas develop steadily",
		Span: sourcefile.Span{goal, o.characters},
	}
	o.quote("。")
	files := []sampleFile{{"plan/articles.yaml", articles}, {"plan/targets.yaml", targets}}
	for i := range fiveAreas {
		files = append(files, n.task(&o, i))
	}
	safeguards := model.Safeguards{Title: locales.Text{ZH: "保障措施", EN: "Safeguards"}}
	start := o.characters
	safeguards.Safeguards = []model.Safeguard{{
		ID: "s1", Clause: o.clause("建立工作机制", "Set up a working mechanism"),
		Units: []sourcefile.ID{planUnits[0].ID},
	}}
	o.quote("。")
	safeguards.Text, safeguards.Span = string([]rune(o.String())[start:]), sourcefile.Span{start, o.characters}
	return append(files, sampleFile{"plan/safeguards.yaml", safeguards}, sampleFile{"plan/text.txt", o.String()},
		sampleFile{"plan/entities.yaml", model.EntitiesFile{Entities: []model.Entity{}}}, sampleFile{
			"plan/units.yaml",
			n.units(),
		},
		sampleFile{"plan/document.yaml", n.issue()}, sampleFile{"assessment.yaml", n.reading(method)})
}

func (n NewSite) task(o *official, i int) sampleFile {
	a := fiveAreas[i]
	label := "(" + []string{"一", "二", "三", "四", "五"}[i] + ")"
	task := model.Task{
		Label: label, Title: locales.Text{ZH: "做好" + a.name.ZH, EN: "Advance " + strings.ToLower(a.name.EN)},
		Articles:  []sourcefile.ID{a.id},
		LeadUnits: []sourcefile.ID{planUnits[0].ID}, CooperatingUnits: []sourcefile.ID{planUnits[1].ID},
	}
	o.quote(label + task.Title.ZH + "。")
	start := o.characters
	words := strings.TrimSuffix(a.loans.ZH, "余额")
	task.Measures = []model.Measure{{ID: measureOf(i), Clause: o.clause("增加"+words,
		"Expand "+strings.ToLower(strings.TrimSuffix(a.loans.EN, " outstanding")))}}
	o.quote("。")
	task.Text, task.Span = string([]rune(o.String())[start:]), sourcefile.Span{start, o.characters}
	task.UnitsText = "(牵头单位：" + planUnits[0].ZH + "；配合单位：" + planUnits[1].ZH + ")"
	o.quote(task.UnitsText)
	return sampleFile{"plan/tasks/" + string(taskOf(i)) + ".yaml", task}
}

func taskOf(area int) sourcefile.ID { return sourcefile.ID(fmt.Sprintf("t%02d", area+1)) }

func measureOf(area int) sourcefile.ID { return taskOf(area) + "-m01" }

func (n NewSite) units() model.UnitsFile {
	return model.UnitsFile{Units: append([]model.Agency{
		{
			ID: "gov-office", ZH: n.Name + "人民政府办公厅", EN: "General Office of the People's Government of " + n.NameEN,
			FullName: n.Name + "人民政府办公厅", Kind: "issuer",
		},
		{
			ID: nationalOpinions.Issuer, ZH: "国务院办公厅", EN: "General Office of the State Council", FullName: "国务院办公厅",
			Kind: "issuer",
		},
	}, planUnits...)}
}

func (n NewSite) issue() model.Issue {
	open := locales.Text{ZH: "待填", EN: "To be filled in"}
	return model.Issue{
		IndexNo: "待填", DocumentNo: n.DocumentNo, Publisher: "gov-office", Written: n.Issued, Signed: n.Issued,
		Validity: open, Subject: open, Publicity: open, Approval: open, Addressees: open, Preamble: open,
		Title: locales.Text{
			ZH: n.Name + "做好金融“五篇大文章”实施方案",
			EN: "Implementation Plan of " + n.NameEN + " for the \"Five Major Areas\" of Finance",
		},
		TitleNotice: open, Deadline: locales.Text{ZH: "到2027年", EN: "by 2027"}, BasedOn: nationalOpinions,
		Attachments: []locales.Text{}, Normalisations: []model.Normalisation{}, RawTextSHA256: strings.Repeat("0", 64),
	}
}

// reading is how the placeholder is read: each target by the direction of its area's loans.
func (n NewSite) reading(method model.Assessment) model.Assessment {
	a := model.Assessment{
		MethodVersion: method.MethodVersion, Start: n.Issued, Deadline: model.Deadline{
			Date:      "2027-12-31",
			ReadingOf: "到2027年",
		}, RankUnits: len(model.Provinces()),
		RankNote:    locales.Text{ZH: "内地31个省级行政区", EN: "provincial units of the mainland"},
		Prefectures: []sourcefile.RegionCode{},
		Parameters:  method.Parameters, Measures: []model.MeasureReading{{ID: "s1", Kind: "milestone"}},
	}
	for i, area := range fiveAreas {
		a.Targets = append(a.Targets, model.TargetReading{
			ID: sourcefile.ID(fmt.Sprintf("g%d", i+1)), Answers: []sourcefile.ID{taskOf(i)},
			Facets: []model.Facet{{
				ID: "loans", ZH: strings.TrimSuffix(area.loans.ZH, "余额"),
				EN:     strings.ToLower(strings.TrimSuffix(area.loans.EN, " outstanding")),
				Method: model.MethodDirection, Direction: model.Up, Indicators: []sourcefile.ID{area.indicator},
			}},
		})
		a.Measures = append(a.Measures, model.MeasureReading{
			ID: measureOf(i), Kind: "statistic",
			Method: model.MethodDirection, Direction: model.Up,
		})
	}
	return a
}
