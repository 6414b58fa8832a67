/** Every way that a page has to leave itself, or to fetch something. */
export const wayNames = [
  'link',
  'link in a new window',
  'link that downloads',
  'link that pings',
  'window.open',
  'window.open by name',
  'location',
  'location.replace',
  'form',
  'form that posts',
  'history',
  'frame',
  'object',
  'embed',
  'image',
  'script',
  'linked file',
  'style',
  'refresh',
  'refresh within a frame',
  'fetch',
  'beacon',
  'event source',
  'web socket',
  'worker',
  'service worker',
] as const;

/** One of them. */
export type WayName = (typeof wayNames)[number];

/**
 * Tries each address by a way, in a page that was taken over. It stands by itself, so that its text can be run there. What
 * the browser can't take for an address is no way out, and is tried all the same.
 */
export async function tryWay({
  way: name,
  addresses,
}: {
  readonly way: WayName;
  readonly addresses: readonly string[];
}): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  const link = (address: string, attributes: Readonly<Record<string, string>> = {}): void => {
    const element = document.createElement('a');
    element.setAttribute('href', address);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    place.append(element);
    element.click();
  };
  const form = (address: string, attributes: Readonly<Record<string, string>>): void => {
    const element = document.createElement('form');
    element.setAttribute('action', address);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    place.append(element);
    element.submit();
  };
  const loaded = (tag: string, attribute: string, address: string): void => {
    const element = document.createElement(tag);
    element.setAttribute(attribute, address);
    if (tag === 'link') element.setAttribute('rel', oneOfLinks[address.length % oneOfLinks.length] ?? '');
    place.append(element);
  };
  const oneOfLinks = ['prefetch', 'preconnect', 'dns-prefetch', 'prerender', 'stylesheet', 'modulepreload', 'manifest'];
  const framed = (html: string): void => {
    const frame = document.createElement('iframe');
    frame.srcdoc = html;
    place.append(frame);
  };
  const quoted = (address: string): string => address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

  const ways: Readonly<Record<WayName, (address: string) => unknown>> = {
    link: (address) => link(address),
    'link in a new window': (address) => link(address, { target: '_blank', rel: 'opener' }),
    'link that downloads': (address) => link(address, { download: 'x.exe' }),
    'link that pings': (address) => link('#', { ping: address }),
    'window.open': (address) => window.open(address),
    'window.open by name': (address) => window.open(address, 'other', 'popup,width=9,height=9'),
    location: (address) => {
      location.href = address;
    },
    'location.replace': (address) => location.replace(address),
    form: (address) => form(address, { method: 'get' }),
    'form that posts': (address) => form(address, { method: 'post', target: '_blank' }),
    history: (address) => history.pushState(null, '', address),
    frame: (address) => loaded('iframe', 'src', address),
    object: (address) => loaded('object', 'data', address),
    embed: (address) => loaded('embed', 'src', address),
    image: (address) => loaded('img', 'src', address),
    script: (address) => loaded('script', 'src', address),
    'linked file': (address) => loaded('link', 'href', address),
    style: (address) => {
      place.style.backgroundImage = `url(${JSON.stringify(address)})`;
    },
    refresh: (address) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=${address}`;
      place.append(meta);
    },
    'refresh within a frame': (address) =>
      framed(
        `<meta http-equiv="refresh" content="0;url=${quoted(address)}"><base href="${quoted(address)}"><a href="x">`,
      ),
    fetch: (address) => fetch(address, { mode: 'no-cors' }).then((response) => response.type === 'error'),
    beacon: (address) => navigator.sendBeacon(address, 'x'),
    'event source': (address) => new EventSource(address).close(),
    'web socket': (address) => new WebSocket(address).close(),
    worker: (address) => new Worker(address).terminate(),
    'service worker': (address) => navigator.serviceWorker.register(address),
  };
  const outcomes: unknown[] = [];
  // Frames and navigations take their time, and in another disguise an address is the same one to them. What is none
  // would load the page itself.
  const isSlow = /location|refresh|frame/u.test(name);
  const led = new Set<string>();
  for (const address of addresses) {
    if (isSlow) {
      const href = URL.canParse(address, location.href) ? new URL(address, location.href).href : '';
      if (href === '' || led.has(href)) continue;
      led.add(href);
    }
    try {
      outcomes.push(ways[name](address));
    } catch {
      // Refused at once.
    }
    // Of two navigations at once the browser drops the first: main has seen it when it has answered.
    if (/location|refresh$/u.test(name)) await window.spalt.request['settings:get']();
  }
  await Promise.allSettled(outcomes);
  // What is still being loaded when it is taken away is not asked for: frames get a moment of the page's own.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  place.remove();
  Reflect.set(window, 'spaltWasTried', name);
}
