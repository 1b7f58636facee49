package sourcefile

import (
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/token"

	"five-areas/generator/internal/diag"
)

const (
	// maxKeys is how many keys a group may have; ours have two dozen at most.
	maxKeys = 1000
	// maxTokens is how many words and signs a file may have; forty thousand figures have fewer.
	maxTokens = 1 << 20
)

// preflight looks over the tokens of a file before they are parsed. The parser's own words are for programmers, it
// stops at the first mistake and often notices it lines later, and it takes minutes for what is nested or repeated
// without sense.
type preflight struct {
	*yamlReader
	lines []string
	found []diag.Finding
	// open are the brackets that are not closed yet.
	open token.Tokens
	// keys counts the keys of the groups that the line is in, by their columns; lists has the columns of the lists'
	// marks.
	keys, lists map[int]int
	// dashes counts the list marks in a row.
	dashes int
	// damaged reports that from here on only forbidden characters can be reported with certainty.
	damaged bool
}

func (r *yamlReader) preflight(tokens token.Tokens, src []byte) []diag.Finding {
	tokens = slices.DeleteFunc(slices.Clone(tokens), func(t *token.Token) bool { return t.Type == token.CommentType })
	s := &preflight{yamlReader: r, lines: strings.Split(string(src), "\n"), keys: map[int]int{}, lists: map[int]int{}}
	if len(tokens) > maxTokens {
		return []diag.Finding{fileSize.Found("文件里有一百万个以上的词和符号", "the file has more than a million words and signs").
			FixBy("拆成几个文件；很多行的数放进同名的 .csv",
				"split it into several files; many rows of figures go into the .csv of the same name").
			At(diag.Place{File: r.file})}
	}
	none := &token.Token{Type: token.DocumentHeaderType, Position: &token.Position{}}
	for i, t := range tokens {
		before, after := none, none
		if i > 0 {
			before = tokens[i-1]
		}
		if i+1 < len(tokens) {
			after = tokens[i+1]
		}
		if !s.look(before, t, after) || len(s.found) >= MaxTableFindings {
			return s.found
		}
	}
	if len(s.open) > 0 && !s.damaged {
		s.report(s.open[len(s.open)-1], unclosed())
	}
	return s.found
}

func (s *preflight) line(t *token.Token) string {
	if n := t.Position.Line; n <= len(s.lines) {
		return s.lines[n-1]
	}
	return "" // the lexer takes more for the end of a line than editors do
}

func (s *preflight) report(t *token.Token, p *diag.Problem) {
	s.found = append(s.found, p.At(s.placeOf(t)))
}

// look judges one token between its neighbours; false where nothing after it can be judged.
func (s *preflight) look(before, t, after *token.Token) bool {
	first := before.Position.Line < t.Position.Line
	if t.Type == token.SequenceEntryType {
		s.dashes++
	} else {
		s.dashes = 0
	}
	switch t.Type {
	case token.InvalidType:
		return s.invalid(t)
	case token.AnchorType, token.AliasType, token.TagType, token.MergeKeyType, token.MappingKeyType,
		token.DirectiveType:
		s.report(t, feature())
		s.damaged = true
		return t.Type != token.DirectiveType
	}
	if s.damaged {
		return true
	}
	switch t.Type {
	case token.MappingStartType, token.SequenceStartType:
		s.open = append(s.open, t)
	case token.MappingEndType, token.SequenceEndType:
		return s.closes(t)
	case token.LiteralType, token.FoldedType:
		if after.Position.Line == t.Position.Line || after.Type != token.StringType {
			s.report(t, quoted(t.Value))
		}
	case token.SequenceEntryType:
		if len(s.open) == 0 && !s.item(before, t, first) {
			return false
		}
	case token.MappingValueType:
		return s.colon(before, t)
	default:
		if isScalar(t) {
			return s.scalar(before, t, after, first)
		}
	}
	if len(s.open) > maxDepth || s.dashes > maxDepth {
		s.report(t, tooDeep())
		return false
	}
	return true
}

// item judges the mark of a list's item.
func (s *preflight) item(before, t *token.Token, first bool) bool {
	switch column := t.Position.Column; {
	case before.Type == token.MappingValueType && !first:
		s.report(t, quoted("-"))
		return false
	case first && s.lists[column] == 0 &&
		(isScalar(before) || before.Type == token.MappingEndType || before.Type == token.SequenceEndType):
		s.report(t, yamlSyntax.Found("这里的 - 上面没有和它对齐的列表项", "no item of a list stands above this - in the same column").
			FixBy("第一项前面也写 -，各项的 - 对齐", "begin the first item with -, too, and align them"))
		return false
	default:
		s.leave(column + 1)
		s.lists[column]++
		return true
	}
}

// leave forgets the groups and lists at a column or further in.
func (s *preflight) leave(column int) {
	for _, of := range []map[int]int{s.keys, s.lists} {
		for c := range of {
			if c >= column {
				delete(of, c)
			}
		}
	}
}

// invalid says what the lexer could not take for a token.
func (s *preflight) invalid(t *token.Token) bool {
	s.damaged = true
	switch start := strings.TrimLeft(t.Value, " \n"); {
	case strings.HasSuffix(t.Value, "\t"):
		s.report(t, yamlSyntax.Found("缩进里有制表符（Tab）", "a tab stands in the indent").
			FixBy("改成空格，每层两个", "write blanks, two for each level"))
		return true
	case strings.HasSuffix(start, `\`):
		s.report(t, yamlSyntax.Found("双引号里的反斜杠 \\ 后面不是它能转义的字符",
			"the backslash in these double quotes does not escape what follows").
			FixBy("改用单引号，或把反斜杠写两个", "use single quotes, or write the backslash twice"))
	case strings.HasPrefix(start, `"`), strings.HasPrefix(start, "'"):
		s.report(t, unpaired())
	case strings.ContainsAny(start[:min(1, len(start))], "@`|>"):
		s.report(t, quoted(start[:1]))
		return true
	default:
		s.report(t, broken())
	}
	return false
}

func (s *preflight) closes(t *token.Token) bool {
	n := len(s.open)
	pairs := map[token.Type]token.Type{
		token.MappingEndType:  token.MappingStartType,
		token.SequenceEndType: token.SequenceStartType,
	}
	if n == 0 || s.open[n-1].Type != pairs[t.Type] {
		s.report(t, yamlSyntax.Found("括号 %s 和前面的不成对", "the bracket %s does not match the one before", t.Value).
			FixBy("补上或删去一个括号", "add or remove a bracket"))
		return false
	}
	s.open = s.open[:n-1]
	return true
}

// colon judges a colon that ends a key.
func (s *preflight) colon(key, t *token.Token) bool {
	if len(s.open) > 0 || !isScalar(key) {
		return true
	}
	if key.Position.Line < t.Position.Line {
		s.runOn(key, t)
		return false
	}
	column := key.Position.Column
	n := s.keys[column] + 1
	s.leave(column)
	if s.keys[column] = n; n > maxKeys {
		s.report(key, fileSize.Found("一组里的键超过 %d 个", "a group has more than %d keys", maxKeys).
			FixBy("核对是不是放错了文件", "check whether this is the right file"))
		return false
	}
	return true
}

var (
	glued  = regexp.MustCompile(`^[ -]*[a-z_]+:[^\s/]`)
	dashed = regexp.MustCompile(`^\s*-[^\s-]`)
	wide   = regexp.MustCompile(`^[\x{00a0}\x{3000}－–—•·｛［【]`)
	indent = regexp.MustCompile(`^[\s\x{00a0}\x{3000}]*`)
)

// runOn says why a text goes on in the next line, where a colon then makes it a key: the line before has no colon, or
// this one is indented as if it were a part of it.
func (s *preflight) runOn(key, colon *token.Token) {
	line := s.line(key)
	lead := indent.FindString(s.line(colon))
	at := diag.Place{File: s.file, Line: colon.Position.Line, Column: len([]rune(lead)) + 1}
	problem := yamlSyntax.Found("这一行缩进太多，成了上一行的一部分",
		"this line is indented so far that it is a part of the one before").
		FixBy("和同一层的键对齐，用空格，每层两个", "align it with the keys of its level, with blanks, two for each level")
	switch start := indent.FindString(line); {
	case strings.ContainsAny(lead, "\u00a0\u3000"):
		at.Column = 1 + len([]rune(lead[:strings.IndexAny(lead, "\u00a0\u3000")]))
		problem = yamlSyntax.Found("缩进里有全角空格或不换行空格", "a full-width or no-break blank stands in the indent").
			FixBy("改成普通空格，每层两个", "write plain blanks, two for each level")
	case glued.MatchString(line), dashed.MatchString(line):
		at = s.placeOf(key)
		problem = spaced(line)
	case key.Position.Column == len([]rune(start))+1:
		at = s.placeOf(key)
		problem = noColon()
	}
	s.found = append(s.found, problem.At(at))
}

func (s *preflight) scalar(before, t, after *token.Token, first bool) bool {
	flow := len(s.open) > 0
	isKey := after.Type == token.MappingValueType
	switch {
	case flow && t.Type == token.StringType && strings.Contains(t.Value, ": "):
		if m := swallowed.FindStringSubmatchIndex(t.Value); m != nil {
			at := s.placeOf(t)
			at.Column += len([]rune(t.Value[:m[0]]))
			s.found = append(s.found, comma(t.Value[m[2]:m[3]]).At(at))
			return true
		}
		s.report(t, colonInText())
	case !flow && isKey && before.Type == token.MappingValueType && !first:
		if after.Position.Line > t.Position.Line {
			return true // judged at the colon
		}
		s.report(t, colonInText())
		return false
	case !flow && isKey && dashed.MatchString(t.Value):
		s.report(t, spaced(t.Value))
		return false
	case isKey && wide.MatchString(t.Value):
		s.report(t, yamlSyntax.Found("这里的 %s 是全角或中文的，YAML 不认", "the %s here is full-width, and no sign to YAML",
			strings.NewReplacer("\u00a0", "U+00A0", "　", "U+3000").Replace(wide.FindString(t.Value))).
			FixBy("改成半角的空格、- 或括号", "write a plain blank, - or bracket"))
		return false
	case first && isKey && !flow && s.keys[t.Position.Column] == 0 &&
		(isScalar(before) || before.Type == token.MappingEndType || before.Type == token.SequenceEndType):
		s.report(t, yamlSyntax.Found("这一行的缩进和上面的键都不齐", "the indent of this line is that of no key above").
			FixBy("和同一层的键对齐，用空格，每层两个", "align it with the keys of its level, with blanks, two for each level"))
		return false
	case !isScalar(before) && before.Type != token.MappingEndType && before.Type != token.SequenceEndType, isKey &&
		first && !flow:
	case flow && (first || isKey && before.Position.Line < t.Position.Line):
		s.report(s.open[len(s.open)-1], unclosed())
		return false
	case first && !flow:
		problem := noColon()
		if line := s.line(t); glued.MatchString(line) || dashed.MatchString(line) {
			problem = spaced(line)
		}
		s.report(t, problem)
		return false
	case strings.ContainsAny(t.Value[:min(1, len(t.Value))], "]}"):
		s.report(t, yamlSyntax.Found("多了一个括号 %s", "there is a bracket %s too many", t.Value[:1]).FixBy("删去它",
			"remove it"))
		return false
	default:
		s.report(t, yamlSyntax.Found("引号或括号后面还有文字", "text follows behind a quote or bracket").
			FixBy("整段文字用引号括起来，或在这里加逗号", "put the whole text in quotes, or a comma here"))
		return false
	}
	return true
}

func isScalar(t *token.Token) bool {
	switch t.Type {
	case token.StringType, token.SingleQuoteType, token.DoubleQuoteType, token.IntegerType, token.BinaryIntegerType,
		token.OctetIntegerType,
		token.HexIntegerType, token.FloatType, token.BoolType, token.NullType, token.InfinityType, token.NanType:
		return true
	}
	return false
}

func broken() *diag.Problem {
	return yamlSyntax.Found("YAML 语法有误，从这里起读不下去", "the YAML cannot be read from here on").
		FixBy("检查缩进（两个空格）、冒号后的空格、成对的引号和括号，以及标点是否半角",
			"check the indent (two spaces), the blank after each colon, that quotes and brackets come in pairs, and "+
				"that punctuation is not full-width")
}

func unpaired() *diag.Problem {
	return yamlSyntax.Found("这一行的引号不成对", "a quote in this line has no partner").
		FixBy("补上或删去一个引号", "add or remove a quote")
}

func unclosed() *diag.Problem {
	return yamlSyntax.Found("这个括号没有合上，或者里面少了逗号", "this bracket is not closed, or a comma is missing within").
		FixBy("补上 } 或 ]，或在各项之间加逗号", "add } or ], or commas between the items")
}

func quoted(start string) *diag.Problem {
	return yamlSyntax.Found("值以 %s 开头，YAML 把它当作记号", "the value begins with %s, which is a sign of YAML", start).
		FixBy("整个值用引号括起来", "put the whole value in quotes")
}

func colonInText() *diag.Problem {
	return yamlSyntax.Found("这段文字里有冒号加空格，YAML 把它当作键", "this text holds a colon and a blank, which make a key of it").
		FixBy("是键就在前面补上逗号或换行；不是键就把整段文字用引号括起来",
			"if it is a key put a comma or a line break before it, else put the whole text in quotes")
}

func noColon() *diag.Problem {
	return yamlSyntax.Found("这一行没有键和冒号", "this line has no key and colon").
		FixBy("写成“键: 值”；接着上一行的文字要缩进", "write key: value; text that continues the line before is indented")
}

// spaced says that a blank is missing behind the colon or the dash of a line.
func spaced(line string) *diag.Problem {
	if dashed.MatchString(line) {
		return yamlSyntax.Found("- 后面没有空格", "no blank follows the -").FixBy("在 - 后面加一个空格", "put a blank behind the -")
	}
	return yamlSyntax.Found("冒号后面没有空格", "no blank follows the colon").FixBy("在冒号后面加一个空格",
		"put a blank behind the colon")
}

func feature() *diag.Problem {
	return yamlFeature.Found("这里用了锚点、别名、标签或指令（& * ! << ? %%）",
		"an anchor, alias, tag or directive (& * ! << ? %%) stands here").
		Expect("普通的键和值", "plain keys and values").
		FixBy("把值直接写出来；以这些符号开头的文字要加引号", "write the value out; text that begins with such a sign needs quotes")
}

func tooDeep() *diag.Problem {
	return yamlDepth.Found("嵌套太深", "nested too deeply").FixBy("删去多余的方括号、花括号或缩进",
		"remove the brackets, braces or indents that are too many")
}

func comma(key string) *diag.Problem {
	return yamlColon.Found("键 %s 前面是全角逗号，成了上一个值的一部分",
		"a full-width comma stands before the key %s, which is a part of the value before", key).
		FixBy("改成半角逗号加一个空格：, %s: …", "write a plain comma and a blank: , %s: …", key)
}
