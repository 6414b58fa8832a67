/** A name that is being written after `@`, and where the `@` stands. */
export interface BegunMention {
  readonly start: number;
  readonly name: string;
}

/** The name that is being written where the cursor is; undefined where none is. A name may be of several words. */
export function begunMention(message: string, cursor: number): BegunMention | undefined {
  const begun = /(?:^|[^\p{L}\p{N}])@(?<name>[\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)$/u.exec(
    message.slice(0, cursor),
  );
  const name = begun?.groups?.['name'];
  return name === undefined ? undefined : { start: cursor - name.length - 1, name };
}

/** Those of some names that begin with what is written, or have a word that does. */
export function namesBegunWith(written: string, names: readonly string[]): readonly string[] {
  const begun = written.toLocaleLowerCase();
  return names.filter((name) => {
    const whole = name.toLocaleLowerCase();
    return whole.startsWith(begun) || whole.split(' ').some((word) => word.startsWith(begun));
  });
}
