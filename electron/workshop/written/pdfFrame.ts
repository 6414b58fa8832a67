/** Of an object that stands in the file at a place: its number and its generation (ISO 32000-2 section 7.5.4). */
const tableEntry = /^(\d{10}) \d{5} n/u;
const tableStart = /^(\d+) (\d+)\s*$/u;
/** What is data to a reader and no part of the syntax: streams, and texts in brackets. */
const dataWithin = /stream\r?\n[\s\S]*?\sendstream|\((?:\\[\s\S]|[^\\()])*\)/gu;
/** What makes a reader do something, or what lies in the file for somebody else (sections 7.11.4 and 12.6.4). */
const activeNames =
  /\/(JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|GoToR|GoToE|EmbeddedFiles?|OpenAction|AA)(?![A-Za-z])/gu;

/** A PDF as bytes: whether it is whole, and what in it does more than be read. */
export interface PdfFrame {
  /** Whether it begins and ends as it has to, and each object is where its table says. */
  readonly isWhole: boolean;
  /** The names of what acts or is hidden in it, once each. */
  readonly activeNames: readonly string[];
}

/** Looks at a PDF without following anything in it. A reader puts a damaged file right in silence: this does not. */
export function pdfFrame(bytes: Uint8Array): PdfFrame {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const syntax = text.replace(dataWithin, '');
  const names = Array.from(syntax.matchAll(activeNames), ([, name = '']) => name);
  return { isWhole: isWhole(text), activeNames: [...new Set(names)] };
}

function isWhole(text: string): boolean {
  const place = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1];
  if (!/^%PDF-[12]\.\d/u.test(text) || place === undefined) return false;
  const table = text.slice(Number(place));
  // A table may also be a stream (section 7.5.8), which whoever reads the objects reads as well.
  if (/^\d+ \d+ obj/u.test(table)) return true;
  const lines = table.split(/\r\n|\s?\n|\r/u);
  if (lines[0] !== 'xref') return false;
  let number = 0;
  for (const line of lines.slice(1)) {
    if (line.startsWith('trailer')) return true;
    const start = tableStart.exec(line);
    const at = tableEntry.exec(line)?.[1];
    if (start !== null) number = Number(start[1]);
    else if (at !== undefined && !text.startsWith(`${number++} 0 obj`, Number(at))) return false;
    else if (at === undefined) number++;
  }
  return false;
}
