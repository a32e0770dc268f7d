// An expression whose value is a function that measures the diagrams of the page. All
// coordinates are in units of the drawing. What it finds wrong it returns in words.
async () => {
  await document.fonts.ready;
  const findings = [];
  const shown = { w: 0, n: 0 };
  let texts = 0;

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
    // behind is the colour that a text is painted on at a point.
    const behind = (text, point) => {
      for (let i = shapes.length - 1; i >= 0; i--) {
        const before = shapes[i].compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
        if (before && fills[i] !== 'none' && rgba(fills[i])[3] > 0 && shapes[i].isPointInFill(point)) return fills[i];
      }
      return paper;
    };
    // owner is the shape of the part that a text stands in, or null for a text beside the
    // parts. What belongs to a dot stands beside it.
    const owner = (text, box) => {
      if (text.parentElement.getAttribute('aria-hidden')) return null;
      const shape = text.parentElement.querySelector('rect, circle, path');
      const dot = shape && shape.localName === 'circle' && shape.r.baseVal.value < 20;
      return dot && !overlap(shape.getBBox(), box) ? null : shape;
    };

    const labels = [...svg.querySelectorAll('text')].map((text) => ({ text, said: text.textContent, box: text.getBBox() }));
    texts += labels.length;
    labels.forEach(({ text, said, box }, i) => {
      const at = points(box);
      const style = getComputedStyle(text);
      if (parseFloat(style.fontSize) < 14) say(`"${said}" has a size of ${style.fontSize}`);
      if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) {
        say(`"${said}" (${round(box)}) leaves the drawing (${width} ${height})`);
      }
      const shape = owner(text, box);
      if (shape && !at.every((point) => shape.isPointInFill(point))) {
        say(`"${said}" (${round(box)}) leaves its ${shape.localName} (${round(shape.getBBox())})`);
      }
      const ratio = Math.min(...at.map((point) => contrast(style.fill, behind(text, point))));
      if (ratio < 4.5) say(`"${said}" has a contrast of ${ratio.toFixed(1)} to 1`);
      for (const other of labels.slice(i + 1)) {
        if (overlap(box, other.box)) say(`"${said}" (${round(box)}) and "${other.said}" (${round(other.box)}) overlap`);
      }
    });
    for (const part of svg.querySelectorAll(':scope > a, :scope > g:not([aria-hidden])')) {
      if (!part.querySelector('text')) say(`the part ${part.getAttribute('aria-label')} has no text`);
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
  return { figures: document.querySelectorAll('figure.diagram').length, wide: shown.w, narrow: shown.n, texts, findings };
}
