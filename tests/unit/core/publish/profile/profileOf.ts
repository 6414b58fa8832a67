import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import { siteOf } from './siteOf';

const page = `<!DOCTYPE html>
<html lang="{{ article.language }}">
<head>
{{ head }}</head>
<body>
<header><p>{{ site.name }}</p>{% if site.logo %}<img src="{{ site.logo }}" alt="">{% endif %}</header>
<main><article class="spalt"><header>
{{ article.kicker }}{{ article.headline }}{{ article.standfirst }}{{ article.byline }}{{ article.published }}</header>
{{ article.lead }}{{ article.body }}{{ article.corrections }}</article></main>
{% if share.mail %}<a href="{{ share.mail }}">{{ words.tell_a_friend }}</a>{% endif %}
</body>
</html>
`;

/** A small profile with a logo, with these changes. */
export function profileOf({
  template = page,
  site = {},
  ...changed
}: Partial<Omit<SiteProfile, 'settings' | 'templates'>> & {
  /** Of the page; a function changes that of the small profile. */
  readonly template?: string | ((template: string) => string);
  readonly site?: Partial<SiteProfile['settings']>;
} = {}): SiteProfile {
  return {
    settings: siteOf(site),
    layout: null,
    templates: { 'page.liquid': typeof template === 'string' ? template : template(page) },
    style: 'header { background: url(logo.png) }',
    listStyle: '',
    files: { 'logo.png': Uint8Array.of(0x89, 0x50) },
    isShipped: false,
    ...changed,
  };
}
