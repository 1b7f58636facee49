package sourcefile

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	validator "github.com/santhosh-tekuri/jsonschema/v5"

	"five-areas/generator/internal/diag"
	"five-areas/generator/locales"
)

// check judges a value and turns each violation into a finding of our own words. The validator's messages are not used:
// they name the object only, and their order changes between runs.
func (s *schema) check(instance any, at *positions) []diag.Finding {
	err := s.compiled.Validate(instance)
	if err == nil {
		return nil
	}
	var ve *validator.ValidationError
	if !errors.As(err, &ve) {
		panic(fmt.Sprintf("%s: %v", at.file, err))
	}
	var findings []diag.Finding
	words := s.words()
	for _, leaf := range leaves(ve) {
		findings = append(findings, words.explain(leaf, instance, at)...)
	}
	return diag.Sort(findings)
}

func leaves(e *validator.ValidationError) []*validator.ValidationError {
	if len(e.Causes) == 0 {
		return []*validator.ValidationError{e}
	}
	var all []*validator.ValidationError
	for _, c := range e.Causes {
		all = append(all, leaves(c)...)
	}
	return all
}

func (t tree) explain(leaf *validator.ValidationError, instance any, at *positions) []diag.Finding {
	_, fragment, _ := strings.Cut(leaf.AbsoluteKeywordLocation, "#")
	if _, needs, ok := strings.Cut(fragment, "/dependentRequired/"); ok {
		return []diag.Finding{t.companion(split("/"+needs), leaf.InstanceLocation, at)}
	}
	cut := strings.LastIndexByte(fragment, '/')
	keyword := fragment[cut+1:]
	rules, _ := t.lookup(fragment[:cut]).(map[string]any)
	key := t.key(leaf.KeywordLocation)
	path := split(leaf.InstanceLocation)
	ptr := leaf.InstanceLocation
	if len(path) > 0 {
		keys := make([]any, len(path))
		for i, p := range path {
			keys[i] = p
		}
		ptr = pointer(keys...)
	}
	value := walk(instance, path)
	name := nameOf(instance, path)
	one := func(p *diag.Problem) []diag.Finding { return []diag.Finding{p.At(at.place(ptr))} }

	if value == nil && keyword == "type" {
		return one(schemaEmpty.Found("%s后面是空的", "%s has no value", name).
			Expect("%s", "%s", t.describe(key)).
			FixBy("填上值，或删去这个键", "fill in the value, or remove the key"))
	}
	switch keyword {
	case "required":
		return t.missing(rules, value, ptr, at)
	case "additionalProperties":
		return t.unknown(rules, value, ptr, at)
	case "type":
		want := t.describe(key)
		if key["description"] != nil {
			want = locales.Format("%s：%s", "%s: %s", kinds[kind(key)], want)
		}
		return one(schemaType.Found("%s的写法不对", "%s has the wrong form", name).Expect("%s", "%s", want))
	case "enum":
		words := stringsOf(rules["enum"])
		p := schemaEnum.Found("%s不能是“%v”", "%s cannot be %q", name, value).
			Expect("其中之一：%s", "one of: %s", strings.Join(words, " "))
		if near := diag.Nearest(fmt.Sprint(value), words); near != "" {
			p.FixBy("是否想写 %s？", "did you mean %s?", near)
		}
		return one(p)
	case "minLength":
		return one(schemaEmpty.Found("%s后面是空的", "%s has no value", name).
			FixBy("填上值，或删去这个键", "fill in the value, or remove the key"))
	case "minItems", "maxItems":
		return one(schemaItems.Found("%s的项数不对", "%s has the wrong number of items", name).
			Expect("%s", "%s", t.describe(rules)))
	case "maxLength":
		return one(schemaLength.Found("%s太长（最多 %v 个字符）", "%s is too long (at most %v characters)", name,
			rules[keyword]).FixBy("缩短它", "shorten it"))
	// pattern, format, uniqueItems, minimum: the value is not of the form that its type, rather than the key, describes
	default:
		p := schemaForm.Found("%s不能写成“%v”", "%s cannot be %q", name, value).
			Expect("%s", "%s", t.describe(rules))
		if c := canonical(fmt.Sprint(value), rules); c != "" {
			p.FixBy("是否想写 %s？", "did you mean %s?", c)
		} else if c := at.guessed(fmt.Sprint(value), rules); c != (locales.Text{}) {
			p.FixBy("是否想写 %s？", "did you mean %s?", c)
		}
		return one(p)
	}
}

// nameOf says what a value is: its key, an item of a list by its number, or the file as a whole.
func nameOf(instance any, path []string) locales.Text {
	if len(path) == 0 {
		return locales.Text{ZH: "文件", EN: "the file"}
	}
	last := path[len(path)-1]
	n, err := strconv.Atoi(last)
	if _, list := walk(instance, path[:len(path)-1]).([]any); !list || err != nil || len(path) < 2 {
		return locales.Text{ZH: last + " ", EN: last}
	}
	return locales.Format("%s的第 %d 项", "item %[2]d of %[1]s", nameOf(instance, path[:len(path)-1]), n+1)
}

func (t tree) missing(rules map[string]any, value any, ptr string, at *positions) []diag.Finding {
	m, _ := value.(map[string]any)
	var findings []diag.Finding
	for _, key := range stringsOf(rules["required"]) {
		if _, ok := m[key]; ok {
			continue
		}
		if unknown := unknownKeys(rules, m); diag.Nearest(key, unknown) != "" ||
			slices.ContainsFunc(unknown, func(u string) bool { return strings.HasPrefix(u, key+"：") }) {
			continue // misspelt: the unknown key is reported with the right one
		}
		p := schemaMissing.Found("缺少必填项 %s", "the required key %s is missing", key).
			Expect("%s", "%s", t.describe(t.property(rules, key))).
			FixBy("在这一层加上 %s: …", "add %s: … on this level", key)
		p.Key = key
		findings = append(findings, p.At(at.keyPlace(ptr)))
	}
	return findings
}

// companion reports that a key requires another one; needs is the key and the place of the other in its list.
func (t tree) companion(needs []string, ptr string, at *positions) diag.Finding {
	list, _ := t.lookup("/dependentRequired" + pointer(needs[0], needs[1])).(string)
	return schemaMissing.Found("有 %s，却没有 %s", "%s stands without %s", needs[0], list).
		Expect("%s", "%s", t.describe(t.property(t.deref(t.root), list))).
		FixBy("加上 %[2]s，或删去 %[1]s", "add %[2]s, or remove %[1]s", needs[0], list).
		At(at.place(ptr + pointer(needs[0])))
}

func (t tree) unknown(rules map[string]any, value any, ptr string, at *positions) []diag.Finding {
	m, _ := value.(map[string]any)
	properties, _ := rules["properties"].(map[string]any)
	allowed := make([]string, 0, len(properties))
	for key := range properties {
		allowed = append(allowed, key)
	}
	slices.Sort(allowed)
	var findings []diag.Finding
	for _, key := range unknownKeys(rules, m) {
		if known, _, full := strings.Cut(key, "："); full && slices.Contains(allowed, known) {
			findings = append(findings, colon(known).At(at.keyPlace(ptr+pointer(key))))
			continue
		}
		p := schemaUnknownKey.Found("这里不认识键 %s", "the key %s is not known here", key).
			Expect("其中之一：%s", "one of: %s", strings.Join(allowed, " "))
		if near := diag.Nearest(key, allowed); near != "" {
			p.FixBy("是否想写 %s？", "did you mean %s?", near)
		} else {
			p.FixBy("删去它，或写进 note", "remove it, or say it in note")
		}
		findings = append(findings, p.At(at.keyPlace(ptr+pointer(key))))
	}
	return findings
}

func unknownKeys(rules map[string]any, m map[string]any) []string {
	properties, _ := rules["properties"].(map[string]any)
	var keys []string
	for key := range m {
		if _, ok := properties[key]; !ok {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

var kinds = map[string]locales.Text{
	"string":  {ZH: "一段文字", EN: "text"},
	"array":   {ZH: "一个列表（每项以 - 开头）", EN: "a list (each item begins with -)"},
	"object":  {ZH: "一组键和值", EN: "a group of keys and values"},
	"integer": {ZH: "一个整数", EN: "a whole number"},
	"boolean": {ZH: "true 或 false", EN: "true or false"},
}

// key is the schema of the key whose value broke a keyword: the words for the key, and the rules of its type.
func (t tree) key(keywordLocation string) map[string]any {
	at, path := t.root, split(keywordLocation)
	for _, step := range path[:len(path)-1] {
		node, _ := at.(map[string]any)
		if at = node[step]; step == "$ref" {
			at = t.deref(node)
		}
	}
	m, _ := at.(map[string]any)
	return m
}

// kind is the type of a value; that of text that may be digits alone, which is a number to others, is text.
func kind(rules map[string]any) string {
	if either, ok := rules["type"].([]any); ok {
		return fmt.Sprint(either[0])
	}
	return fmt.Sprint(rules["type"])
}

// describe says what a schema wants: its description with its words or keys and an example, or its type.
func (t tree) describe(rules map[string]any) locales.Text {
	rules = t.deref(rules)
	said := kinds[kind(rules)]
	if d, ok := rules["description"].(locales.Text); ok {
		said = d
	}
	words := stringsOf(rules["enum"])
	if kind(rules) == "object" {
		words = stringsOf(rules["required"])
	}
	if words != nil {
		said = locales.Format("%s（%s）", "%s (%s)", said, strings.Join(words, " "))
	}
	if examples, ok := rules["examples"].([]any); ok && len(examples) > 0 {
		said = locales.Format("%s 例如 %v", "%s For example %v", said, examples[0])
	}
	return said
}

func walk(instance any, path []string) any {
	for _, key := range path {
		switch node := instance.(type) {
		case map[string]any:
			instance = node[key]
		case []any:
			var i int
			fmt.Sscan(key, &i)
			instance = node[i]
		}
	}
	return instance
}

func stringsOf(v any) []string {
	list, _ := v.([]any)
	var words []string
	for _, item := range list {
		words = append(words, fmt.Sprint(item))
	}
	return words
}
