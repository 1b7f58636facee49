package dataset

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
)

// files is data/ as read: every document with its positions, for the rules to look at.
type files struct {
	site          *sourcefile.Document[Site]
	issue         *sourcefile.Document[model.Issue]
	articles      *sourcefile.Document[model.ArticlesFile]
	targets       *sourcefile.Document[model.TargetsFile]
	safeguards    *sourcefile.Document[model.Safeguards]
	units         *sourcefile.Document[model.UnitsFile]
	entities      *sourcefile.Document[model.EntitiesFile]
	assessment    *sourcefile.Document[model.Assessment]
	regions       *sourcefile.Document[model.RegionsFile]
	organisations *sourcefile.Document[model.OrganisationsFile]
	unitMeasures  *sourcefile.Document[quantity.UnitMeasuresFile]
	noLinkHosts   *sourcefile.Document[model.NoLinkHostsFile]
	planText      string
	licence       string
	planDamaged   bool // its text was not read
	tasks         []named[model.Task]
	indicators    []named[model.Indicator]
	publications  []source
	corrections   []named[model.Correction]
	responses     []named[model.Response]
	searches      []*model.Search
	searchTable   *sourcefile.Table // nil where there is none that is whole
	peers         []*model.PeerTarget
	releases      []*model.StatedRelease
	releaseTable  *sourcefile.Table
	peerTable     *sourcefile.Table // nil where there is none that is whole

	kept
	proposal  *Proposal // nil where nothing is about to be written
	index     *index
	chain     []*snapshot.Snapshot
	frozen    *snapshot.Snapshot // the newest; nil where there is none that is whole
	series    map[model.SeriesKey]*series
	memo      memo
	compiled  map[sourcefile.ID]compiled
	withdrawn map[string]bool
	parts     map[model.Term][]model.Term
	byRegion  map[sourcefile.RegionCode][]*series
	portions  map[[2]sourcefile.RegionCode][]portion
	rank      int
	doubts    []doubting
	findings  []diag.Finding
}

// named is a document whose id is its file's name.
type named[T any] struct {
	id   sourcefile.ID
	file string
	// Document is nil where the file was damaged: then only its id is known.
	*sourcefile.Document[T]
}

func (f *files) report(at diag.Place, p *diag.Problem) {
	if p != nil {
		f.findings = append(f.findings, p.At(at))
	}
}

// The files of data/. Folders hold one file for each task, indicator and publication.
const (
	root              = "data"
	planTextFile      = "data/plan/text.txt"
	siteFile          = "data/site.yaml"
	licenceFile       = "data/licence.txt"
	documentFile      = "data/plan/document.yaml"
	articlesFile      = "data/plan/articles.yaml"
	targetsFile       = "data/plan/targets.yaml"
	safeguardsFile    = "data/plan/safeguards.yaml"
	unitsFile         = "data/plan/units.yaml"
	entitiesFile      = "data/plan/entities.yaml"
	assessmentFile    = "data/assessment.yaml"
	regionsFile       = "data/regions.yaml"
	organisationsFile = "data/organisations.yaml"
	unitMeasuresFile  = "data/unit-measures.yaml"
	noLinkHostsFile   = "data/no-link-hosts.yaml"
	taskFolder        = "data/plan/tasks"
	indicatorFolder   = "data/indicators"
	publicationFiles  = "data/publications"
)

// Load reads data/ below a root and checks it. It returns the data set, or all findings of all files, sorted.
func Load(fsys fs.FS) (*Dataset, []diag.Finding) { return load(fsys, kept{}, true, nil) }

// Draft is Load while a correction is being written: a figure of a snapshot may have been changed already.
func Draft(fsys fs.FS) (*Dataset, []diag.Finding) { return load(fsys, kept{}, false, nil) }

// Proposal is figures that are about to be written into a publication's files. Findings about them name the place that
// they come from, because the files are not there yet.
type Proposal struct {
	Publication sourcefile.ID
	// Figures is how many there are: the last ones of the publication's file or, with Table, of the table next to it.
	Figures int
	Table   bool
	// At is where a figure comes from, or the part of it that a key of the model such as value names.
	At func(figure int, key string) diag.Place
}

// Propose is Load for files that are about to be written.
func Propose(fsys fs.FS, p Proposal) (*Dataset, []diag.Finding) { return load(fsys, kept{}, true, &p) }

// Reader loads data again and again, and parses only the files that have changed since. It is for one at a time.
type Reader struct{ kept }

// kept is what is kept of files from one reading to the next; nil where it is the only one.
type kept struct {
	cache  *sourcefile.Cache
	hashed *snapshot.Memo
}

// NewReader is a reader that has read nothing.
func NewReader() *Reader { return &Reader{kept{&sourcefile.Cache{}, &snapshot.Memo{}}} }

// Load is the function Load. What an earlier call returned stays as it is.
func (r *Reader) Load(fsys fs.FS) (*Dataset, []diag.Finding) { return load(fsys, r.kept, true, nil) }

// Propose is the function Propose.
func (r *Reader) Propose(fsys fs.FS, p Proposal) (*Dataset, []diag.Finding) {
	return load(fsys, r.kept, true, &p)
}

// proposed is the place of a figure among those that are proposed, -1 where it is none of them.
func (s *source) proposed(i int) int {
	if s.proposal == nil || s.proposal.Table != (i >= s.inline) {
		return -1
	}
	end := s.inline
	if s.proposal.Table {
		end = len(s.Value.Figures)
	}
	return max(-1, i-end+s.proposal.Figures)
}

func load(fsys fs.FS, k kept, finished bool, p *Proposal) (*Dataset, []diag.Finding) {
	f := newFiles()
	f.kept, f.proposal = k, p
	f.read(fsys)
	f.index = newIndex(f)
	for _, rule := range rules {
		rule(f)
	}
	observed := f.observe()
	f.answered(observed)
	stand, ended := f.corrected(observed)
	f.formerHome(fsys)
	if len(f.findings) > 0 {
		return nil, diag.Sort(f.findings)
	}
	d := f.dataset(stand, ended)
	f.correctedElsewhere(d)
	if finished && len(f.findings) == 0 && f.frozen != nil { // what is wrong in itself is no change
		f.findings = Unchanged(fsys, d, f.frozen)
	}
	if len(f.findings) > 0 {
		return nil, diag.Sort(f.findings)
	}
	return d, nil
}

func newFiles() *files {
	return &files{series: map[model.SeriesKey]*series{}, portions: map[[2]sourcefile.RegionCode][]portion{}, memo: memo{
		periods: map[string]*quantity.Period{}, units: map[string]*quantity.Unit{},
		changes: map[quantity.Printed]*quantity.Value{}, bases: map[change]*quantity.Period{}, first: map[subject]int{},
	}}
}

// read reads every file, each by the schema of its kind.
func (f *files) read(fsys fs.FS) {
	expected := map[string]bool{planTextFile: true}
	single(f, fsys, expected, regionsFile, &f.regions) // the others refer to them
	single(f, fsys, expected, siteFile, &f.site)
	single(f, fsys, expected, documentFile, &f.issue)
	single(f, fsys, expected, articlesFile, &f.articles)
	single(f, fsys, expected, targetsFile, &f.targets)
	single(f, fsys, expected, safeguardsFile, &f.safeguards)
	single(f, fsys, expected, unitsFile, &f.units)
	single(f, fsys, expected, entitiesFile, &f.entities)
	single(f, fsys, expected, assessmentFile, &f.assessment)
	single(f, fsys, expected, organisationsFile, &f.organisations)
	single(f, fsys, expected, unitMeasuresFile, &f.unitMeasures)
	single(f, fsys, expected, noLinkHostsFile, &f.noLinkHosts)
	expected[licenceFile] = true
	if text, err := fs.ReadFile(fsys, licenceFile); err == nil { // not every site has the text at hand
		f.licence = string(text)
	}
	planText, findings := sourcefile.Bytes(fsys, planTextFile, sourcefile.MaxSize)
	f.planText, f.planDamaged, f.findings = string(planText), findings != nil, append(f.findings, findings...)
	f.tasks = folder[model.Task](f, fsys, expected, taskFolder)
	f.indicators = folder[model.Indicator](f, fsys, expected, indicatorFolder)
	for _, p := range folder[model.Publication](f, fsys, expected, publicationFiles) {
		f.publications = append(f.publications, f.source(fsys, expected, p))
	}
	f.readCorrections(fsys, expected)
	f.readResponses(fsys, expected)
	readRows(f, fsys, expected, searchesFile, &f.searchTable, &f.searches)
	readRows(f, fsys, expected, peersFile, &f.peerTable, &f.peers)
	readRows(f, fsys, expected, releasesFile, &f.releaseTable, &f.releases)
	f.readSnapshots(fsys)
	f.unexpected(fsys, expected)
}

// regionHint are the regions that somebody who writes a name means: files hold codes, which never change.
func (f *files) regionHint(name string) (all []sourcefile.Guess) {
	if f.regions == nil {
		return nil
	}
	var names []string
	of := map[string][]sourcefile.Guess{}
	for _, r := range f.regions.Value.Regions {
		for _, n := range r.Names() {
			if g := (sourcefile.Guess{Value: string(r.Code), Name: r.Name()}); !slices.Contains(of[n], g) {
				names, of[n] = append(names, n), append(of[n], g)
			}
		}
	}
	return of[diag.Nearest(name, names)]
}

func single[T any](f *files, fsys fs.FS, expected map[string]bool, file string, doc **sourcefile.Document[T]) {
	d, findings := sourcefile.ReadKept[T](f.cache, fsys, file, f.regionHint)
	*doc, f.findings, expected[file] = d, append(f.findings, findings...), true
}

func folder[T any](f *files, fsys fs.FS, expected map[string]bool, dir string) []named[T] {
	paths, _ := fs.Glob(fsys, dir+"/*.yaml") // the only error is a bad pattern
	slices.Sort(paths)
	var all []named[T]
	for _, file := range paths {
		expected[file] = true
		var d *sourcefile.Document[T]
		if fs.ValidPath(file) { // of a name that is no text its rule tells
			var findings []diag.Finding
			d, findings = sourcefile.ReadKept[T](f.cache, fsys, file, f.regionHint)
			f.findings = append(f.findings, findings...)
		}
		all = append(all, named[T]{sourcefile.ID(strings.TrimSuffix(path.Base(file), ".yaml")), file, d})
	}
	return all
}

// source reads the table next to a publication, if there is one.
func (f *files) source(fsys fs.FS, expected map[string]bool, p named[model.Publication]) source {
	s := source{named: p}
	if f.proposal != nil && f.proposal.Publication == p.id {
		s.proposal = f.proposal
	}
	var figures []model.Figure
	if p.Document != nil {
		// clipped: rows are appended to a list of this reading alone
		figures, s.inline = slices.Clip(p.Value.Figures), len(p.Value.Figures)
	}
	table := strings.TrimSuffix(p.file, ".yaml") + ".csv"
	if _, err := fs.Lstat(fsys, table); errors.Is(err, fs.ErrNotExist) || !fs.ValidPath(table) {
		return s
	}
	expected[table] = true
	var findings []diag.Finding
	s.table, findings = sourcefile.ReadTableKept(f.cache, fsys, table, f.regionHint,
		func(n int) { figures = slices.Grow(figures, n) },
		func(r *model.Row) {
			figures = append(figures, model.Figure{})
			r.Fill(&figures[len(figures)-1])
		})
	f.findings, s.damaged = append(f.findings, findings...), findings != nil
	if findings == nil && p.Document != nil {
		p.Value.Figures = figures
	}
	return s
}

var fileUnexpected = diag.NewRule("file-unexpected",
	"没有程序读它；多半是文件名写错或放错了文件夹。", "Nothing reads it; most likely its name or folder is wrong.",
	"data/publications/notes.txt", "data/publications/2025-08-08-paper.yaml")

// unexpected reports files that nothing reads, which are most often mistyped names or the wrong folder.
func (f *files) unexpected(fsys fs.FS, expected map[string]bool) {
	if info, err := fs.Lstat(fsys, root); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		f.report(diag.Place{File: root}, sourcefile.Link())
		return
	}
	err := fs.WalkDir(fsys, root, func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.Type()&fs.ModeSymlink != 0 && !expected[file]: // of an expected one its reader tells
			f.report(diag.Place{File: file}, sourcefile.Link())
		case d.IsDir() || expected[file] || path.Base(file) == ".gitkeep" || inSnapshot(file):
		default:
			f.report(diag.Place{File: file}, Stray(file))
		}
		return nil
	})
	if err != nil {
		f.report(diag.Place{File: root}, sourcefile.Unreadable(err))
	}
}

// Stray says what a file that nothing reads may have been meant to be.
func Stray(file string) *diag.Problem {
	p := fileUnexpected.Found("不知道这个文件是什么", "nothing reads this file").
		Expect("data/publications/ 或 data/indicators/ 下的 .yaml 文件，或 data/ 里已有的文件名",
			"a .yaml file in data/publications/ or data/indicators/, or one of the file names that data/ has")
	ext := path.Ext(file)
	base := strings.TrimSuffix(file, ext)
	switch lower := strings.ToLower(ext); {
	case lower == ".yml" || lower == ".yaml" && ext != lower:
		return p.FixBy("改名为 %s.yaml", "rename it to %s.yaml", path.Base(base))
	case lower == ".csv" && ext != lower:
		return p.FixBy("改名为 %s.csv", "rename it to %s.csv", path.Base(base))
	case lower == ".csv" && path.Dir(file) == publicationFiles:
		return p.FixBy("加上它的来源 %s.yaml", "add its publication %s.yaml", path.Base(base))
	}
	return p.FixBy("改名、移到对的文件夹，或删去", "rename it, move it to the right folder, or remove it")
}

func (f *files) dataset(stand, ended []*model.Observation) *Dataset {
	d := &Dataset{
		Site: f.site.Value, Licence: f.licence,
		Plan: model.Plan{
			Text:       f.planText,
			TextSHA256: snapshot.Of("", []byte(f.planText)).SHA256,
			Document:   f.issue.Value,
			Articles:   f.articles.Value.Articles,
			Cross:      f.index.cross,
			Goal:       f.targets.Value.Goal,
			Targets:    f.targets.Value.Targets,
			Safeguards: f.safeguards.Value,
			Units:      f.units.Value.Units,
			Entities:   f.entities.Value.Entities,
		},
		Assessment:    f.assessment.Value,
		Regions:       f.regions.Value.Regions,
		Organisations: f.organisations.Value.Organisations,
		Outlets:       f.organisations.Value.Outlets,
		Units:         f.index.measures,
		UnitMeasures:  f.unitMeasures.Value.UnitMeasures,
		Observations:  stand,
		Ended:         ended,
		Searches:      f.searches,
		PeerTargets:   f.peers,
		Releases:      f.releases,
		Snapshots:     f.chain,
		NoLinkHosts:   f.noLinkHosts.Value.Hosts,
	}
	for _, t := range f.tasks {
		d.Plan.Tasks = append(d.Plan.Tasks, t.Value)
	}
	for _, i := range f.indicators {
		d.Indicators = append(d.Indicators, &i.Value)
	}
	for _, p := range f.publications {
		d.Publications = append(d.Publications, &p.Value)
	}
	for _, c := range f.corrections {
		d.Corrections = append(d.Corrections, &c.Value)
	}
	for _, r := range f.responses {
		d.Responses = append(d.Responses, &r.Value)
	}
	return d
}
