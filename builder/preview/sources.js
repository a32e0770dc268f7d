// From the page to its source: which place in which file a block of the page is from, shown
// around it and opened by a click. The boxes are drawn over the page, which stays as it is.

import { make } from './element.js';

// sourceOf is the block that an element of the page is in, and its place in the source. What
// is in no block belongs to the page as a whole.
function sourceOf(target, { source, headings }) {
  const block = target.closest('[data-kiem-at]');
  if (block) return { block, at: block.dataset.kiemAt };
  if (!source) return null;
  for (let named = target.closest('[id]'); named; named = named.parentElement?.closest('[id]')) {
    if (Object.hasOwn(headings ?? {}, named.id)) return { block: named, at: `${source}:${headings[named.id]}` };
  }
  return { block: target.closest('main') ?? document.body, at: `${source}:1` };
}

// blocks are the blocks of the page, each with its place and its first words.
export function blocks() {
  const found = new Map();
  for (const block of document.querySelectorAll('[data-kiem-at]')) {
    const text = (block.innerText || block.textContent).slice(0, 500).trim().replace(/\s+/g, ' ');
    const first = text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, '')} …` : text;
    if (first && !found.has(block.dataset.kiemAt)) found.set(block.dataset.kiemAt, first);
  }
  return [...found].map(([at, text]) => ({ at, text }));
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class Sources {
  // on is whether blocks show their places without Alt.
  on = false;
  // about is what the preview tells of the page.
  about = {};

  #open;
  #host;
  #pointer = null;
  #box = new Box('source');
  #mark = new Box('mark');
  #marking = 0;

  constructor(root, open) {
    this.#open = open;
    this.#host = root.host;
    root.append(...this.#box.parts, ...this.#mark.parts);

    // Before the page's own listeners: with a click that opens the source nothing else happens.
    const listen = (name, listener) => window.addEventListener(name, listener, { capture: true, passive: name !== 'click' });
    listen('pointermove', (event) => this.#point([event.clientX, event.clientY], event.altKey));
    listen('keydown', ({ key }) => key === 'Alt' && this.#point(this.#pointer, true));
    listen('keyup', ({ key }) => key === 'Alt' && this.#point(this.#pointer, false));
    listen('blur', ({ target }) => target === window && this.#box.hide());
    listen('scroll', (event) => {
      this.#box.place();
      this.#mark.place();
    });
    listen('resize', () => this.#mark.place());
    listen('click', (event) => this.#click(event));
    document.documentElement.addEventListener('pointerleave', () => this.#box.hide());
  }

  // mark shows for a moment what changed, and goes there when it is out of sight.
  mark(block) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight * 0.9) {
      block.scrollIntoView({ block: bottom - top > innerHeight / 2 ? 'start' : 'center', behavior: still() ? 'instant' : 'smooth' });
    }
    clearTimeout(this.#marking);
    this.#mark.around(block);
    this.#marking = setTimeout(() => this.#mark.hide(), 2400);
  }

  #point(pointer, alt) {
    this.#pointer = pointer;
    const found = pointer && (this.on || alt) ? this.#found(document.elementFromPoint(...pointer)) : null;
    if (found) this.#box.around(found.block, found.at);
    else this.#box.hide();
  }

  #found(target) {
    return target && target !== this.#host ? sourceOf(target, this.about) : null;
  }

  // A click by the keyboard, which has no detail, does what the page does with it.
  #click(event) {
    const found = event.detail && (this.on || event.altKey) ? this.#found(event.target) : null;
    if (!found) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#open(found.at);
  }
}

// edge is how far the line of a frame is outside of its element, in pixels.
const edge = 6;

// Box is a frame over an element of the page, with a label or without.
class Box {
  #element = null;
  #frame;
  #label = make('span', { class: 'label', hidden: true });

  constructor(kind) {
    this.#frame = make('div', { class: `box ${kind}`, hidden: true });
  }

  get parts() {
    return [this.#frame, this.#label];
  }

  around(element, label = '') {
    this.#element = element;
    this.#frame.hidden = false;
    this.#label.hidden = label === '';
    this.#label.textContent = label;
    this.place();
  }

  hide() {
    this.#element = null;
    this.#frame.hidden = this.#label.hidden = true;
  }

  // place puts the frame where its element is now.
  place() {
    if (!this.#element) return;
    if (!this.#element.isConnected) return this.hide();
    const { left, top, right, bottom } = this.#element.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    const [from, to] = [Math.max(left, edge), Math.min(right, clientWidth - edge)];
    put(this.#frame, { left: from, top, width: to - from, height: bottom - top });
    if (this.#label.hidden) return;
    const room = clientWidth - this.#label.offsetWidth;
    put(this.#label, { left: Math.max(0, Math.min(from - edge, room)), top: Math.max(0, top - edge - this.#label.offsetHeight) });
  }
}

function put(element, place) {
  for (const [name, length] of Object.entries(place)) element.style[name] = `${length}px`;
}
