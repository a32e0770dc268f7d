package parse

import (
	"sync"
	"testing"

	"kiem/builder/schema"
	"kiem/builder/site"
)

var testSettings = &site.Settings{Language: "nl", Languages: []string{"nl", "en"}}

var loadSchema = sync.OnceValues(schema.Load)

func testSchema(t testing.TB) *schema.Schema {
	t.Helper()
	s, err := loadSchema()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func parsed(t testing.TB, path, text string) *site.Document {
	t.Helper()
	return Document(site.Source{Path: path, Data: []byte(text)}, testSchema(t), testSettings)
}
