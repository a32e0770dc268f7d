package diagram

import "kiem/builder/site"

// area is where a cell of a canvas stands and over how many columns and rows.
type area struct {
	column, row, wide, tall int
}

// arrange gives each cell the first place, row by row, where it fits. It returns the
// number of rows as well. In one column the cells only follow each other.
func arrange(parts []site.Part, columns int) (areas []area, rows int) {
	var taken []uint // of each row, a bit for each column
	for _, p := range parts {
		at := area{wide: min(max(p.Wide, 1), columns), tall: min(max(p.Tall, 1), canvasRows)}
		if columns == 1 {
			at.tall = 1
		}
		for !at.isFree(taken) {
			at = at.next(columns)
		}
		taken = at.take(taken)
		areas = append(areas, at)
	}
	return areas, len(taken)
}

// bits are the columns of an area.
func (at area) bits() uint { return (1<<at.wide - 1) << at.column }

// isFree reports whether no cell stands there yet. Below the last row all is free.
func (at area) isFree(taken []uint) bool {
	for row := at.row; row < min(at.row+at.tall, len(taken)); row++ {
		if taken[row]&at.bits() != 0 {
			return false
		}
	}
	return true
}

// next is the area one column further, or at the beginning of the next row.
func (at area) next(columns int) area {
	at.column++
	if at.column+at.wide > columns {
		at.column, at.row = 0, at.row+1
	}
	return at
}

// take marks the area as taken.
func (at area) take(taken []uint) []uint {
	for len(taken) < at.row+at.tall {
		taken = append(taken, 0)
	}
	for row := at.row; row < at.row+at.tall; row++ {
		taken[row] |= at.bits()
	}
	return taken
}

// rowHeights makes each row as high as its cells need. Cells of one row come first; what
// a taller cell lacks then is spread over its rows.
func rowHeights(cells []cell, rows int, least, gap float64) []float64 {
	heights := make([]float64, rows)
	for i := range heights {
		heights[i] = least
	}
	for tall := 1; tall <= rows; tall++ {
		for _, c := range cells {
			if c.tall == tall {
				raise(heights[c.row:c.row+tall], c.need-gap*float64(tall-1))
			}
		}
	}
	return heights
}

// raise makes rows at least so high together.
func raise(rows []float64, need float64) {
	for _, row := range rows {
		need -= row
	}
	for i := range rows {
		rows[i] += max(need, 0) / float64(len(rows))
	}
}
