/** Larger than any article: its text may be 8 MiB, and each of its blocks and marks is an object. */
const most = { characters: 20_000_000, values: 2_000_000, depth: 64 } as const;

/**
 * Whether a payload is of a size that can be held against a schema at once: a page that was taken over must not have
 * main busy or out of memory. Nothing but what JSON has and `undefined` is let through, and bytes as a payload's own
 * `bytes`: elsewhere a schema could take them for an object with a key a byte. A value that holds itself is too deep.
 */
export function isPayloadBounded(payload: unknown): boolean {
  let [characters, values] = [0, 0];
  const waiting: { readonly value: unknown; readonly key: string; readonly depth: number }[] = [
    { value: payload, key: '', depth: 0 },
  ];
  // No recursion: what is nested deeply would overflow the stack.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, key: ownKey, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    else if (value instanceof Uint8Array) {
      if (depth !== 1 || ownKey !== 'bytes') return false;
    } else if (typeof value === 'object' && value !== null) {
      const children = childrenOf(value, most.values - values - waiting.length);
      if (children === undefined || depth === most.depth) return false;
      for (const [key, child] of children) {
        characters += key.length;
        waiting.push({ value: child, key, depth: depth + 1 });
      }
    } else if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return false;
    if (characters > most.characters || values > most.values) return false;
  }
  return true;
}

/** What an object or an array holds; undefined for more than that many, and for what is neither. */
function childrenOf(holder: object, mostChildren: number): readonly (readonly [string, unknown])[] | undefined {
  if (Array.isArray(holder)) {
    // An array says how long it is before it is: most of it may be holes.
    return holder.length > mostChildren ? undefined : Array.from(holder, (item: unknown) => ['', item] as const);
  }
  const prototype: unknown = Object.getPrototypeOf(holder);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  const children = Object.entries(holder);
  return children.length > mostChildren ? undefined : children;
}
