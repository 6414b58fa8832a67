import type { TextRange } from '#core/library/search/snippetOf';

/** A text with what was found in it marked. */
export function MarkedText({ text, ranges }: { readonly text: string; readonly ranges: readonly TextRange[] }) {
  let end = 0;
  const pieces = ranges.flatMap((range) => {
    const before = text.slice(end, range.start);
    end = range.end;
    return [before, <mark key={range.start}>{text.slice(range.start, range.end)}</mark>];
  });
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
}
