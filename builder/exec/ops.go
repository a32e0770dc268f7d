package exec

// opList gathers ops. Texts that are known and follow one another become one.
type opList struct {
	ops     []op
	pending string
}

// text adds a text that is known. Line ends by themselves may be left out behind other white
// space, so they are joined to what is before them only where that ends otherwise.
func (l *opList) text(text string) {
	switch {
	case text == "":
	case !isLineEnds(text):
		if isLineEnds(l.pending) {
			l.flush()
		}
		l.pending += text
	case l.pending != "" && !isSpace(l.pending[len(l.pending)-1]):
		l.pending += text
	default:
		l.flush()
		l.pending = text
		l.flush()
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func (l *opList) add(do op) {
	l.flush()
	l.ops = append(l.ops, do)
}

func (l *opList) flush() {
	text := l.pending
	l.pending = ""
	switch {
	case text == "":
	case isLineEnds(text):
		l.ops = append(l.ops, func(r *run) flow { r.lineEnds(text); return on })
	case mayHaveTag(text):
		l.ops = append(l.ops, func(r *run) flow {
			r.page, r.newTags = append(r.page, text...), true
			return on
		})
	default:
		l.ops = append(l.ops, func(r *run) flow { r.page = append(r.page, text...); return on })
	}
}

func (l *opList) done() []op {
	l.flush()
	return l.ops
}
