// make makes an element of the preview's own. An attribute that is false is left out, and one
// that is a function listens to the event of its name.
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

const shapes = {
  error: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM5.7 4.5 8 6.8l2.3-2.3 1.2 1.2L9.2 8l2.3 2.3-1.2 1.2L8 9.2l-2.3 2.3-1.2-1.2L6.8 8 4.5 5.7Z',
  warning: 'M8 1 .5 14.5h15ZM7.1 6h1.8v4.5H7.1Zm0 5.4h1.8v1.8H7.1Z',
  notice: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7.1 4h1.8v1.8H7.1Zm0 3h1.8v5H7.1Z',
  held: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8ZM7.1 4.4h1.8v3.2l2.3 2.2-1.2 1.3-2.9-2.8Z',
  fine: 'M6.3 13 1.5 8.2l1.4-1.4 3.4 3.4 6.8-6.8 1.4 1.4Z',
};

// icon is a small drawing beside a word that says the same.
export function icon(shape) {
  const [drawing, path] = ['svg', 'path'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name));
  for (const [key, value] of Object.entries({ viewBox: '0 0 16 16', 'aria-hidden': 'true', class: `icon ${shape}` })) drawing.setAttribute(key, value);
  path.setAttribute('d', shapes[shape]);
  path.setAttribute('fill-rule', 'evenodd');
  drawing.append(path);
  return drawing;
}

// fill puts values, texts or elements, in the places of a text that have their names. It
// returns what there is to append.
export function fill(text, values) {
  return text.split(/\{(\w+)\}/).map((part, i) => (i % 2 ? values[part] : part));
}
