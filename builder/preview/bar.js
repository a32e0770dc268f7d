// The bar at the bottom of a previewed page: how the site stands, and a panel that tells more.
// It lives in a shadow root, so that page and bar do not see each other's styles.

import { make, icon, fill } from './element.js';

export class Bar {
  host = make('kiem-preview');
  root = this.host.attachShadow({ mode: 'open' });

  #words;
  #open;
  #follow;
  #keep;
  #shown = {};
  #counted = null;
  #saying = 0;

  // What the bar is made of. It shows when its style is there.
  #room = make('div', { class: 'room' });
  #notice = make('div', { class: 'notice', role: 'alert', hidden: true });
  #button = make('button', { class: 'counts', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel', click: () => this.#toggle() });
  #said = make('p', { class: 'said', role: 'status' });
  #badge = make('p', { class: 'badge', hidden: true });
  #news = make('p', { class: 'away', role: 'status' });
  #list = make('div');
  #blocks = make('div');
  #panel;

  // Each of follow, sources and panel has whether it is on and a function that is told when
  // that changes; open opens a place in the source.
  constructor(words, { open, follow, sources, panel }) {
    this.#words = words;
    this.#open = open;
    this.#keep = panel.change;
    this.#follow = this.#switch(words.follow, words.followHelp, follow);
    this.#panel = make('div', { class: 'panel', id: 'panel', role: 'group', 'aria-label': words.messages, tabindex: '0', hidden: true },
      this.#list, this.#blocks);
    const switches = make('div', { class: 'switches' }, this.#follow, this.#switch(words.sources, words.sourcesHelp, sources));
    const bar = make('section', { class: 'bar', lang: words.lang, 'aria-label': words.name, hidden: true, keydown: (event) => this.#key(event) },
      make('div', { class: 'ground' }), this.#notice, this.#button, this.#panel, this.#said, this.#badge, switches, this.#news);
    const style = make('link', { rel: 'stylesheet', href: '/_kiem/preview.css', load: () => { bar.hidden = false; } });
    this.root.append(style, this.#room, bar);
    this.#keepRoom(bar);
    if (panel.on) this.#toggle(true);
  }

  // follows is whether the page is to go where the author is at work.
  get follows() {
    return this.#follow.ariaChecked === 'true';
  }

  // show shows what the preview told. What did not change is not touched, so that nothing is
  // said twice.
  show({ about, problems, lost }) {
    this.#once('lost', lost, () => this.say(lost ? this.#words.lost : ''));
    this.#once('held', about.held, () => this.#showHeld(about.held));
    if (!problems) return;
    this.#once('problems', problems, () => {
      this.#count(problems);
      this.#replace(this.#list, this.#messages(problems));
    });
    const broken = about.stale ? about.broken ?? [] : [];
    const first = (problems.list ?? []).find(({ file, severity }) => file === broken[0] && severity === 'error');
    this.#once('notice', [broken, first], () => this.#warn(broken, first));
  }

  // say says one thing in the bar. That the preview is gone stays there; other things go.
  say(text) {
    clearTimeout(this.#saying);
    this.#said.textContent = text;
    const after = this.#shown.lost === 'true' ? this.#words.lost : '';
    if (text !== after) this.#saying = setTimeout(() => { this.#said.textContent = after; }, 6000);
  }

  // list lists blocks of the page with their places, in the panel; null for no list.
  list(blocks) {
    this.#once('blocks', blocks, () => {
      const line = (at) => this.#text(this.#words.line, { line: at.slice(at.lastIndexOf(':') + 1) });
      this.#replace(this.#blocks, blocks ? [
        make('h2', {}, this.#words.blocks),
        make('p', { class: 'soft' }, this.#words.sourcesHelp),
        make('ul', { class: 'blocks' }, ...blocks.map(({ at, text }) =>
          make('li', {}, this.#place(`block ${at}`, at, make('span', {}, text), ' ', make('span', { class: 'soft' }, line(at)))))),
      ] : []);
    });
  }

  // once does what is to be done when a value is another than before.
  #once(name, value, act) {
    const text = JSON.stringify(value ?? null);
    if (this.#shown[name] === text) return;
    this.#shown[name] = text;
    act();
  }

  #text(text, values) {
    return fill(text, values).join('');
  }

  #switch(name, help, { on, change }) {
    const click = () => {
      const now = button.ariaChecked !== 'true';
      button.ariaChecked = String(now);
      change(now);
    };
    const button = make('button', { class: 'switch', type: 'button', role: 'switch', 'aria-checked': String(on), title: help, click },
      make('span', { class: 'track' }), make('span', {}, name));
    return button;
  }

  // A place is a button that opens it. The key finds it again when the list is made anew.
  #place(key, at, ...children) {
    return make('button', { class: 'place', type: 'button', 'data-key': key, click: () => this.#open(at) }, ...children);
  }

  #where({ file, line }) {
    return line ? this.#text(this.#words.place, { file, line }) : file;
  }

  // replace gives a part of the panel other contents, and the focus what had it before.
  #replace(part, children) {
    const focused = this.root.activeElement;
    const key = part.contains(focused) ? focused.dataset.key : null;
    part.replaceChildren(...children);
    if (key === null) return;
    const again = [...part.querySelectorAll('[data-key]')].find(({ dataset }) => dataset.key === key);
    (again ?? this.#panel).focus({ preventScroll: true });
  }

  #count({ errors, warnings, held, checking }) {
    const words = this.#words;
    const counts = [
      ['error', errors, words.oneError, words.manyErrors],
      ['warning', warnings, words.oneWarning, words.manyWarnings],
      ['held', held?.length, words.oneHeld, words.manyHeld],
    ].filter(([, n]) => n).map(([shape, n, one, many]) => ({ shape, n: String(n), text: n === 1 ? one : many }));
    const whole = counts.map(({ n, text }) => this.#text(text, { n }));
    const parts = counts.map(({ shape, n, text }) =>
      make('span', { class: 'count' }, icon(shape), ...fill(text, { n }).filter((part) => part).map((part) => (part === n ? n : make('span', { class: 'word' }, part)))));
    if (!errors && !warnings) {
      const text = checking ? words.looking : words.fine;
      whole.unshift(text);
      parts.unshift(make('span', { class: 'count' }, ...(checking ? [] : [icon('fine')]), text));
    }
    this.#button.replaceChildren(...parts.flatMap((part) => [part, ' ']), make('span', { class: 'chevron' }));
    const news = whole.join(', ');
    if (this.#counted !== null && this.#counted !== news) this.#news.textContent = news;
    this.#counted = news;
  }

  #messages({ list, more, held, checking }) {
    const words = this.#words;
    const parts = [make('h2', {}, words.messages)];
    if (checking) parts.push(make('p', { class: 'soft' }, words.checking));
    else if (!list?.length) parts.push(make('p', { class: 'soft' }, words.none));
    if (list?.length) parts.push(make('ul', { class: 'problems' }, ...list.map((problem) => this.#problem(problem))));
    if (more) parts.push(make('p', { class: 'soft' }, this.#text(words.more, { n: more })));
    if (held?.length) {
      parts.push(make('h2', {}, words.heldPages), make('ul', { class: 'held' }, ...held.map(({ file, reason, url }) => make('li', {},
        url ? make('a', { href: url, 'data-key': `held ${file}` }, file) : file, ' ', make('span', { class: 'soft' }, reason)))));
    }
    return parts;
  }

  #problem(problem) {
    const words = this.#words;
    const { at, severity, code, message, why, fix, excerpt } = problem;
    const name = { error: words.error, warning: words.warning, notice: words.notice }[severity];
    return make('li', { class: severity },
      make('p', { class: 'what' }, icon(severity), make('strong', {}, `${name}:`), ' ', message),
      make('p', { class: 'where' }, this.#place(`problem ${at} ${code}`, at, this.#where(problem)), ' ', make('span', { class: 'soft' }, code)),
      ...(excerpt ? [make('pre', {}, make('code', {}, excerpt))] : []),
      ...(why ? [make('p', {}, why)] : []),
      ...(fix ? [make('p', { class: 'fix' }, make('strong', {}, words.fix), ' ', fix)] : []));
  }

  #showHeld(held) {
    this.#badge.hidden = !held;
    this.#badge.title = held ?? '';
    const text = () => fill(this.#words.held, { reason: held }).map((part) => (part === held ? part : make('span', { class: 'word' }, part)));
    this.#badge.replaceChildren(...(held ? [icon('held'), make('span', { class: 'reason' }, ...text())] : []));
  }

  // warn says that the page is not what its files say now, and what is wrong first.
  #warn([file, ...others], first) {
    const words = this.#words;
    this.#notice.hidden = !file;
    if (!file) return this.#notice.replaceChildren();
    const place = this.#place('notice', first?.at ?? file, this.#where(first ?? { file }));
    const also = others.length === 1 ? words.oneOther : words.manyOthers;
    const more = [...(first ? [ended(first.message)] : []), ...(others.length ? [this.#text(also, { n: others.length })] : [])];
    this.#notice.replaceChildren(icon('error'), make('div', {},
      make('p', {}, make('strong', {}, words.stale), ' ', ...fill(words.broken, { place })),
      ...(more.length ? [make('p', {}, more.join(' '))] : [])));
  }

  #toggle(on = this.#panel.hidden) {
    this.#panel.hidden = !on;
    this.#button.ariaExpanded = String(on);
    this.#keep(on);
  }

  #key(event) {
    if (event.key !== 'Escape' || this.#panel.hidden) return;
    event.stopPropagation();
    this.#toggle(false);
    this.#button.focus();
  }

  // keepRoom leaves as much room at the end of the page as the bar takes, and keeps what gets
  // the focus from being under it.
  #keepRoom(bar) {
    const height = () => {
      const highest = this.#notice.hidden ? this.#button : this.#notice;
      return bar.getBoundingClientRect().bottom - highest.getBoundingClientRect().top;
    };
    const observer = new ResizeObserver(() => { this.#room.style.height = `${height()}px`; });
    observer.observe(this.#button);
    observer.observe(this.#notice);
    document.addEventListener('focusin', ({ target }) => requestAnimationFrame(() => {
      if (target === this.host || !target.matches(':focus-visible')) return;
      const { top, bottom } = target.getBoundingClientRect();
      const under = bottom - innerHeight + height();
      if (under > 0 && top < innerHeight) window.scrollBy({ top: under + 8, behavior: 'instant' });
    }));
  }
}

// ended is what a message says, as a sentence.
function ended(message) {
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.?!…]$/.test(sentence) ? sentence : `${sentence}.`;
}
