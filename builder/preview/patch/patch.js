// Applies patches to an open page; patch.go tells what is in them. Nodes that a patch does not
// name are not touched, so they keep their focus, their selection, what is typed in them, and
// whether they are unfolded.

const namespaces = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
};

// The preview's own element, the last child of the body, is no part of the page.
const own = 'kiem-preview';

// apply makes the page what the patch says. It returns false when that cannot be done: then
// the page has to be loaded anew, as it may be anything. Otherwise it returns the element of
// the first block that a reader sees change, or null.
export function apply(patch, document) {
  if (patch.reload) return false;
  try {
    const root = document.documentElement;
    const changes = (patch.changes ?? []).map((change) => [find(root, change), change]);
    const hold = anchor(document);
    for (const [element, change] of changes) alter(element, change);
    shift(document, patch.shifts ?? []);
    hold();
    return patch.block ? patch.block.reduce((node, index) => children(node)[index], root) : null;
  } catch {
    return false;
  }
}

// holder is the node that has an element's children: a template has them apart.
const holder = (node) => (node.localName === 'template' && node.content) || node;

// children are the child nodes as the server counts them.
const children = (node) => [...holder(node).childNodes].filter((child) => child.localName !== own);

// find is the element that a change is about, if all is as expected on the way. All of them
// are found before any is changed: the paths lead through the page as it was.
function find(root, { at, name, count, texts }) {
  let element = root;
  for (const [index, siblings] of at) element = expect(children(element), siblings)[index];
  const kids = expect(children(element), count);
  const fits = nameOf(element) === name && Object.keys(texts ?? {}).every((index) => 'replaceData' in kids[index]);
  if (!fits) throw new Error(`another ${nameOf(element)}`);
  return element;
}

function expect(nodes, count) {
  if (nodes.length !== count) throw new Error(`${nodes.length} nodes instead of ${count}`);
  return nodes;
}

// nameOf is the name of an element as the server says it.
function nameOf({ localName, namespaceURI }) {
  const namespace = ['svg', 'math'].find((name) => namespaces[name] === namespaceURI);
  return namespace ? `${namespace} ${localName}` : localName;
}

function alter(element, change) {
  const kids = children(element);
  for (const [index, text] of Object.entries(change.texts ?? {})) rewrite(kids[index], text);
  for (const name of change.unset ?? []) element.removeAttribute(name.replace(' ', ':'));
  for (const [name, value] of Object.entries(change.set ?? {})) {
    if (name === 'href' && element.matches('link[rel~=stylesheet i]') && element.sheet) restyle(element, value);
    else set(element, name, value);
  }
  if (change.children) replace(element, kids, change.children);
}

// rewrite changes no more of a text than it has to: a selection in the rest stays.
function rewrite(node, text) {
  const old = node.data;
  const most = Math.min(old.length, text.length);
  let begin = 0;
  while (begin < most && old[begin] === text[begin]) begin++;
  let end = 0;
  while (end < most - begin && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
  node.replaceData(begin, old.length - begin - end, text.slice(begin, text.length - end));
}

function set(element, name, value) {
  const [prefix, local] = name.split(' ');
  const qualified = name.replace(' ', ':');
  if (local && !element.hasAttribute(qualified)) element.setAttributeNS(namespaces[prefix], qualified, value);
  else element.setAttribute(qualified, value);
}

function replace(element, kids, runs) {
  const end = [...holder(element).childNodes].find((child) => child.localName === own) ?? null;
  for (const [from, removed, ...inserted] of runs) {
    const next = kids[from + removed] ?? end;
    for (const kid of kids.slice(from, from + removed)) kid.remove();
    for (const kid of inserted) holder(element).insertBefore(make(element.ownerDocument, kid), next);
  }
}

// make makes a node of its form in a patch.
function make(document, form) {
  if (typeof form === 'string') return document.createTextNode(form);
  const [name, attributes, ...kids] = form;
  if (name === '!') return document.createComment(attributes);
  const [prefix, local] = name.split(' ');
  const element = local ? document.createElementNS(namespaces[prefix], local) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) set(element, key, value);
  holder(element).append(...kids.map((kid) => make(document, kid)));
  return element;
}

// shift changes positions in the source.
function shift(document, shifts) {
  const elements = document.querySelectorAll('[data-kiem-at]');
  let i = 0;
  for (const [skip, count, ...change] of shifts) {
    for (const end = (i += skip) + count; i < end; i++) {
      elements[i].dataset.kiemAt = shifted(elements[i].dataset.kiemAt, change);
    }
  }
}

// shifted is a position of which each number grew, or which is quite another.
function shifted(position, change) {
  if (typeof change[0] === 'string') return change[0];
  let i = 0;
  return position.replace(/\d+/g, (digits) => {
    const by = change[i++];
    return by ? Number(digits) + by : digits;
  });
}

// anchor remembers what is at the top of the window. The function that it returns puts it
// there again, or else what comes next to it. At the very top of the page nothing is held.
function anchor(document) {
  const window = document.defaultView;
  if (window.scrollY <= 0) return () => {};
  const places = [];
  for (let node = document.body, shown; node; node = shown[0]?.element) {
    shown = [...node.children].map(placed).filter((place) => place);
    places.unshift(...shown);
  }
  return () => {
    const place = places.find(({ element }) => element.isConnected);
    const by = place ? place.element.getBoundingClientRect().top - place.top : 0;
    if (by) window.scrollBy({ top: by, behavior: 'instant' });
  };
}

// placed is where an element is that scrolls with the page and does not end above the window.
function placed(element) {
  const { top, bottom, height } = element.getBoundingClientRect();
  if (bottom <= 0 || height === 0 || !element.checkVisibility()) return null;
  return ['fixed', 'sticky'].includes(getComputedStyle(element).position) ? null : { element, top };
}

// wanted is for each link to a style sheet the address that it is on its way to.
const wanted = new WeakMap();

// restyle gives a link to a style sheet another address. The new sheet is loaded by a link of
// the preview's own first, which stays until the page's own link has it: so the page never
// shows without a style, and no node is anywhere else than expected.
function restyle(link, href) {
  const document = link.ownerDocument;
  wanted.set(link, href);
  if (link.getAttribute('href') === href) return;
  const spare = link.cloneNode();
  spare.setAttribute('href', href);
  const drop = () => spare.remove();
  const loaded = () => {
    if (wanted.get(link) !== href || !link.isConnected) return drop();
    for (const end of ['load', 'error']) link.addEventListener(end, drop, { once: true });
    link.setAttribute('href', href);
  };
  for (const end of ['load', 'error']) spare.addEventListener(end, loaded, { once: true });
  const home = document.querySelector(`body > ${own}`) ?? document.body.appendChild(document.createElement(own));
  home.append(spare);
}
