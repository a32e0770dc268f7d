// An expression whose value is a function that measures the diagrams of the page. All
// coordinates are in units of the drawing. What it finds wrong it returns in words.
async () => {
  await document.fonts.ready;
  const findings = [];
  const shown = { w: 0, n: 0 };
  let parts = 0;

  // grain is how much may be lost in rounding.
  const grain = 1;

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colours = new Map();
  // rgba is any CSS colour as four bytes.
  const rgba = (colour) => {
    if (!colours.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      colours.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return colours.get(colour);
  };
  const luminance = (colour) => {
    const [r, g, b] = rgba(colour).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  // system is a colour of the reader's own palette.
  const system = (name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const forced = matchMedia('(forced-colors: active)').matches;
  const palette = [system('CanvasText'), system('LinkText')];
  const backdrop = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (rgba(colour)[3] === 255) return colour;
    }
    return 'Canvas';
  };

  // points are the corners of a box, the middles of its sides, and its centre.
  const points = (box) => {
    const at = [];
    for (const x of [0, 0.5, 1]) {
      for (const y of [0, 0.5, 1]) {
        at.push(new DOMPoint(box.x + grain + x * (box.width - 2 * grain), box.y + grain + y * (box.height - 2 * grain)));
      }
    }
    return at;
  };
  const overlap = (a, b) =>
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > grain &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > grain;
  const round = (box) => `${[box.x, box.y, box.width, box.height].map((v) => v.toFixed(1)).join(' ')}`;

  const measure = (svg, name) => {
    const say = (what) => findings.push(`${name}: ${what}`);
    const { width, height } = svg.viewBox.baseVal;
    const outside = svg.getBoundingClientRect();
    if (outside.left < 0 || outside.right > document.documentElement.clientWidth) say('is wider than the window');

    const paper = backdrop(svg);
    const shapes = [...svg.querySelectorAll('rect, circle, path:not([transform])')];
    const fills = shapes.map((s) => getComputedStyle(s).fill);
    const isBefore = (a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const isFilled = (i, point) => fills[i] !== 'none' && rgba(fills[i])[3] > 0 && shapes[i].isPointInFill(point);
    // under is the place of the shape that a text is painted on at a point, or -1.
    const under = (text, point) => {
      let i = shapes.length - 1;
      while (i >= 0 && !(isBefore(shapes[i], text) && isFilled(i, point))) i--;
      return i;
    };
    const outlined = [...svg.querySelectorAll('.s')];
    // lines are the points along arrows, brackets and edges.
    const lines = [...svg.querySelectorAll('.ar, .br, .ed')].flatMap((line) => {
      const all = [];
      for (let at = 0; at <= line.getTotalLength(); at += 3) all.push({ line, point: line.getPointAtLength(at) });
      return all;
    });
    const isIn = (box, { x, y }) =>
      x > box.x + grain && x < box.x + box.width - grain && y > box.y + grain && y < box.y + box.height - grain;
    // isStruck reports whether a line runs through a text and is seen there.
    const isStruck = (text, box) =>
      lines.some(({ line, point }) => {
        if (!isIn(box, point)) return false;
        const shape = under(text, point);
        return shape < 0 || isBefore(shapes[shape], line);
      });
    // owner is the shape of the part that a text stands in, or null for a text beside the
    // parts: a part's shape, on its own or in a link or group, comes before its letters.
    const owner = (text) => {
      const letters = text.parentElement;
      if (letters.querySelector('rect, circle, path')) return null;
      const part = letters.previousElementSibling;
      return part instanceof SVGGeometryElement ? part : part.querySelector(':scope > :is(rect, circle, path)');
    };

    const labels = [...svg.querySelectorAll('text')].map((text) => ({ text, said: text.textContent, box: text.getBBox() }));
    labels.forEach(({ text, said, box }, i) => {
      const at = points(box);
      const style = getComputedStyle(text);
      if (parseFloat(style.fontSize) < 14) say(`"${said}" has a size of ${style.fontSize}`);
      if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) {
        say(`"${said}" (${round(box)}) leaves the drawing (${width} ${height})`);
      }
      const shape = owner(text);
      if (shape) parts++;
      if (shape && !at.every((point) => shape.isPointInFill(point))) {
        say(`"${said}" (${round(box)}) leaves its ${shape.localName} (${round(shape.getBBox())})`);
      }
      for (const other of outlined) {
        const inside = at.filter((point) => other.isPointInFill(point)).length;
        if (inside > 0 && inside < at.length) {
          say(`"${said}" (${round(box)}) crosses the outline of a ${other.localName} (${round(other.getBBox())})`);
        }
      }
      if (isStruck(text, box)) say(`a line runs through "${said}" (${round(box)})`);
      const ratio = Math.min(...at.map((point) => contrast(style.fill, fills[under(text, point)] ?? paper)));
      if (ratio < 4.5) say(`"${said}" has a contrast of ${ratio.toFixed(1)} to 1`);
      if (forced && !palette.includes(style.fill)) say(`"${said}" has a colour of ours, ${style.fill}`);
      for (const other of labels.slice(i + 1)) {
        if (overlap(box, other.box)) say(`"${said}" (${round(box)}) and "${other.said}" (${round(other.box)}) overlap`);
      }
    });
    // A link is named as it reads, whatever the hyphens and what is cut short.
    const squeeze = (text) => text.replace(/[\s-]/g, '').replace(/…$/, '');
    for (const part of svg.querySelectorAll(':scope > a')) {
      const name = squeeze(part.getAttribute('aria-label'));
      const read = [...part.nextElementSibling.querySelectorAll('text:not(.note)')];
      if (!read.some((text) => name.startsWith(squeeze(text.textContent)))) {
        say(`"${part.getAttribute('aria-label')}" reads "${read.map((text) => text.textContent).join(', ')}"`);
      }
    }
  };

  for (const figure of document.querySelectorAll('figure.diagram')) {
    for (const svg of figure.querySelectorAll('svg.dg')) {
      if (!svg.checkVisibility()) continue;
      const size = svg.classList.contains('w') ? 'w' : 'n';
      shown[size]++;
      measure(svg, svg.querySelector('title').textContent);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) findings.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
  return {
    figures: document.querySelectorAll('figure.diagram').length,
    wide: shown.w,
    narrow: shown.n,
    parts,
    findings,
    width: clientWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    forced,
  };
}
