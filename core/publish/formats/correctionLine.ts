import type { ArticleFile, Correction } from '../../article/articleFile';
import { formatMoment } from '../formatMoment';

/** What was wrong and has been put right, as formats without a form for it say it: “2 mars 2026 kl. 08.00: …”. */
export function correctionLine({ at, text }: Correction, language: string): string {
  return `${formatMoment(at, language).text}: ${text}`;
}

/** The corrections of an article, the latest first. */
export function latestCorrections({ metadata }: ArticleFile): readonly Correction[] {
  return metadata.corrections.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
