import { describe, expect, it } from 'vitest';
import { readArticle } from '#core/article/readArticle';
import { trialArticles } from '#core/publish/profile/trialArticles';
import { tryProfile } from '#core/publish/profile/tryProfile';
import { profileOf } from './profileOf';

const problemsOf = (template: Parameters<typeof profileOf>[0]) =>
  tryProfile(profileOf(template)).map(({ place, code, facts }) => `${place} ${code} ${facts['found'] ?? ''}`);

describe('tryProfile', () => {
  it('tries with articles that could be files', () => {
    for (const article of trialArticles) {
      expect(readArticle(JSON.stringify(article))).toMatchObject({ ok: true });
    }
  });

  it('finds nothing in a profile that is right', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each(['kicker', 'headline', 'standfirst', 'byline', 'lead', 'body', 'corrections'])(
    'finds that the template leaves out the %s, which only some articles have',
    (name) => {
      expect(problemsOf({ template: (text) => text.replace(`{{ article.${name} }}`, '') })).toEqual([
        `page.liquid piece-missing {{ article.${name} }}`,
      ]);
    },
  );

  it.each([
    ['{% render "after" %}', 'page.liquid:11 template-missing after'],
    ['{% for tag in article.tags %}{% render "tag" %}{% endfor %}', 'page.liquid:11 template-missing tag'],
    ['{% if article.corrections %}{{ article.when }}{% endif %}', 'page.liquid:11 template-unknown-name article.when'],
    // Asked for only where an article has no section.
    [
      '{% unless article.section %}{{ article.topic }}{% endunless %}',
      'page.liquid:11 template-unknown-name article.topic',
    ],
    ['{{ article.section.name | reverse | nothing }}', 'page.liquid:11 template-unknown-filter nothing'],
  ])('finds what is not there: %s', (part, problem) => {
    expect(problemsOf({ template: (text) => text.replace('</body>', `${part}</body>`) })).toEqual([problem]);
  });

  it('ends a template that never would', () => {
    const endless = '{% for a in (1..99999999) %}x{% endfor %}';
    expect(problemsOf({ template: endless })).toEqual(['page.liquid:1 template-too-heavy ']);
  });
});
