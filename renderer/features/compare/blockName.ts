import type { TFunction } from 'i18next';

const commandNames: Readonly<Record<string, string>> = {
  paragraph: 'block.paragraph',
  subhead: 'block.subhead',
  dialogueLine: 'block.dialogue-line',
  pullQuote: 'block.pull-quote',
  factBox: 'block.fact-box',
  blockquote: 'block.blockquote',
  bulletList: 'block.bullet-list',
  orderedList: 'block.ordered-list',
  sourceLine: 'block.source-line',
  horizontalRule: 'block.rule',
  question: 'block.question',
  table: 'block.table',
  editorNote: 'block.editor-note',
};
const fieldNames: ReadonlySet<string> = new Set([
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'figure',
  'gallery',
  'linkCard',
  'relatedArticle',
]);

/** What a block is called in the interface, by the name of its type; the name itself where it has no other. */
export function blockName(t: TFunction, type: string): string {
  const command = commandNames[type];
  if (command !== undefined) return t(`menu.command.${command}`);
  return fieldNames.has(type) ? t(`compare.field.${type}`) : type;
}
