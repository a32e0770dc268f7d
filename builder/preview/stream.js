// Listens to the preview, and tells the page what it hears. It is a worker: a browser writes
// each connection that fails on the console of the page that makes it, and a preview may be
// stopped and started while pages are open.

let source;

// A message is the address to listen to, or '' for silence.
onmessage = ({ data: address }) => {
  source?.close();
  source = address ? listen(address) : null;
};

function listen(address) {
  const stream = new EventSource(address);
  for (const name of ['page', 'about', 'problems', 'saved']) {
    stream.addEventListener(name, ({ data }) => postMessage([name, JSON.parse(data)]));
  }
  stream.onopen = () => postMessage(['open']);
  // A browser connects anew by itself, unless it takes the answer as final.
  stream.onerror = () => postMessage([stream.readyState === EventSource.CLOSED ? 'closed' : 'lost']);
  return stream;
}
