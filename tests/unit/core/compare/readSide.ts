import type { ComparedRow, InlineRun, NodeJson } from '#core/compare/ComparedRow';

type Side = 'before' | 'after';

/**
 * One side of a comparison as a reader meets it, put together from rows, parts and runs alone: the type of each block
 * and its text, cut where marks change.
 */
export function readSide(rows: readonly ComparedRow[], side: Side): unknown {
  return rows.flatMap((row) => {
    const block = row[side];
    if (block === null) return [];
    return [{ type: block.type, inline: inlineOf(row.runs, side), parts: readSide(row.parts, side) }];
  });
}

/** The same, read off the blocks themselves. */
export function readBlocks(blocks: readonly NodeJson[]): unknown {
  return blocks.map(({ type, content = [] }) => {
    const holdsBlocks = content.some((node) => node.text === undefined && node.type !== 'hardBreak');
    return {
      type,
      inline: holdsBlocks ? [] : joined(content.map(({ text = '\n', marks = [] }) => [text, JSON.stringify(marks)])),
      parts: holdsBlocks ? readBlocks(content) : [],
    };
  });
}

function inlineOf(runs: readonly InlineRun[], side: Side): readonly (readonly [string, string])[] {
  return joined(
    runs.flatMap((run) => {
      const marks = run[side];
      return marks === null ? [] : [[run.text, JSON.stringify(marks)] as const];
    }),
  );
}

function joined(pieces: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const result: (readonly [string, string])[] = [];
  for (const [text, marks] of pieces) {
    const last = result.at(-1);
    if (last?.[1] === marks) result[result.length - 1] = [last[0] + text, marks];
    else result.push([text, marks]);
  }
  return result;
}
