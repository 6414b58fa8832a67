/** Whether a range of a text begins and ends where words do, in any alphabet. */
export function isWholeWord(text: string, from: number, to: number): boolean {
  return !(isWordAt(text, from - 1) && isWordAt(text, from)) && !(isWordAt(text, to - 1) && isWordAt(text, to));
}

function isWordAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && /[\p{L}\p{M}\p{N}_]/u.test(text.charAt(offset));
}
