package render

import (
	"reflect"
	"testing"

	"kiem/builder/exec"
)

// A method of a view whose form is not known would still be called, but by reflection.
func TestFormsAreThoseOfViews(t *testing.T) {
	t.Parallel()
	set := exec.NewSet(nil, exec.Functions{Forms: forms})
	for _, view := range []any{&View{}, Redirect{}, &Diagram{}} {
		if methods := set.Unformed(reflect.TypeOf(view)); len(methods) > 0 {
			t.Errorf("%T leads to methods of forms that forms.go does not have: %q", view, methods)
		}
	}
}
