import { AxeBuilder } from '@axe-core/playwright';
import type { Spalt } from './launchSpalt';

/**
 * What axe finds against WCAG 2.2 AA on the screen as it is now: the rule and the elements. `isContrastEnhanced` asks for
 * the contrast of AAA as well.
 */
export async function violationsOn(
  { page }: Spalt,
  { isContrastEnhanced = false }: { readonly isContrastEnhanced?: boolean } = {},
): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      rules: {
        // A headline that is still to be written is an empty heading, and has to be.
        'empty-heading': { enabled: false },
        'color-contrast-enhanced': { enabled: isContrastEnhanced },
      },
    })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // axe would open a page of its own for its report, which no window of Spalt may.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
