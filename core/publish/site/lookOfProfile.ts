import { renderInProfile } from '../profile/renderInProfile';
import type { SiteProfile } from '../profile/SiteProfile';
import type { SiteSettings } from '../profile/SiteSettings';
import { renderPlainPage } from './pages/renderPlainPage';
import { ProfilePages } from './profilePages/ProfilePages';
import type { SiteLook } from './SiteLook';

/**
 * The look of a profile, with the settings of the site. `print` differs for every other profile and version of Spalt. What
 * the profile has no template for, or none that works, is plain.
 */
export function lookOfProfile(profile: SiteProfile, settings: SiteSettings, print: string): SiteLook {
  // It is the site's now, whoever it came from.
  const own: SiteProfile = { ...profile, settings, isShipped: false };
  const pages = new ProfilePages(own);
  return {
    settings,
    renderArticlePage: (article, surroundings) => renderInProfile(article, own, surroundings),
    renderOtherPage: (page, context) => {
      if (!pages.has(page)) return { text: renderPlainPage(page, context), problems: [] };
      const rendered = pages.render(page, context);
      if (rendered.ok) return { text: rendered.value, problems: [] };
      return { text: renderPlainPage(page, context), problems: rendered.error };
    },
    files: profile.files,
    print,
  };
}
