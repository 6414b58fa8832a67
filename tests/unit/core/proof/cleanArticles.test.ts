import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { countWords } from '#core/text/countWords';
import { checkArticle, proofArticleOf } from '#core/proof/checkArticle';
import { articleChecks, blockChecks } from '#core/proof/checks/checks';
import { HouseStyle, houseStyleCheck } from '#core/proof/houseStyle/HouseStyle';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';
import { ProofSession } from '#core/proof/ProofSession';
import { articleOf, dialogueLine, documentOf, figure, imageName, paragraph, subhead } from '../document/build';

const folder = 'tests/fixtures/proof';
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

function readClean(name: string) {
  const [head = '', body = ''] = readFileSync(path.join(folder, name), 'utf8').split('\n\n');
  const fields = new Map(
    head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const field = (key: string): string => fields.get(key) ?? '';
  const header = {
    headline: field('headline'),
    standfirst: field('standfirst'),
    byline: field('byline'),
    dateline: field('dateline'),
  };
  const lead = figure(imageName(1), {
    caption: field('caption'),
    credit: field('credit'),
    alternativeText: field('alt'),
  });
  const blocks = body
    .trim()
    .split('\n')
    .map((line) => {
      if (line.startsWith('## ')) return subhead(line.slice(3));
      return line.startsWith('– ') ? dialogueLine(line.slice(2)) : paragraph(line);
    });
  const language = name.slice(0, 2) === 'sv' ? 'sv' : 'en';
  const document = documentOf(fields.has('caption') ? { ...header, lead } : header, ...blocks);
  return {
    language,
    body,
    article: articleOf(document, { language, modifiedAt: '2026-11-27T10:00:00+01:00' }),
  } as const;
}

describe('clean articles', () => {
  it('are twenty, ten a language, of 150 to 500 words', () => {
    expect(names.filter((name) => name.startsWith('sv'))).toHaveLength(10);
    expect(names.filter((name) => name.startsWith('en'))).toHaveLength(10);
    for (const name of names) {
      const count = countWords(readClean(name).body);
      expect(count, name).toBeGreaterThanOrEqual(150);
      expect(count, name).toBeLessThanOrEqual(500);
    }
  });

  it.each(names)('%s: at most one false finding, house style and all', (name) => {
    const { article, language } = readClean(name);
    const rules = readHouseStyle(readFileSync(`resources/houseStyle/${language}.json`, 'utf8'));
    if (!rules.ok) throw new Error(JSON.stringify(rules.error));
    const session = new ProofSession(
      [...blockChecks, houseStyleCheck(new HouseStyle([rules.value], language))],
      articleChecks,
    );
    const proof = proofArticleOf(article);
    const told = checkArticle(proof, session).map(({ code, facts, place }) => {
      const text = 'detail' in place ? place.detail : proof.blocks[place.block]?.text.slice(place.from, place.to);
      return `${code} ${JSON.stringify(facts)}: ${text}`;
    });
    expect(told.length, told.join('\n')).toBeLessThanOrEqual(1);
    if (told.length > 0) console.log(name, told);
  });
});
