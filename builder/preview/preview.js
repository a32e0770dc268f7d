// What a page does while it is previewed: it listens to the preview, becomes what its source
// says, goes where the author is at work, and has a bar that tells what is wrong. Of the page
// itself nothing changes but by patches.

import { apply } from './patch.js';
import { Bar } from './bar.js';
import { Sources, blocks } from './sources.js';

const own = new URL(import.meta.url);
let version = own.searchParams.get('version');
[...document.scripts].find((script) => script.src === own.href)?.remove();

// What is to be told. Each is as the preview sent it last.
const state = { about: {}, problems: null, lost: false };

// wishes are what the reader chose: to follow in every tab, from now on; the others in this
// tab. A browser that keeps nothing takes them as they are at first.
const wishes = {
  follow: () => recall('localStorage', 'follow') !== 'no',
  sources: () => recall('sessionStorage', 'sources') === 'yes',
  panel: () => recall('sessionStorage', 'panel') === 'yes',
};

function recall(storage, name) {
  try {
    return globalThis[storage].getItem(`kiem-${name}`);
  } catch {
    return null;
  }
}

function remember(storage, name, value) {
  try {
    globalThis[storage].setItem(`kiem-${name}`, value);
  } catch {
    // It holds until the page is left.
  }
}

// start begins when there are words to say it with.
async function start() {
  const words = await fetch('/_kiem/words').then((answer) => answer.json()).catch(() => null);
  if (!words) return;

  let changed = null;
  const bar = new Bar(words, {
    open,
    follow: { on: wishes.follow(), change: (on) => remember('localStorage', 'follow', on ? 'yes' : 'no') },
    sources: { on: wishes.sources(), change: showSources },
    panel: { on: wishes.panel(), change: (on) => remember('sessionStorage', 'panel', on ? 'yes' : 'no') },
  });
  const sources = new Sources(bar.root, open);
  showSources(wishes.sources());
  document.body.append(bar.host);

  function showSources(on) {
    remember('sessionStorage', 'sources', on ? 'yes' : 'no');
    sources.on = on;
    bar.list(on ? blocks() : null);
  }

  // open opens a place in the author's editor.
  async function open(at) {
    const headers = { Kiem: 'preview' };
    const answer = state.lost ? null : await fetch(`/_kiem/open?at=${encodeURIComponent(at)}`, { headers }).catch(() => null);
    if (answer?.ok) location.href = (await answer.json()).href;
    else bar.say(words.cannotOpen);
  }

  const heard = {
    page({ hash, from, patch, reload }) {
      if (hash === version) return;
      changed = !reload && from === version ? apply(patch, document) : false;
      if (changed === false) return loadAnew(hash);
      version = hash;
      if (sources.on) bar.list(blocks());
    },
    about(about) {
      state.about = sources.about = about;
      bar.show(state);
    },
    problems(problems) {
      state.problems = problems;
      bar.show(state);
    },
    saved({ url }) {
      const block = changed;
      changed = null;
      if (!bar.follows || document.hidden || !url) return;
      const page = new URL(url, location);
      if (page.pathname !== location.pathname) location.assign(page);
      else if (block?.isConnected) sources.mark(block);
    },
    open() {
      clearTimeout(losing);
      losing = 0;
      tellLost(false);
    },
    // A preview that is started again is there in a moment; only after that it is told.
    lost() {
      losing ||= setTimeout(tellLost, 1500, true);
    },
    closed() {
      heard.lost();
      clearTimeout(retrying);
      retrying = setTimeout(connect, 2000);
    },
  };
  let losing = 0;
  let retrying = 0;

  function tellLost(lost) {
    state.lost = lost;
    bar.show(state);
  }

  // Browsers have only a few connections to one server, for all tabs. So a page that nobody
  // sees listens to nothing, and catches up when it is seen again.
  const stream = new Worker(new URL('./stream.js', own));
  stream.onmessage = ({ data: [name, value] }) => heard[name](value);
  function connect() {
    clearTimeout(retrying);
    const query = new URLSearchParams({ page: location.pathname, version });
    stream.postMessage(document.hidden ? '' : `/_kiem/events?${query}`);
  }
  document.addEventListener('visibilitychange', connect);
  window.addEventListener('online', connect);
  connect();
}

// loadAnew loads the page once more; the browser keeps the place. Where that did not help the
// last time it is not done again and again.
function loadAnew(hash) {
  if (recall('sessionStorage', 'loaded') === hash) return;
  remember('sessionStorage', 'loaded', hash);
  location.reload();
}

start();
