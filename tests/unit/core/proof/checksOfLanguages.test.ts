import { describe, expect, it } from 'vitest';
import { checkArticle, proofArticleOf } from '#core/proof/checkArticle';
import { articleChecks, blockChecks } from '#core/proof/checks/checks';
import { checksOfLanguages } from '#core/proof/checksOfLanguages';
import type { HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import { HouseStyle } from '#core/proof/houseStyle/HouseStyle';
import { ProofSession } from '#core/proof/ProofSession';
import { articleOf, documentOf, paragraph } from '../document/build';

const rules = (language: string, word: string): HouseStyleFile => ({
  format: 'spalt-house-style',
  version: 1,
  name: 'Prov',
  language,
  rules: [{ id: word, category: 'words', words: [word], message: 'Nej.' }],
});

const spelling = {
  misspelt: ({ text, language }: { readonly text: string; readonly language: string }) =>
    [...text.matchAll(/\w*xx\w*/gu)].map(({ 0: word, index }) => ({
      from: index,
      to: index + word.length,
      word: `${word} ${language}`,
    })),
};

function wordsFound(...blocks: Parameters<typeof documentOf>[1][]): readonly unknown[] {
  const tools = new Map([
    ['sv', { houseStyle: new HouseStyle([rules('sv', 'bil')], 'sv'), spelling }],
    ['en', { houseStyle: new HouseStyle([rules('en', 'car')], 'en'), spelling }],
  ]);
  const article = proofArticleOf(articleOf(documentOf({}, ...blocks)));
  const session = new ProofSession([...blockChecks, ...checksOfLanguages('sv', tools)], articleChecks);
  return checkArticle(article, session).flatMap(({ check, facts, place }) => {
    if (check === 'spelling') return [facts['word']];
    const block = 'block' in place ? article.blocks[place.block] : undefined;
    return check === 'houseStyle' && 'block' in place ? [block?.text.slice(place.from, place.to)] : [];
  });
}

describe('checksOfLanguages', () => {
  it('holds each block to the rules and the dictionaries of its own language', () => {
    const text = 'en bil, a car, axxa';
    const english = { ...paragraph(text), attrs: { language: 'en-US' } };
    expect(wordsFound(paragraph(text))).toEqual(['bil', 'axxa sv']);
    expect(wordsFound(english)).toEqual(['car', 'axxa en-US']);
    expect(wordsFound(english, paragraph(text))).toEqual(['car', 'axxa en-US', 'bil', 'axxa sv']);
  });

  it('leaves a block in a language alone that there is nothing for', () => {
    expect(wordsFound({ ...paragraph('en bil, a car, axxa'), attrs: { language: 'fr' } })).toEqual([]);
  });

  it('gives the checks of a block the language that it is in', () => {
    const dates = 'Torsdagen den 6 juni 2026.';
    const found = (language: string | null): number => {
      const block = language === null ? paragraph(dates) : { ...paragraph(dates), attrs: { language } };
      const article = proofArticleOf(articleOf(documentOf({}, block)));
      const session = new ProofSession(blockChecks, []);
      return checkArticle(article, session).filter(({ check }) => check === 'weekday').length;
    };
    expect([found(null), found('en'), found('sv')]).toEqual([1, 0, 1]);
  });
});
