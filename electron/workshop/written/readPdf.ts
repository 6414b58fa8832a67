import { z } from 'zod';
import type { ReadPdf } from '#core/publish/check/written/ReadPdf';
import { largestSignPx } from '#core/publish/check/written/ReadPdf';
import { allowTransfer } from './allowTransfer';
import { pdfFrame } from './pdfFrame';

/** A part of the tree of tags: with parts of its own, or the name of a piece of the sheet. */
interface TagNode {
  readonly role?: string | undefined;
  readonly id?: string | undefined;
  readonly children?: readonly TagNode[] | undefined;
}
const tagNode: z.ZodType<TagNode> = z.lazy(() =>
  z.object({ role: z.string().optional(), id: z.string().optional(), children: z.array(tagNode).optional() }),
);
/** What stands on a sheet, one after the other: a text, or the beginning or end of a piece, which may have a name. */
const sheetItems = z.array(
  z.object({ type: z.string().optional(), id: z.string().nullish(), str: z.string().optional() }),
);
const documentFacts = z.object({ Title: z.string().default(''), Language: z.string().nullish() });
const annotations = z.array(z.object({ unsafeUrl: z.string().optional(), url: z.string().nullish() }));
const fontFacts = z.object({ name: z.string(), missingFile: z.boolean().optional() });
const fontArguments = z.tuple([z.string()], z.unknown());
const pictureArguments = z.tuple([z.string(), z.number(), z.number()], z.unknown());

/**
 * Reads a PDF with PDF.js, which follows nothing in it. Undefined where it is not whole. Rejects where what is in it can't
 * be read.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf | undefined> {
  const { isWhole, activeNames } = pdfFrame(bytes);
  if (!isWhole) return undefined;
  allowTransfer();
  // As large as all else in the workshop together: only for whoever exports a PDF.
  const { getDocument, OPS } = await import('unpdf/pdfjs');
  // It takes the bytes for its own.
  const loading = getDocument({ data: Uint8Array.from(bytes), stopAtErrors: true, verbosity: 0 });
  try {
    const pdf = await loading.promise;
    const metadata = await pdf.getMetadata();
    const facts = documentFacts.parse(metadata.info);
    const marks = await pdf.getMarkInfo();
    let hasText = false;
    let isTagged = marks?.Marked === true;
    let pictureCount = 0;
    const pieces: string[] = [];
    const addresses: string[] = [];
    const fontsOutside = new Set<string>();
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const items = sheetItems.parse(content.items);
      const hasTextHere = items.some(({ str = '' }) => str.trim() !== '');
      hasText ||= hasTextHere;
      const tree: unknown = await page.getStructTree();
      if (tree !== null) pieces.push(...inOrder(tagNode.parse(tree), textsByPiece(items)));
      else if (hasTextHere) isTagged = false;
      const around = annotations.parse(await page.getAnnotations());
      addresses.push(...around.flatMap(({ unsafeUrl, url }) => unsafeUrl ?? url ?? []));
      const { fnArray, argsArray } = await page.getOperatorList();
      // Even an empty sheet has its size set: what it has can't be drawn.
      if (fnArray.length === 0) throw new Error(`Sheet ${number} can't be drawn`);
      for (const [index, operator] of fnArray.entries()) {
        if (operator === OPS.paintImageXObject) {
          const [, widthPx, heightPx] = pictureArguments.parse(argsArray[index]);
          if (Math.min(widthPx, heightPx) > largestSignPx) pictureCount++;
        } else if (operator === OPS.setFont) {
          const [name] = fontArguments.parse(argsArray[index]);
          const font = fontFacts.parse(page.commonObjs.get(name));
          if (font.missingFile === true) fontsOutside.add(font.name);
        }
      }
    }
    return {
      // Chromium has no tags where there is nothing to read.
      isTagged: isTagged || !hasText,
      title: facts.Title,
      language: facts.Language ?? '',
      pieces,
      addresses,
      pictureCount,
      fontsOutside: [...fontsOutside],
      activeParts: activeNames,
    };
  } finally {
    await loading.destroy();
  }
}

/** The texts of a sheet by the names of their pieces; what no tag holds is left out. */
function textsByPiece(items: z.infer<typeof sheetItems>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const { type, id, str } of items) {
    if (type?.startsWith('beginMarkedContent') === true) open.push(id ?? null);
    else if (type === 'endMarkedContent') open.pop();
    const name = open.findLast((each) => each !== null);
    if (str !== undefined && typeof name === 'string') texts.set(name, (texts.get(name) ?? '') + str);
  }
  return texts;
}

/** The texts in the order of their tags. The number of an item is the list's. */
function inOrder({ role, id, children = [] }: TagNode, texts: ReadonlyMap<string, string>): readonly string[] {
  if (role === 'Lbl') return [];
  const own = id === undefined ? undefined : texts.get(id);
  return [...(own === undefined ? [] : [own]), ...children.flatMap((child) => inOrder(child, texts))];
}
