/** What a hijacked page is given to work with. */
export interface AttackPlan {
  readonly seed: number;
  /** The channels it may name, and payloads of each that would be answered, but for the ids in them. */
  readonly payloads: Readonly<Record<string, unknown>>;
  /** So many calls, over all channels. */
  readonly callCount: number;
  /** So many of them are as large as can be sent: each takes its time. */
  readonly largeCount: number;
  /** Paths that lead out of the library. */
  readonly paths: readonly string[];
  /** What may stand in no answer. */
  readonly secrets: readonly string[];
}

/** What came of it. */
export interface AttackReport {
  readonly callCount: number;
  /** Answers of the contract, failures among them. */
  readonly answeredCount: number;
  /** What main has refused. */
  readonly refusedCount: number;
  /** What can't even be sent: functions, what is too deep to be copied. */
  readonly unsentCount: number;
  /** Refusals of another form than those of the contract, and answers with a secret in them; each kind once. */
  readonly wrong: readonly string[];
}

/**
 * Calls every channel with what none of them takes. It stands by itself, so that its text can be run in a page and in a
 * preload. `invoke` sends a payload on a channel: as a page does it by what the preload gives it, or as Electron does.
 */
export async function attack(
  plan: AttackPlan,
  invoke = (channel: string, payload: unknown): unknown =>
    Reflect.apply(Reflect.get(window.spalt.request, channel), undefined, [payload]),
): Promise<AttackReport> {
  const { payloads, callCount, largeCount, paths, secrets } = plan;
  const channels = Object.keys(payloads);
  let state = plan.seed;
  let [answeredCount, refusedCount, unsentCount] = [0, 0, 0];
  const wrong = new Map<string, string>();
  const batchSize = 250;
  const hostileKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'toJSON', 'length', '0', '', '\0'];
  const texts = [
    '',
    ' ',
    '\0',
    '\uD800',
    '\u202E',
    '../..',
    'null',
    '[object Object]',
    '%2e%2e%2f',
    '$&',
    '{{7*7}}',
    '-',
    '*',
  ];
  const numbers = [-1, 0.5, Number.NaN, Infinity, -Infinity, 2 ** 53, -0, 1e308];
  const small: readonly (() => unknown)[] = [
    () => oneOf(paths),
    () => [oneOf(paths)],
    () => ({ id: oneOf(paths), filePath: oneOf(paths), folderName: oneOf(paths) }),
    () => oneOf(texts),
    () => oneOf(numbers),
    () => oneOf(hostileKeys),
    () => null,
    () => undefined,
    () => true,
    () => 10n ** 30n,
    () => Symbol('id'),
    () => () => 'called',
    () => ({}),
    () => [],
    () => new Date(Number.NaN),
    () => /(?:a+)+$/u,
    () => new Map([['id', oneOf(paths)]]),
    () => new Set([oneOf(paths)]),
    () => new Error(oneOf(texts)),
    () => new Uint8Array(64),
    () => new Float64Array([Number.NaN]).buffer,
    () => Promise.resolve('late'),
    () => Object.create({ id: oneOf(paths) }),
    () => JSON.parse(`{"__proto__":{"id":"x"},"constructor":{"prototype":{"isOn":true}}}`),
    () => {
      const cycle: Record<string, unknown> = {};
      cycle['id'] = cycle;
      return cycle;
    },
    () => {
      const sparse: unknown[] = [];
      sparse[999] = 'far';
      return sparse;
    },
    () =>
      Object.defineProperty({}, 'id', {
        enumerable: true,
        get: () => {
          throw new Error('read');
        },
      }),
    () => Object.defineProperty({}, 'id', { enumerable: true, get: () => oneOf(paths) }),
    () => new Proxy({}, { get: (_target, key) => String(key), ownKeys: () => ['id'] }),
    () => Array.from({ length: 70 }).reduce<unknown>((inner) => ({ content: [inner] }), 'deep'),
  ];
  const large: readonly (() => unknown)[] = [
    () => 'x'.repeat(24_000_000),
    () => Array.from({ length: 300_000 }, () => '../x'),
    () => Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, index])),
    () => Array.from({ length: 5000 }).reduce<unknown>((inner) => [inner], 'deeper'),
    () => new Uint8Array(32_000_000),
    () => {
      const sparse: unknown[] = [];
      sparse[300_000] = 'far';
      return sparse;
    },
  ];

  for (let index = 0; index < largeCount; index += 1) await call(index);
  for (let first = largeCount; first < callCount; first += batchSize) {
    const size = Math.min(batchSize, callCount - first);
    await Promise.all(Array.from({ length: size }, (_, index) => call(first + index)));
  }
  return { callCount, answeredCount, refusedCount, unsentCount, wrong: [...wrong.values()] };

  async function call(index: number): Promise<void> {
    const channel = channels[index % channels.length] ?? '';
    let isSent = false;
    try {
      const answer = invoke(
        channel,
        index < largeCount ? holding(payloads[channel], large[index % large.length]?.()) : mutated(payloads[channel]),
      );
      isSent = true;
      note(channel, JSON.stringify(await answer) ?? '', true);
      answeredCount += 1;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const isRefused = /(?:: refused, (?:not of its form|too large|not from the window)|No handler registered)/u.test(
        said,
      );
      const isUnsent =
        !isSent || /could not be cloned|recursion depth|Maximum call stack|Invalid array length/u.test(said);
      if (isRefused) refusedCount += 1;
      else if (isUnsent) unsentCount += 1;
      note(channel, said, isRefused || isUnsent);
    }
  }

  function note(channel: string, said: string, isOfContract: boolean): void {
    const secret = secrets.find((one) => said.includes(one));
    if (isOfContract && secret === undefined && !/\n\s+at /u.test(said)) return;
    const kind = `${channel}: ${secret === undefined ? 'not of the contract' : `tells ${secret}`}`;
    if (wrong.size < 20) wrong.set(kind, `${kind}: ${said.slice(0, 300)}`);
  }

  /** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
  function chance(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  function oneOf<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(chance() * items.length)];
    if (item === undefined) throw new RangeError('Nothing to choose from');
    return item;
  }

  /** A payload with something hostile in the place of all of it, or of a part, or beside its parts. */
  function mutated(payload: unknown): unknown {
    return holding(payload, oneOf(small)());
  }

  function holding(payload: unknown, hostile: unknown): unknown {
    if (typeof payload !== 'object' || payload === null || chance() < 0.25) return hostile ?? null;
    const copy: unknown = structuredClone(payload);
    const holder = oneOf(holdersIn(copy));
    const keys = Object.keys(holder);
    const key = keys.length === 0 || chance() < 0.15 ? oneOf(hostileKeys) : oneOf(keys);
    Object.defineProperty(holder, key, { value: hostile, enumerable: true, configurable: true, writable: true });
    return copy;
  }

  function holdersIn(value: unknown): readonly object[] {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
    return [value, ...Object.values(value).flatMap(holdersIn)];
  }
}
