/** A part of a message: plain text, or the name of somebody whom it speaks to. */
export interface MentionPart {
  readonly text: string;
  readonly isMention: boolean;
}

/** A message in parts: each `@` with the name of one of these people, the longest that fits, is a part of its own. */
export function mentionParts(message: string, names: readonly string[]): readonly MentionPart[] {
  const longestFirst = names.filter((name) => name !== '').toSorted((one, other) => other.length - one.length);
  const parts: MentionPart[] = [];
  let start = 0;
  for (let index = message.indexOf('@'); index !== -1; index = message.indexOf('@', index + 1)) {
    if (/[\p{L}\p{N}]/u.test(message[index - 1] ?? '')) continue;
    const after = message.slice(index + 1);
    const name = longestFirst.find(
      (each) => after.startsWith(each) && !/^[\p{L}\p{N}]/u.test(after.slice(each.length)),
    );
    if (name === undefined) continue;
    if (index > start) parts.push({ text: message.slice(start, index), isMention: false });
    start = index + 1 + name.length;
    parts.push({ text: message.slice(index, start), isMention: true });
  }
  if (start < message.length) parts.push({ text: message.slice(start), isMention: false });
  return parts;
}
