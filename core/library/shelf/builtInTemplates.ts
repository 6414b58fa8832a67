import type { DocumentChild, DocumentJson } from '../../document/documentJson';

/** The templates that come with Spalt, by what kind of article they are for. */
export const builtInTemplateNames = ['news', 'feature', 'interview', 'notice', 'letter'] as const;

/** The name of a template that comes with Spalt. */
export type BuiltInTemplateName = (typeof builtInTemplateNames)[number];

const kickers: Readonly<Record<BuiltInTemplateName, Readonly<Record<'sv' | 'en', string>>>> = {
  news: { sv: '', en: '' },
  feature: { sv: 'Reportage', en: 'Feature' },
  interview: { sv: 'Intervju', en: 'Interview' },
  notice: { sv: 'I korthet', en: 'In brief' },
  letter: { sv: 'Insändare', en: 'Letter to the editor' },
};

const paragraph: DocumentChild = { type: 'paragraph' };
const subhead: DocumentChild = { type: 'subhead' };
const pullQuote: DocumentChild = {
  type: 'pullQuote',
  attrs: { placement: 'column' },
  content: [{ type: 'quotation' }, { type: 'attribution' }],
};
const factBox: DocumentChild = {
  type: 'factBox',
  content: [
    { type: 'factBoxTitle' },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    { type: 'sourceLine' },
  ],
};
const question: DocumentChild = { type: 'question' };

const bodies: Readonly<Record<BuiltInTemplateName, readonly DocumentChild[]>> = {
  news: [paragraph, { type: 'dialogueLine' }, paragraph, subhead, paragraph, factBox],
  feature: [paragraph, paragraph, subhead, paragraph, pullQuote, paragraph, subhead, paragraph, factBox],
  interview: [paragraph, question, paragraph, question, paragraph, pullQuote, question, paragraph],
  notice: [paragraph],
  letter: [paragraph, { type: 'sourceLine' }],
};

/**
 * The document that a template which comes with Spalt begins with, in the language of the article. Its fields are
 * empty, so that each says what belongs in it; only the kicker is written where it is always the same.
 */
export function builtInTemplate(name: BuiltInTemplateName, language: 'sv' | 'en'): DocumentJson {
  const text = kickers[name][language];
  return {
    type: 'doc',
    content: [
      text === '' ? { type: 'kicker' } : { type: 'kicker', content: [{ type: 'text', text }] },
      { type: 'headline' },
      { type: 'standfirst' },
      { type: 'byline' },
      { type: 'dateline' },
      ...bodies[name],
    ],
  };
}
