package render

import (
	"html/template"
	"net/url"
	"strings"

	"kiem/builder/site"
)

// Contact is how to reach the publisher, with this page as the subject.
type Contact struct {
	Phone string
	// PhoneURL is a tel: link, which html/template would not trust as text.
	PhoneURL       template.URL
	Email, MailURL string
	Form           *Form
}

// Form is a contact form.
type Form struct {
	Action string
	// Privacy says what happens to what is filled in; PrivacyURL says it at length.
	Privacy, PrivacyURL string
	// PageURL and Success are full addresses: of this page, and of where to go next.
	PageURL, Success string
}

// contactAbout is a contact with a page as the subject.
func (s *scene) contactAbout(title string, all *Contact) *Contact {
	if all == nil {
		return nil
	}
	v := *all
	if v.Email != "" {
		v.MailURL = mailURL(v.Email, s.say("contact.subject", "Title", title))
	}
	if v.Form != nil {
		form := *v.Form
		form.PageURL = s.r.absolute(escape(s.from))
		v.Form = &form
	}
	return &v
}

// mailURL is a link that begins a message.
func mailURL(to, subject string) string {
	const hex = "0123456789ABCDEF"
	b := make([]byte, 0, 256)
	b = append(append(append(b, "mailto:"...), to...), "?subject="...)
	for _, c := range []byte(subject) {
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-_.~", c) >= 0 {
			b = append(b, c)
		} else {
			b = append(b, '%', hex[c>>4], hex[c&15])
		}
	}
	return string(b)
}

// contact is the same on every page, but for the subject that a message gets and where a form
// is on; see contactAbout.
func (s *scene) contact() *Contact {
	c := s.r.settings.Contact
	if c == nil {
		return nil
	}
	v := &Contact{Phone: c.Phone, Email: c.Email}
	if c.Phone != "" {
		v.PhoneURL = phoneURL(c.Phone)
	}
	if c.Form != nil {
		v.Form = s.form(c.Form)
	}
	return v
}

func (s *scene) form(f *site.Form) *Form {
	v := &Form{Action: f.Action}
	if f.Success != "" {
		v.Success = s.r.absolute(escape(f.Success))
	}
	host := f.Action
	if u, err := url.Parse(f.Action); err == nil && u.Host != "" {
		host = u.Hostname()
	}
	v.Privacy = s.say("contact.privacy", "Purpose", s.own(f.Purpose), "Keep", s.own(f.Keep), "Host", host)
	if page := s.edition().privacy; page != nil {
		v.PrivacyURL = s.href(page.URL, "")
	}
	return v
}

// phoneURL is a link that calls the number. Only digits of the text get into it.
func phoneURL(text string) template.URL { return template.URL("tel:" + phoneNumber(text)) }

// phoneNumber is a number as a tel: link has it. A Dutch number without a country gets
// its own.
func phoneNumber(text string) string {
	var b strings.Builder
	text = strings.ReplaceAll(text, "(0)", "")
	for i, r := range text {
		if r >= '0' && r <= '9' || r == '+' && i == 0 {
			b.WriteRune(r)
		}
	}
	number := b.String()
	switch {
	case strings.HasPrefix(number, "00"):
		return "+" + number[2:]
	case strings.HasPrefix(number, "0"):
		return "+31" + number[1:]
	}
	return number
}
