import { escapeAttribute, escapeText } from '../../html/escapeHtml';

/** The elements of WordprocessingML and of what stands within it: as the root of every part of a document names them. */
export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'mc:Ignorable="w14 w15"',
].join(' ');

/** A part of the document. */
export function xmlPart(root: string, content: string): string {
  const name = root.split(' ', 1)[0] ?? root;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root}>${content}</${name}>\n`;
}

/** Text between tags. An article holds no character that XML refuses (`isPlainText`). */
export function xmlText(text: string): string {
  return escapeText(text.normalize('NFC'));
}

/** Text between the quotation marks of an attribute. */
export function xmlAttribute(text: string): string {
  return escapeAttribute(text.normalize('NFC')).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** A moment as Word has it: in UTC, by the second. What is no moment is the other one. */
export function wordMoment(moment: string, otherwise: string): string {
  const time = Date.parse(moment);
  const known = Number.isNaN(time) ? Date.parse(otherwise) : time;
  return new Date(known).toISOString().replace(/\.\d+Z$/u, 'Z');
}
