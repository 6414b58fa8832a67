import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';

/** Somebody who types without a pause gets it meanwhile, too. */
const longestWaitMs = 1000;

/** Everything that is read later, in the order in which it was asked for. */
const all: { readonly load: () => Promise<unknown> }[] = [];

/**
 * Code that the start has no use for. It is read when the first article has its caret, or when it is wanted, whichever
 * comes first: so it is there at once when somebody clicks, and nobody waits for it who only wants to write.
 */
export class Later<Value> {
  readonly #read: () => Promise<Value>;
  #value: Value | undefined;
  #reading: Promise<Value> | undefined;

  constructor(read: () => Promise<Value>) {
    this.#read = read;
    all.push(this);
  }

  /** What was read; undefined until it is there. */
  readonly now = (): Value | undefined => this.#value;

  /** Reads it, once. Fails where its file can't be read; the next call tries again. */
  readonly load = (): Promise<Value> => {
    this.#reading ??= this.#read().then(
      (value) => {
        this.#value = value;
        return value;
      },
      (error: unknown) => {
        this.#reading = undefined;
        throw error;
      },
    );
    return this.#reading;
  };
}

/**
 * A part of the window that the start has no use for, such as a dialogue. Until its code is there (`Later`), nothing is
 * drawn in its place. Where its file can't be read, it fails as a part does that can't be drawn.
 */
export function later<Properties extends object>(
  read: () => Promise<ComponentType<Properties>>,
): ComponentType<Properties> {
  const code = new Later(read);
  return function LaterPart(properties: Properties) {
    const [, setState] = useState<'reading' | 'read'>('reading');
    const [failure, setFailure] = useState<unknown>();
    const Part = code.now();
    const isThere = Part !== undefined;
    useEffect(() => {
      if (!isThere) code.load().then(() => setState('read'), setFailure);
    }, [isThere]);
    if (failure !== undefined) throw failure;
    return Part === undefined ? null : <Part {...properties} />;
  };
}

/** Reads what the start has no use for, when it has come so far and nothing else is to be done. */
export function useTheRest(isStarted: boolean): void {
  useEffect(() => {
    // What can't be read is told of where it is wanted.
    if (isStarted) requestIdleCallback(() => void loadTheRest().catch(console.error), { timeout: longestWaitMs });
  }, [isStarted]);
}

/** Reads all that is left, one after another, so that keys have their turn in between. */
async function loadTheRest(): Promise<void> {
  for (const each of all) await each.load();
}
