import type { Problem } from '../../base/Problem';
import { publishInProfile } from './publishInProfile';
import type { SiteProfile } from './SiteProfile';
import { trialArticles } from './trialArticles';

/**
 * What an article would find wrong in a profile that could be read: a template that asks for what is not there, or leaves
 * out, doubles or hides a part. Empty where all is well. It takes as long as two exports may, within the same limits.
 */
export function tryProfile(profile: SiteProfile): readonly Problem[] {
  for (const article of trialArticles) {
    const published = publishInProfile(article, profile);
    // The other article finds the same once more, on another line.
    if (!published.ok) return published.error;
  }
  return [];
}
