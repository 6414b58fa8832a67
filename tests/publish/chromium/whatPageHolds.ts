/** What in a page that Chromium has read could run, ask for something or look like what it is not. Runs in the page. */
export function whatPageHolds(): readonly string[] {
  const found: string[] = [];
  const allowed = new Set(
    'class id lang dir title role tabindex hidden href rel hreflang type src srcset sizes width height alt loading decoding fetchpriority datetime start value scope property content name charset media'.split(
      ' ',
    ),
  );
  const forbidden = new Set(
    'iframe frame frameset object embed applet base form input button select textarea video audio track source-file svg math template slot marquee portal noscript plaintext xmp canvas dialog'.split(
      ' ',
    ),
  );
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName;
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || forbidden.has(tag)) found.push(`element ${tag}`);
    if (tag === 'script' && element.getAttribute('type') !== 'application/ld+json') found.push('script');
    if (tag === 'style' && element.parentElement !== document.head) found.push('style in the body');
    for (const { name, value } of element.attributes) {
      if (!allowed.has(name) && !/^(?:aria|data)-[a-z-]+$/u.test(name)) found.push(`attribute ${name} of ${tag}`);
      if (name === 'style' || name.startsWith('on')) found.push(`attribute ${name} of ${tag}`);
      if (name === 'rel' && tag === 'link' && !/^(?:canonical|alternate|icon)$/u.test(value))
        found.push(`link ${value}`);
    }
    if (tag === 'a' && element instanceof HTMLAnchorElement && element.hasAttribute('href')) {
      if (!/^(?:https?|mailto|tel):$/u.test(element.protocol)) found.push(`address ${element.protocol}`);
    }
    if (tag === 'script') {
      try {
        JSON.parse(element.textContent ?? '');
      } catch {
        found.push('data that are no JSON');
      }
    }
  }
  if (document.querySelectorAll('style').length > 1) found.push('more than one style');
  if (document.querySelectorAll('body').length !== 1 || document.querySelectorAll('title').length !== 1)
    found.push('parts twice');
  // Who shows others' pages may look at comments: ours have none but WordPress's.
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node !== null; node = comments.nextNode()) {
    if (!/^ \/?wp:/u.test(node.nodeValue ?? '')) found.push('a comment');
  }
  return found;
}
