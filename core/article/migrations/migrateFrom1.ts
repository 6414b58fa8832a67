import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';

/*
 * Version 1 kept byline and dateline in the metadata, and caption, credit and alternative text as attributes of the
 * figure. Version 2 has every word in the document, so that undo, search and spelling reach all of them.
 */

const node = z.looseObject({ type: z.string() });

const version1 = z.looseObject({
  metadata: z.looseObject({ byline: z.string().nullable(), dateline: z.string().nullable() }),
  document: z.looseObject({ content: z.array(node) }),
});

const figure1 = z.strictObject({
  image: z.unknown(),
  widthPx: z.unknown(),
  heightPx: z.unknown(),
  caption: z.string(),
  credit: z.string(),
  alternativeText: z.string(),
});

/** From version 1 to 2: words that stood beside the document move into it. */
export function migrateFrom1(
  value: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, unknown>>, readonly Problem[]> {
  const read = version1.safeParse(value, { reportInput: true });
  if (!read.success) return failure(problemsOfZod(read.error));
  const { byline, dateline, ...metadata } = read.data.metadata;

  const blocks: unknown[] = [];
  for (const [index, block] of read.data.document.content.entries()) {
    if (block.type !== 'figure') {
      blocks.push(block);
      continue;
    }
    const figure = figure1.safeParse(block['attrs'], { reportInput: true });
    if (!figure.success) return failure(problemsOfZod(figure.error, `document.content[${index}].attrs`));
    const { caption, credit, alternativeText, ...attributes } = figure.data;
    blocks.push({
      type: 'figure',
      attrs: { ...attributes, isDecorative: false },
      content: [
        textBlock('caption', caption),
        textBlock('credit', credit),
        textBlock('alternativeText', alternativeText),
      ],
    });
  }

  // Version 1 began with kicker, headline and standfirst; a figure right after them was the lead photo.
  const header = blocks.slice(0, 3);
  const lead = blocks.slice(3, 4).filter((block) => node.safeParse(block).data?.type === 'figure');
  const body = blocks.slice(3 + lead.length);
  return success({
    ...read.data,
    version: 2,
    metadata,
    document: {
      ...read.data.document,
      content: [...header, textBlock('byline', byline), ...lead, textBlock('dateline', dateline), ...body],
    },
  });
}

function textBlock(type: string, text: string | null): unknown {
  return text === null || text === '' ? { type } : { type, content: [{ type: 'text', text }] };
}
