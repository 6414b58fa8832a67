import type { DocumentChild } from '../document/documentJson';

/** A body, and the place that stood before its first words. */
export interface BodyWithDateline {
  /** Empty where there is none. */
  readonly dateline: string;
  readonly blocks: readonly DocumentChild[];
}

/**
 * Takes the dateline from the start of the first paragraph: a place in capitals and a bar, “LERUM | Nu har …”. The
 * bar goes too: it is part of the form.
 */
export function takeDateline(blocks: readonly DocumentChild[]): BodyWithDateline {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return { dateline: '', blocks };
  const [text, ...others] = first.content ?? [];
  const match = text?.type === 'text' ? dateline.exec(text.text) : null;
  if (text?.type !== 'text' || match === null) return { dateline: '', blocks };
  const after = text.text.slice(match[0].length);
  const content = after === '' ? others : [{ ...text, text: after }, ...others];
  const { content: _, ...bare } = first;
  const paragraph: DocumentChild = content.length === 0 ? bare : { ...bare, content };
  return { dateline: match[1] ?? '', blocks: [paragraph, ...rest] };
}

const dateline = /^\s{0,20}((?=[^|]{0,60}\p{Lu})[\p{Lu}\p{M}\p{N}\p{Zs}'’.,:/&()–-]{2,60}?)\s{1,20}\|\s{1,20}/u;
