package keep

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"reflect"
	"sync"
	"unsafe"

	"kiem/builder/site"
)

// A value is written as two runs of bytes: its numbers, with the lengths of its texts among
// them, and its texts, one behind the other. Of a struct, only the members that are not zero
// are written, for most are. All texts of a value that is read are parts of one string.
//
// What is written is read by the same program only, so nothing says what comes next.

// coder writes and reads the values of a type.
type coder struct {
	write func(w *writer, v reflect.Value)
	read  func(r *reader, v reflect.Value)
}

type writer struct{ numbers, texts []byte }

// reader reads what a writer wrote; what it finds damaged it fails at.
type reader struct {
	numbers []byte
	texts   string
}

var errDamaged = errors.New("damaged")

// encode appends the value that p points to.
func encode[T any](to []byte, p *T) []byte {
	var w writer
	v := reflect.ValueOf(p).Elem()
	coderOf(v.Type()).write(&w, v)
	to = binary.AppendUvarint(to, uint64(len(w.numbers)))
	return append(append(to, w.numbers...), w.texts...)
}

// decode reads a value of a whole text that encode wrote.
func decode[T any](data []byte, p *T) (err error) {
	size, n := binary.Uvarint(data)
	if n <= 0 || size > uint64(len(data)-n) {
		return errDamaged
	}
	defer func() {
		if damage := recover(); damage != nil {
			err = fmt.Errorf("%w: %v", errDamaged, damage)
		}
	}()
	data = data[n:]
	r := reader{data[:size], string(data[size:])}
	v := reflect.ValueOf(p).Elem()
	coderOf(v.Type()).read(&r, v)
	if len(r.numbers) > 0 || r.texts != "" {
		return errDamaged
	}
	return nil
}

func (w *writer) number(n uint64) { w.numbers = binary.AppendUvarint(w.numbers, n) }

func (w *writer) text(text string) {
	w.number(uint64(len(text)))
	w.texts = append(w.texts, text...)
}

func (r *reader) number() uint64 {
	n, size := binary.Uvarint(r.numbers)
	if size <= 0 {
		panic("no number")
	}
	r.numbers = r.numbers[size:]
	return n
}

func (r *reader) text() string {
	size := r.number()
	text := r.texts[:size]
	r.texts = r.texts[size:]
	return text
}

// length is how many there are of something that takes a byte each at least.
func (r *reader) length() int {
	n := r.number()
	if n > uint64(len(r.numbers)) {
		panic("too many")
	}
	return int(n)
}

// coders are those of each type, made when they are first asked for.
var coders sync.Map // of reflect.Type to *coder

func coderOf(t reflect.Type) *coder {
	if c, ok := coders.Load(t); ok {
		return c.(*coder)
	}
	making.Lock()
	defer making.Unlock()
	begun := map[reflect.Type]*coder{}
	c := newCoder(t, begun)
	for t, c := range begun { // only now all of them are whole
		coders.Store(t, c)
	}
	return c
}

var making sync.Mutex

// newCoder makes the coder of a type and of those in it. A type may be in itself: begun are
// those that are being made.
func newCoder(t reflect.Type, begun map[reflect.Type]*coder) *coder {
	if c, ok := coders.Load(t); ok {
		return c.(*coder)
	}
	if c := begun[t]; c != nil {
		return c
	}
	c := &coder{}
	begun[t] = c
	switch t.Kind() {
	case reflect.Bool:
		c.write = func(w *writer, v reflect.Value) {
			n := uint64(0)
			if v.Bool() {
				n = 1
			}
			w.number(n)
		}
		c.read = func(r *reader, v reflect.Value) { v.SetBool(r.number() == 1) }
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		c.write = func(w *writer, v reflect.Value) { w.numbers = binary.AppendVarint(w.numbers, v.Int()) }
		c.read = func(r *reader, v reflect.Value) {
			n := r.number()
			v.SetInt(int64(n>>1) ^ -int64(n&1))
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		c.write = func(w *writer, v reflect.Value) { w.number(v.Uint()) }
		c.read = func(r *reader, v reflect.Value) { v.SetUint(r.number()) }
	case reflect.Float64:
		c.write = func(w *writer, v reflect.Value) { w.number(math.Float64bits(v.Float())) }
		c.read = func(r *reader, v reflect.Value) { v.SetFloat(math.Float64frombits(r.number())) }
	case reflect.String:
		c.write = func(w *writer, v reflect.Value) { w.text(v.String()) }
		c.read = func(r *reader, v reflect.Value) { v.SetString(r.text()) }
	case reflect.Struct:
		structCoder(c, t, begun)
	case reflect.Pointer:
		elem := newCoder(t.Elem(), begun)
		c.write = func(w *writer, v reflect.Value) { elem.write(w, v.Elem()) }
		c.read = func(r *reader, v reflect.Value) {
			v.Set(reflect.New(t.Elem()))
			elem.read(r, v.Elem())
		}
	case reflect.Slice:
		sliceCoder(c, t, begun)
	case reflect.Array:
		elem := newCoder(t.Elem(), begun)
		c.write = func(w *writer, v reflect.Value) {
			for i := range v.Len() {
				elem.write(w, v.Index(i))
			}
		}
		c.read = func(r *reader, v reflect.Value) {
			for i := range v.Len() {
				elem.read(r, v.Index(i))
			}
		}
	case reflect.Map:
		mapCoder(c, t, begun)
	case reflect.Interface:
		textCoder(c)
	default:
		panic("keep: no way to write a " + t.String())
	}
	return c
}

// structCoder writes which members are there, and these. Pointers that are nil are not.
func structCoder(c *coder, t reflect.Type, begun map[reflect.Type]*coder) {
	n := t.NumField()
	if n > 64 {
		panic("keep: too many members in " + t.String())
	}
	members := make([]*coder, n)
	for i := range n {
		members[i] = newCoder(t.Field(i).Type, begun)
	}
	c.write = func(w *writer, v reflect.Value) {
		there := uint64(0)
		for i := range n {
			if !v.Field(i).IsZero() {
				there |= 1 << i
			}
		}
		w.number(there)
		for i, member := range members {
			if there&(1<<i) != 0 {
				member.write(w, v.Field(i))
			}
		}
	}
	c.read = func(r *reader, v reflect.Value) {
		there := r.number()
		for i, member := range members {
			if there&(1<<i) == 0 {
				continue
			}
			field := v.Field(i)
			if !field.CanSet() { // it is one that only its own package names
				field = reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem()
			}
			member.read(r, field)
		}
	}
}

// sliceCoder tells a list that is empty from one that is nil, as the rest of kiem may.
func sliceCoder(c *coder, t reflect.Type, begun map[reflect.Type]*coder) {
	if t.Elem().Kind() == reflect.Uint8 {
		c.write = func(w *writer, v reflect.Value) { w.text(string(v.Bytes())) }
		c.read = func(r *reader, v reflect.Value) { v.SetBytes([]byte(r.text())) }
		return
	}
	elem := newCoder(t.Elem(), begun)
	pointers := t.Elem().Kind() == reflect.Pointer
	c.write = func(w *writer, v reflect.Value) {
		w.number(uint64(v.Len()))
		for i := range v.Len() {
			if pointers && v.Index(i).IsNil() {
				panic("keep: nil in a " + t.String())
			}
			elem.write(w, v.Index(i))
		}
	}
	c.read = func(r *reader, v reflect.Value) {
		n := r.length()
		v.Set(reflect.MakeSlice(t, n, n))
		for i := range n {
			elem.read(r, v.Index(i))
		}
	}
}

func mapCoder(c *coder, t reflect.Type, begun map[reflect.Type]*coder) {
	key, elem := newCoder(t.Key(), begun), newCoder(t.Elem(), begun)
	c.write = func(w *writer, v reflect.Value) {
		w.number(uint64(v.Len()))
		for i := v.MapRange(); i.Next(); {
			key.write(w, i.Key())
			elem.write(w, i.Value())
		}
	}
	c.read = func(r *reader, v reflect.Value) {
		n := r.length()
		all := reflect.MakeMapWithSize(t, n)
		for range n {
			k, e := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
			key.read(r, k)
			elem.read(r, e)
			all.SetMapIndex(k, e)
		}
		v.Set(all)
	}
}

// textCoder is for the one interface among what is kept: the text of a body. One that lies
// aside is read for it.
func textCoder(c *coder) {
	written := reflect.TypeFor[site.Written]()
	c.write = func(w *writer, v reflect.Value) {
		text, err := v.Interface().(site.BodyText).Read()
		if err != nil {
			panic(err)
		}
		coderOf(written).write(w, reflect.ValueOf(text))
	}
	c.read = func(r *reader, v reflect.Value) {
		var text site.Written
		coderOf(written).read(r, reflect.ValueOf(&text).Elem())
		v.Set(reflect.ValueOf(text))
	}
}
