/**
 * To be imported first. Zod makes code of its schemas, which pays when thousands of articles are read, and not in the
 * window and in main, which read one: making it takes longer than to read that article without. And the window's policy
 * forbids code made of text: Zod would try once, and be refused, and for that error alone the browser would read the whole
 * script once more, to say where it happened.
 *
 * Said in the place from which every copy of Zod takes its settings, and not by its own `config`: the window starts without
 * Zod.
 */
const place = '__zod_globalConfig';
const known: unknown = Reflect.get(globalThis, place);
if (typeof known === 'object' && known !== null) Object.assign(known, { jitless: true });
else Reflect.set(globalThis, place, { jitless: true });
