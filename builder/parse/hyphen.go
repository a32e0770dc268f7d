package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/text"

	"kiem/builder/site"
)

// In a PDF the lines of a text are broken, and words with them. Pasted, such a word has a
// hyphen and a space in its middle. It is told from two words that share a third (in- en
// uitstroom) and from those that have a hyphen of their own (sociaal-economisch), as well
// as can be without knowing all words.

const softHyphen = '\u00ad'

// checkBroken reports a word that is broken between two lines.
func (b *body) checkBroken(line, next text.Segment) {
	first := bytes.TrimSuffix(bytes.TrimRight(line.Value(b.source), "\r\n"), []byte(" "))
	hyphen, size := utf8.DecodeLastRune(first)
	if hyphen != '-' && hyphen != '‐' && hyphen != softHyphen {
		return
	}
	first = first[:len(first)-size]
	second := next.Value(b.source)
	left, right := lastWord(first), firstWord(second)
	if utf8.RuneCount(left) < 2 || utf8.RuneCount(right) < 2 || bytes.Count(first, []byte("`"))%2 != 0 ||
		!mayStand(first[:len(first)-len(left)], true) || !mayStand(second[len(right):], false) {
		return
	}
	if hyphen != softHyphen && !isBroken(string(left), string(right), b.Lang) {
		return
	}
	word := string(left) + string(right)
	at := b.place(line.Start + len(first) - len(left))
	b.suggest(word, "K211", at, "value", string(left)+string(hyphen)+" "+string(right))
	b.mend(b.join(line.Start+len(first), size, next, len(right))...)
}

// checkFolded reports words that are broken between two lines of a field, which are one line
// when it is read.
func (d *document) checkFolded(v *site.Value) {
	at := d.lines.within(v.Text, v.Pos)
	for i := strings.Index(v.Text, "- "); i >= 0; {
		before := []byte(v.Text[max(0, i-longestHalf):i])
		after := []byte(v.Text[i+len("- ") : min(len(v.Text), i+len("- ")+longestHalf)])
		left, right := lastWord(before), firstWord(after)
		if utf8.RuneCount(left) > 1 && utf8.RuneCount(right) > 1 && mayStand(before[:len(before)-len(left)], true) &&
			mayStand(after[len(right):], false) && isBroken(string(left), string(right), d.Lang) {
			hyphen := at(i)
			offset := d.lines.offset(hyphen)
			if line := lineAt(d.data, offset); len(bytes.TrimSpace(line)) == 1 && line[0] == '-' {
				hyphen.Column -= utf8.RuneCount(left)
				d.suggest(string(left)+string(right), "K211", hyphen, "value", string(left)+"- "+string(right))
			}
		}
		next := strings.Index(v.Text[i+1:], "- ")
		if next < 0 {
			return
		}
		i += 1 + next
	}
}

// join returns the changes that bring the rest of a word to the line where it begins, with
// the signs that follow on it.
func (b *body) join(hyphen, size int, next text.Segment, length int) [][]site.Edit {
	second := bytes.TrimRight(next.Value(b.source), " \t\r\n")
	for length < len(second) && !isSpace(second[length]) {
		r, n := utf8.DecodeRune(second[length:])
		if !strings.ContainsRune(signsAfter, r) {
			return [][]site.Edit{nil}
		}
		length += n
	}
	moved := string(second[:length])
	at := b.place(hyphen)
	upper := b.edit(at, string(b.source[hyphen:hyphen+size]), moved)
	if length < len(second) {
		length += len(second[length:]) - len(bytes.TrimLeft(second[length:], " \t"))
		return [][]site.Edit{upper, b.edit(b.place(next.Start), string(second[:length]), "")}
	}
	// Nothing else is on the second line, and an empty one would end the paragraph.
	lower := b.edit(b.place(next.Start), moved, "")
	if upper == nil || lower == nil {
		return [][]site.Edit{nil}
	}
	return [][]site.Edit{{{From: at, To: lower[0].To, Text: moved}}}
}

func lastWord(text []byte) []byte {
	start := len(text)
	for start > 0 {
		r, size := utf8.DecodeLastRune(text[:start])
		if !unicode.IsLower(r) {
			break
		}
		start -= size
	}
	return text[start:]
}

func firstWord(text []byte) []byte {
	end := bytes.IndexFunc(text, func(r rune) bool { return !unicode.IsLower(r) })
	if end < 0 {
		end = len(text)
	}
	return text[:end]
}

const (
	signsBefore = "(\"'“‘*_["
	signsAfter  = ".,;:!?)\"'”’*_…»"
)

// mayStand reports whether what is before or after a word may be there, when it is all of
// the word.
func mayStand(text []byte, before bool) bool {
	r, size := utf8.DecodeRune(text)
	signs := signsAfter + "]"
	if before {
		r, size = utf8.DecodeLastRune(text)
		signs = signsBefore
	}
	return size == 0 || unicode.IsSpace(r) || strings.ContainsRune(signs, r)
}

// isBroken reports whether two parts are surely one word.
func isBroken(left, right, lang string) bool {
	if joiners[right] || !hasVowel(left) || !hasVowel(right) {
		return false
	}
	switch lang {
	case "nl":
		return !firsts[left] && !seconds[right] && !clashes(left, right) && !isFirstOfPair(left)
	case "en":
		return !firsts[left] && fragments[right]
	}
	return false
}

var (
	// joiners stand between words that share a part: taal- en rekenonderwijs.
	joiners = words("en of noch tot als maar dan naar in met van versus resp respectievelijk plus " +
		"evenals alsook alsmede danwel and or nor to but as than")
	// firsts are words that others follow with a hyphen.
	firsts = words("non ex oud niet semi quasi anti co vice eco bio self all well ill long short high low " +
		"mid half full part real up down on off in out over under after pre post follow start stand check " +
		"kick top bottom know how hands back front face pop make best state day start built data risk " +
		"decision problem open close arts minister directeur secretaris kandidaat assistent " +
		"leerling adjunct chef aspirant interim substituut luitenant noord oost zuid west links rechts " +
		"win ja nee man vrouw twee drie vier vijf zes zeven acht negen tien een mbo hbo vmbo ict ggo avo " +
		"cao roc vwo havo soa pgb auto radio foto video live online offline")
	// seconds are words that follow others with a hyphen.
	seconds = words("up down on off out how by made based time driven oriented president generaal " +
		"eigenaar directeur assistent manager")
	// fragments are what English words end with, and no words themselves.
	fragments = words("tion tions tional tionally sion sions tive tives tively ment ments mental ness ly " +
		"ing ings ity ities ance ances ence ences ical ically cial cially tial tially ture tures gies gy " +
		"ization izations isation isations nization nizations nisation nisations zation sation zations " +
		"sations ble bly bility bilities ated ating ation ations ational ers eral erally gether ously tious")
)

const vowels = "aeiouyáàäâéèëêíìïîóòöôúùüû"

func hasVowel(word string) bool { return strings.ContainsAny(word, vowels) }

// clashes reports whether two vowels meet that would be read as one: zee-eend. Dutch keeps
// them apart with a hyphen, and breaks no word between them.
func clashes(left, right string) bool {
	return strings.ContainsRune("aeiou", rune(left[len(left)-1])) && strings.ContainsRune("aeiouj", rune(right[0]))
}

// isFirstOfPair reports whether a word looks like the first of two that say something about
// a third: sociaal-economisch, bestuurlijk-juridisch.
func isFirstOfPair(word string) bool {
	for _, end := range []string{"aal", "eel", "ieel", "isch", "ief", "iek", "air", "lijk", "matig"} {
		if len(word) > len(end)+1 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}
