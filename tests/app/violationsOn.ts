import { AxeBuilder } from '@axe-core/playwright';
import type { Spalt } from './launchSpalt';

/** What axe finds against WCAG 2.2 AA on the screen as it is now: the rule and the elements. */
export async function violationsOn({ page }: Spalt): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // A headline that is still to be written is an empty heading, and has to be.
    .disableRules(['empty-heading'])
    // axe would open a page of its own for its report, which no window of Spalt may.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
