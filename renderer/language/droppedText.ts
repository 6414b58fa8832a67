import type { TFunction } from 'i18next';
import type { Dropped } from '#core/intake/Dropped';

/** Elements that readers see something of; the others hold only looks and scripts, which nobody will miss. */
const seen: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'object', 'embed', 'svg', 'canvas', 'math']);

/** How many files are named. */
const mostNames = 5;

/** What was pasted and could not be kept, in a sentence; empty where nobody will miss it. */
export function droppedText(t: TFunction, dropped: readonly Dropped[]): string {
  const counts = { picture: 0, link: 0, structure: 0, element: 0, comment: 0, struckOut: 0, rest: 0 };
  const missing = dropped.flatMap(({ code, name }) => (code === 'missing-picture' ? [name] : []));
  const hasNotes = dropped.some(({ name }) => name === 'front-matter');
  for (const { code, name, count } of dropped) {
    if (code === 'missing-picture') continue;
    if (code !== 'element' || seen.has(name)) counts[code] += count;
    else if (name === 'comment') counts.comment += count;
    else if (name === 'del') counts.struckOut += count;
  }
  const parts = (['picture', 'link', 'structure', 'element', 'comment', 'struckOut', 'rest'] as const).flatMap(
    (code) => (counts[code] === 0 ? [] : [t(`paste.${code}`, { count: counts[code] })]),
  );
  if (missing.length > 0)
    parts.push(t('paste.missingPicture', { count: missing.length, names: missing.slice(0, mostNames).join(', ') }));
  if (hasNotes) parts.push(t('paste.frontMatter'));
  return parts.length === 0 ? '' : t('paste.dropped', { parts: parts.join(', ') });
}
