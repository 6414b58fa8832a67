import type { TFunction } from 'i18next';
import type { DocumentJson } from '#core/document/documentJson';
import { builtInTemplate, builtInTemplateNames } from '#core/library/shelf/builtInTemplates';
import type { ShelfItem } from '#core/library/shelf/shelfItem';
import { textOf } from '#core/text/textOf';

/** Something on the shelf that can be used. */
export interface Choice {
  readonly key: string;
  readonly name: string;
  /** What is said of it below its name. */
  readonly about: string;
  readonly language: 'sv' | 'en';
  readonly document: DocumentJson;
  /** Undefined for what comes with Spalt, which is as it is. */
  readonly item?: ShelfItem;
}

/** Longer than this, the beginning of a snippet tells no more. */
const aboutLength = 90;

/** The templates or snippets that can be chosen: the user's own first, then those that come with Spalt. */
export function choicesOf(
  t: TFunction,
  kind: ShelfItem['kind'],
  items: readonly ShelfItem[],
  language: 'sv' | 'en',
): readonly Choice[] {
  const own = items
    .filter((item) => item.kind === kind)
    .map((item) => ({
      key: item.id,
      name: item.name,
      about: kind === 'template' ? t('shelf.template.own') : beginningOf(item.document),
      language: item.language,
      document: item.document,
      item,
    }));
  if (kind === 'snippet') return own;
  const builtIn = builtInTemplateNames.map((name) => ({
    key: name,
    name: t(`shelf.builtIn.${name}`),
    about: t(`shelf.builtInAbout.${name}`),
    language,
    document: builtInTemplate(name, language),
  }));
  return [...own, ...builtIn];
}

function beginningOf({ content }: DocumentJson): string {
  const words = content.slice(5).map(textOf).join(' ').replace(/\s+/gu, ' ').trim();
  return words.length > aboutLength ? `${words.slice(0, aboutLength).trimEnd()} …` : words;
}
