import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { profilePages } from './profilePages';
import { publishedPages } from './publishedPages';
import { sitePages } from './sitePages';

const checker = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });

describe('html-validate with its recommended rules', () => {
  it.each([...publishedPages, ...profilePages, ...sitePages])(
    'has nothing to say of the page “$name”',
    async ({ html }) => {
      const { results } = await checker.validateString(html);
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => [ruleId, message, line])),
      ).toEqual([]);
    },
  );
});
