/*
 * Text as Markdown that reads as that very text. A backslash before a punctuation character makes it ordinary
 * (CommonMark 0.31 section 2.4); it stands only where the character would mean something, so that people can read it.
 */

/**
 * Text within a line. What would be marks, a link, an element, an entity or, by GitHub's extensions, an
 * address that becomes a link by itself is escaped.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~]/gu, '\\$&')
    .replace(/&(?=#|\w)/gu, '\\&')
    .replace(/:(?=\/\/)|@/gu, '\\$&');
}

/** The start of a line, already escaped as {@link escapeMarkdown} does: nothing there opens a heading, a list or a rule. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(?=[#+=:|-])/u, '\\').replace(/^(\d{1,9})(?=[.)])/u, '$1\\');
}

/** Text between the double quotes of a picture's title, which has no marks. */
export function escapeTitle(text: string): string {
  return text.replaceAll('\n', ' ').replace(/[\\"]|&(?=#|\w)/gu, '\\$&');
}

/** An address between angle brackets. */
export function escapeAddress(address: string): string {
  return address.replace(/[\\<>]|&(?=#|\w)/gu, '\\$&');
}
