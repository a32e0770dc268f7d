// An expression whose value is a function that patches pages in a frame, one after another, and
// compares each with the page as it is when it is loaded. It returns what was wrong, in words,
// and how many pages had to be loaded anew.
async (chains) => {
  const { apply } = await import('/patch.js');

  const load = async (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    const loaded = new Promise((resolve) => { frame.onload = resolve; });
    document.body.append(frame);
    await loaded;
    return frame;
  };

  // settled waits until the style sheets are there that were on their way.
  const settled = async (page) => {
    while (page.querySelector('kiem-preview > link')) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  // tree is a page node for node, without the preview's own.
  const tree = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return [node.nodeName, node.data];
    const attributes = [...node.attributes].map((a) => `${a.namespaceURI} ${a.name}=${a.value}`).sort();
    const holder = node.localName === 'template' ? node.content ?? node : node;
    const kids = [...holder.childNodes].filter((kid) => kid.localName !== 'kiem-preview');
    return [node.namespaceURI, node.nodeName, attributes, ...kids.map(tree)];
  };

  const findings = [];
  let reloaded = 0;
  for (const { pages, patches } of chains) {
    let frame = await load(pages[0]);
    for (const [i, patch] of patches.entries()) {
      const fresh = await load(pages[i + 1]);
      const block = apply(patch, frame.contentDocument);
      if (block === false) {
        reloaded++;
        frame.remove();
        frame = fresh;
        continue;
      }
      await settled(frame.contentDocument);
      const [got, want] = [frame, fresh].map((f) => JSON.stringify(tree(f.contentDocument.documentElement)));
      if (got !== want) {
        let at = 0;
        while (got[at] === want[at]) at++;
        findings.push(`${pages[i + 1]}: got ${got.slice(at - 150, at + 150)}, want ${want.slice(at - 150, at + 150)}`);
      }
      if (patch.block && !(block && frame.contentDocument.body.contains(block))) findings.push(`${pages[i + 1]}: no block`);
      fresh.remove();
    }
    frame.remove();
  }
  return { findings, reloaded };
}
