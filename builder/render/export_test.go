package render

import "html/template"

// DrawSlowly leaves all drawing of pages to html/template.
func DrawSlowly(o Outputs) {
	eachLayout(o, func(_ string, l *layout) { l.all = &layoutSet{wrong: true} })
}

// WhenSlow calls f with the layout of each page that is left to html/template.
func WhenSlow(o Outputs, f func(layout string)) {
	eachLayout(o, func(name string, l *layout) {
		slow := l.slow
		l.slow = func() *template.Template {
			f(name)
			return slow()
		}
	})
}

func eachLayout(o Outputs, f func(name string, l *layout)) {
	if o.r == nil {
		return // the layouts cannot be read
	}
	for lang, set := range o.r.layouts {
		for name, l := range set.mains {
			f(name+" in "+lang, l)
		}
		if set.figure != nil {
			f("figure in "+lang, set.figure)
		}
	}
}
