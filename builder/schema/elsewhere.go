package schema

import "kiem/builder/site"

// elsewhere are the names that other systems have for fields, and those that come to mind
// first, by what they are here. Of more the first counts that belongs where the name is
// written.
var elsewhere = map[string][]string{
	"description": {"summary", "alt", "text"}, "excerpt": {"summary"}, "abstract": {"summary"},
	"intro": {"summary"}, "introduction": {"summary"}, "teaser": {"summary"}, "lead": {"summary"},
	"omschrijving": {"summary", "alt", "text"}, "inleiding": {"summary"}, "introductie": {"summary"},
	"beschrijving": {"summary", "text"}, "toelichting": {"summary", "text"},
	"naam": {"title", "who"}, "name": {"title", "who"}, "kop": {"title"}, "heading": {"title"}, "headline": {"title"},
	"titel": {"name"}, "title": {"name"},
	"tags": {"themes"}, "categories": {"themes"}, "category": {"themes"}, "keywords": {"themes"},
	"topics": {"themes"}, "categorie": {"themes"}, "categorieen": {"themes"}, "trefwoorden": {"themes"},
	"trefwoord": {"themes"}, "onderwerp": {"themes"}, "onderwerpen": {"themes"}, "labels": {"themes"},
	"cover": {"image"}, "thumbnail": {"image"}, "featuredimage": {"image"}, "foto": {"image"},
	"photo": {"image"}, "picture": {"image"}, "plaatje": {"image"}, "illustratie": {"image"},
	"alttekst": {"alt"}, "alttext": {"alt"}, "alternatief": {"alt"},
	"fotograaf": {"credit"}, "photographer": {"credit"},
	"src": {"file"}, "pad": {"file"}, "path": {"file"}, "bestandsnaam": {"file"}, "filename": {"file"},
	"bijlage": {"downloads"}, "bijlagen": {"downloads"}, "attachments": {"downloads"},
	"lastmod": {"updated"}, "lastmodified": {"updated"}, "modified": {"updated"}, "gewijzigd": {"updated"},
	"aangepast": {"updated"}, "publicatiedatum": {"date"}, "gepubliceerd": {"date"}, "published": {"date"},
	"permalink": {"aliases"}, "redirectfrom": {"aliases"}, "weight": {"order"}, "gewicht": {"order"},
	"klant": {"client"}, "klanten": {"client"}, "customer": {"client"}, "customers": {"client"},
	"schrijver": {"author", "by"}, "schrijvers": {"author", "by"}, "auteurs": {"author", "by"},
	"auteur": {"by"}, "author": {"by"}, "authors": {"author", "by"}, "writer": {"author", "by"},
	"adviseurs": {"people"}, "medewerkers": {"people"}, "consultants": {"people"},
	"methode": {"models"}, "methodes": {"models"}, "methoden": {"models"}, "methods": {"models"},
	"serie": {"series"}, "opbrengsten": {"results"}, "uitkomst": {"results", "outcomes"}, "outcome": {"results", "outcomes"},
	"opgave": {"challenge"}, "vraagstuk": {"challenge"}, "werkwijze": {"approach"},
	"quotes": {"quote"}, "bron": {"sources"}, "literatuur": {"sources"}, "references": {"sources"},
	"baan": {"role"}, "beroep": {"role"}, "job": {"role"}, "jobtitle": {"role"},
	"bedrijf": {"organisation"}, "werkgever": {"organisation"}, "company": {"organisation"}, "employer": {"organisation"},
	"mail": {"email"}, "tel": {"phone"}, "mobiel": {"phone"}, "mobile": {"phone"},
	"stad": {"place"}, "woonplaats": {"place"}, "city": {"place"}, "kosten": {"price"}, "tarief": {"price"}, "cost": {"price"},
}

// meantElsewhere returns the field that a name stands for in other systems or in common
// speech, of those that may be in a map and are not there yet; nil when there is none.
func meantElsewhere(key *site.Key, in *site.Node, names names) *Field {
	for _, name := range elsewhere[fold(key.Name)] {
		if f := names.find(name).field; f != nil && keyOf(f, in) == nil {
			return f
		}
	}
	return nil
}
