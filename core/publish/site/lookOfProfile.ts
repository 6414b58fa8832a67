import { renderInProfile } from '../profile/renderInProfile';
import type { SiteProfile } from '../profile/SiteProfile';
import type { SiteSettings } from '../profile/SiteSettings';
import type { SiteLook } from './SiteLook';

/** The look of a profile, with the settings of the site. `print` differs for every other profile and version of Spalt. */
export function lookOfProfile(profile: SiteProfile, settings: SiteSettings, print: string): SiteLook {
  // It is the site's now, whoever it came from.
  const own: SiteProfile = { ...profile, settings, isShipped: false };
  return {
    settings,
    renderArticlePage: (article, surroundings) => renderInProfile(article, own, surroundings),
    files: profile.files,
    print,
  };
}
