package importer

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"five-areas/generator/internal/diag"
)

// decoded is a CSV as UTF-8. Spreadsheets on Chinese machines save GB 18030, of which GBK and GB 2312 are parts, and
// “Unicode text”, which is UTF-16 and says so; anything else is left to a person.
func decoded(src []byte) ([]byte, *diag.Problem) {
	utf16 := bytes.HasPrefix(src, []byte{0xff, 0xfe}) || bytes.HasPrefix(src, []byte{0xfe, 0xff})
	switch {
	case utf16:
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(src)
		if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
			return nil, notDecoded()
		}
		return text, nil
	case utf8.Valid(src), bytes.IndexByte(src, 0) >= 0, bytes.HasPrefix(src, []byte("PK\x03\x04")):
		return src, nil // UTF-8, or no text at all
	}
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(src)
	if err != nil || !isChinese(src, text) {
		return nil, notDecoded()
	}
	return text, nil
}

// isChinese reports whether a text is certainly what it was taken for: other encodings give rare characters, and hardly
// ever the words of a table.
func isChinese(src, text []byte) bool {
	if bytes.ContainsRune(text, utf8.RuneError) || !bytes.ContainsAny(text, tableWords) {
		return false
	}
	all, common := 0, 0
	for i := 0; i < len(src); i++ {
		if src[i] < 0x80 {
			continue
		}
		all++
		switch next := src[min(i+1, len(src)-1)]; {
		case next >= '0' && next <= '9': // four bytes, as nothing else has them
			common, i = common+1, i+3
		case src[i] >= 0xa1 && src[i] <= 0xf7 && next >= 0xa1: // as in GB 2312
			common, i = common+1, i+1
		default:
			i++
		}
	}
	private := strings.ContainsFunc(string(text), func(c rune) bool { return c >= 0xe000 && c <= 0xf8ff })
	return !private && common*10 >= all*9
}

// tableWords are characters of which every table has one.
const tableWords = "年月日季度末元额率比指标项目数单位地区时期"

func notDecoded() *diag.Problem {
	return importFile.Found("文件不是 UTF-8，也不能确定是 GBK（GB 18030）",
		"the file is not UTF-8, and not certainly GBK (GB 18030)").
		FixBy("用电子表格打开，看文字对不对，再“另存为 CSV UTF-8”",
			"open it in a spreadsheet, see that its words are right, and save it as CSV UTF-8")
}
