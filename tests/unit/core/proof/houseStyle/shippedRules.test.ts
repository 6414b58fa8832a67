import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HouseRule } from '#core/proof/houseStyle/HouseRule';
import { HouseStyle } from '#core/proof/houseStyle/HouseStyle';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';

/** For each pattern that comes with Spalt: a text that it flags, what it makes of it, and one that it leaves alone. */
const examples: Readonly<Record<string, readonly [wrong: string, mended: string, right: string]>> = {
  'sv-number-2': ['Det kom 2 barn.', 'Det kom två barn.', 'Det kom 22 barn.'],
  'sv-number-3': ['De bor i 3 hus.', 'De bor i tre hus.', 'De bor på plan 3 i huset.'],
  'sv-number-4': ['Vi såg 4 hästar.', 'Vi såg fyra hästar.', 'Vi såg 4,5 hästar i snitt.'],
  'sv-number-5': ['Alla 5 barn kom.', 'Alla fem barn kom.', 'Mellan 4 och 5 barn kom.'],
  'sv-number-6': ['De var 6 elever.', 'De var sex elever.', 'De var 6 000 elever.'],
  'sv-number-7': ['Hon läste 7 böcker.', 'Hon läste sju böcker.', 'Klass 7 elever.'],
  'sv-number-8': ['I stan finns 8 skolor.', 'I stan finns åtta skolor.', 'I stan finns 8–10 skolor.'],
  'sv-number-9': ['Polisen grep 9 personer.', 'Polisen grep nio personer.', 'Den 9 maj kom personer.'],
  'sv-number-10': ['Där stod 10 bilar.', 'Där stod tio bilar.', 'Där stod 110 bilar.'],
  'sv-number-11': ['Laget har 11 flickor.', 'Laget har elva flickor.', 'Laget har 11,5 i snitt.'],
  'sv-number-12': ['Det gäller 12 kommuner.', 'Det gäller tolv kommuner.', 'Det gäller 3 av 12 kommuner.'],
  'sv-thousands-dot': ['Det kostar 12.500 kronor.', 'Det kostar 12 500 kronor.', 'Version 12.500 kom.'],
  'sv-thousands-comma': ['Det kom 12,000.', 'Det kom 12 000.', 'Det väger 12,005 kilo.'],
  'sv-decimal-point': ['Det är 2.5 procent.', 'Det är 2,5 procent.', 'Kapitel 2.5 handlar om bron.'],
  'sv-percent-sign': ['Det är 5 % av alla.', 'Det är 5 procent av alla.', 'Det är 5 procent.'],
  'sv-percent-points': [
    'En ökning med 3 procentandelar.',
    'En ökning med 3 procentenheter.',
    'En ökning med 3 procentenheter.',
  ],
  'sv-percent-range': ['Det är mellan 10–12 procent.', 'Det är mellan 10 och 12 procent.', 'Det är 10–12 procent.'],
  'sv-million-kronor': ['Det kostar 40 mkr.', 'Det kostar 40 miljoner kronor.', 'Det kostar 40 miljoner kronor.'],
  'sv-billion-kronor': ['Det kostar 4 mdr.', 'Det kostar 4 miljarder kronor.', 'Det kostar 4 miljarder.'],
  'sv-kronor-short': ['Det kostar 250 kr nu.', 'Det kostar 250 kronor nu.', 'Det kostar 250 kronor.'],
  'sv-kronor-sign': ['Det kostar 250:- nu.', 'Det kostar 250 kronor nu.', 'Psaltaren 25:3.'],
  'sv-euro-sign': ['Det kostar €250 nu.', 'Det kostar 250 euro nu.', 'Det kostar 250 euro.'],
  'sv-dollar-sign': ['Det kostar $250 nu.', 'Det kostar 250 dollar nu.', 'Det kostar 250 dollar.'],
  'sv-square-metres': ['Huset är 140 kvm stort.', 'Huset är 140 kvadratmeter stort.', 'Huset är stort.'],
  'sv-speed': ['Han körde 90 km/h.', 'Han körde 90 kilometer i timmen.', 'Han körde 90.'],
  'sv-kilometres': ['Det är 15 km dit.', 'Det är 15 kilometer dit.', 'Det är 15 kilometer.'],
  'sv-kilos': ['Den väger 15 kg nu.', 'Den väger 15 kilo nu.', 'Den väger 15 kilo.'],
  'sv-between-to': ['Mellan 10 till 12.', 'Mellan 10 och 12.', 'Mellan 10 och 12.'],
  'sv-first-figure': ['Han kom 1:a.', 'Han kom första.', 'Kapitel 1:2.'],
  'sv-time-colon': ['Vi ses kl. 18:30.', 'Vi ses kl. 18.30.', 'Loppet tog 18:30.'],
  'sv-time-range-colon': ['Öppet 10:00–12:30.', 'Öppet 10.00–12.30.', 'Öppet 10.00–12.30.'],
  'sv-time-between': ['Mellan 10.00–12.00.', 'Mellan 10.00 och 12.00.', 'Öppet 10.00–12.00.'],
  'sv-time-from': ['Från 10.00–12.00.', 'Från 10.00 till 12.00.', 'Från 10.00 till 12.00.'],
  'sv-years-between': ['Mellan 2019–2023.', 'Mellan 2019 och 2023.', 'Åren 2019–2023.'],
  'sv-years-from': ['Från 2019–2023.', 'Från 2019 till 2023.', 'Åren 2019–2023.'],
  'sv-date-ordinal': ['Den 6:e juni.', 'Den 6 juni.', 'Den 6 juni.'],
  'sv-date-slash': ['Det sker den 24/11.', '', 'Det är 1/2 liter.'],
  'sv-month-capital': ['Det sker i Juni.', 'Det sker i juni.', 'Juni är varm.'],
  'sv-weekday-capital': ['Det sker på Måndag.', 'Det sker på måndag.', 'Måndag morgon.'],
  'sv-decade-apostrophe': ['Det var ’90-talet.', 'Det var 90-talet.', 'Det var 90-talet.'],
  'sv-decade-space': ['Det var 1980 talet.', 'Det var 1980-talet.', 'Det var talet 1980.'],
  'sv-pieces': ['Där fanns 40 st kvar.', 'Där fanns 40 stycken kvar.', 'Där fanns St Petri.'],
  'sv-ampersand': ['Det är salt & peppar.', 'Det är salt och peppar.', 'Hon handlar på Ahlström & Berg.'],
  'sv-title-capital': ['Det säger Statsministern.', 'Det säger statsministern.', 'Statsministern talar.'],
  'sv-title-mr': ['Där bor herr Larsson.', '', 'En herr- och damfrisör.'],
  'sv-party-capital': ['Anna Ek (s) talar.', 'Anna Ek (S) talar.', 'Välj bil(ar).'],
  'sv-quote-opening': ['Han läser "Bron” nu.', 'Han läser ”Bron” nu.', 'Skärmen är 15" bred.'],
  'sv-quote-closing': ['Han läser ”Bron" nu.', 'Han läser ”Bron” nu.', 'Skärmen är 15" bred.'],
  'sv-quote-foreign': ['Han läser “Bron” nu.', 'Han läser ”Bron” nu.', 'Han läser ”Bron” nu.'],
  'sv-dialogue-hyphen': ['- Det går bra.', '', 'Det går bra.'],
  'sv-dash-hyphen': ['Bron - den nya - öppnar.', 'Bron – den nya – öppnar.', 'Trygghets- och säkerhetsfrågor.'],
  'sv-dash-double': ['Bron -- den nya.', 'Bron – den nya.', 'Bron – den nya.'],
  'sv-exclamations': ['Bra jobbat!!', 'Bra jobbat!', 'Bra jobbat!'],
  'sv-space-before-sign': ['Bron , den nya.', 'Bron, den nya.', 'Bron, den nya :)'],
  'sv-genitive-apostrophe': ["Det är Anna's bok.", 'Det är Annas bok.', "De äter på McDonald's."],
  'sv-initials-genitive': ['Det är EU’s sak.', 'Det är EU:s sak.', 'Det är EU:s sak.'],
  'sv-internet-capital': ['Vi ses på Internet.', 'Vi ses på internet.', 'Internet är stort.'],
  'en-number-2': ['There were 2 children.', 'There were two children.', 'There were 22 children.'],
  'en-number-3': ['They own 3 houses.', 'They own three houses.', 'Room 3 holds the archive.'],
  'en-number-4': ['We saw 4 horses.', 'We saw four horses.', 'Between 3 and 4 horses.'],
  'en-number-5': ['All 5 children came.', 'All five children came.', 'All 5,000 children came.'],
  'en-number-6': ['They were 6 pupils.', 'They were six pupils.', 'Year 6 pupils came.'],
  'en-number-7': ['She read 7 books.', 'She read seven books.', 'Two of 7 books.'],
  'en-number-8': ['It has 8 schools.', 'It has eight schools.', 'It has 8–10 schools.'],
  'en-number-9': ['Police held 9 people.', 'Police held nine people.', 'Police held 19 people.'],
  'en-thousands-space': ['It drew 12 500 people.', 'It drew 12,500 people.', 'It drew 12,500 people.'],
  'en-thousands-none': ['It drew 12500 people.', 'It drew 12,500 people.', 'It drew 1250 people.'],
  'en-thousands-k': ['It drew 12k people.', 'It drew 12,000 people.', 'A 10k run.'],
  'en-percent-sign': ['It is 5% of all.', 'It is 5 per cent of all.', 'It is 5 per cent.'],
  'en-percent-one-word': ['It is 5 percent now.', 'It is 5 per cent now.', 'A large percentage.'],
  'en-percent-range': ['It is between 10–12 per cent.', 'It is between 10 and 12 per cent.', 'It is 10–12 per cent.'],
  'en-pounds-word': ['It cost £250 pounds.', 'It cost £250.', 'It cost £250.'],
  'en-dollars-word': ['It cost $250 dollars.', 'It cost $250.', 'It cost $250.'],
  'en-speed': ['He drove at 90 km/h.', 'He drove at 90km an hour.', 'He drove at 90mph.'],
  'en-square-metres': ['It is 140 sqm large.', 'It is 140 square metres large.', 'It is large.'],
  'en-between-to': ['Between 10 to 12.', 'Between 10 and 12.', 'Between 10 and 12.'],
  'en-first-figure': ['He came 1st.', 'He came first.', 'He came first.'],
  'en-second-figure': ['It was the 2nd time.', 'It was the second time.', 'On 22nd Street.'],
  'en-third-figure': ['It was the 3rd time.', 'It was the third time.', 'On 23rd Street.'],
  'en-time-colon': ['It starts at 6:30pm.', 'It starts at 6.30pm.', 'It took 6:30.'],
  'en-time-zeros': ['It starts at 6.00pm.', 'It starts at 6pm.', 'It starts at 6pm.'],
  'en-time-space': ['It starts at 6 pm.', 'It starts at 6pm.', 'It starts at 6am.'],
  'en-time-am-stops': ['It starts at 6 a.m. on Monday.', 'It starts at 6am on Monday.', 'It starts at 6am.'],
  'en-time-pm-stops': ['It starts at 6 p.m. on Monday.', 'It starts at 6pm on Monday.', 'It starts at 6pm.'],
  'en-time-from': ['Open from 10–11am.', 'Open from 10 to 11am.', 'Open 10–11am.'],
  'en-time-between': ['Open between 10–11am.', 'Open between 10 and 11am.', 'Open 10–11am.'],
  'en-years-between': ['Between 2019–2023.', 'Between 2019 and 2023.', 'In 2019–2023.'],
  'en-years-from': ['From 2019–2023.', 'From 2019 to 2023.', 'In 2019–2023.'],
  'en-date-ordinal': ['On the 6th of June.', 'On the 6 June.', 'On 6 June.'],
  'en-date-ordinal-after': ['On June 6th.', 'On 6 June.', 'On June 6.'],
  'en-decade-apostrophe': ['It was the 1990’s.', 'It was the 1990s.', 'It was 1994’s best film.'],
  'en-year-word': ['It was in the year 1994.', 'It was in 1994.', 'Later in the year.'],
  'en-ampersand': ['It is salt & pepper.', 'It is salt and pepper.', 'She works at Marks & Spencer.'],
  'en-title-capital': ['Then the Mayor left.', 'Then the mayor left.', 'Then the Mayor Hotel burned.'],
  'en-quote-opening': ['He reads "Bridge” now.', 'He reads “Bridge” now.', 'A 15" screen.'],
  'en-quote-closing': ['He reads “Bridge" now.', 'He reads “Bridge” now.', 'A 15" screen.'],
  'en-dash-hyphen': ['The bridge - a new one - opens.', 'The bridge – a new one – opens.', 'A well-known bridge.'],
  'en-dash-double': ['The bridge -- a new one.', 'The bridge – a new one.', 'The bridge – a new one.'],
  'en-exclamations': ['Well done!!', 'Well done!', 'Well done!'],
  'en-space-before-sign': ['The bridge , a new one.', 'The bridge, a new one.', 'The bridge, a new one.'],
  'en-internet-capital': ['It is on the Internet.', 'It is on the internet.', 'Internet use grows.'],
  'en-usage-fewer': ['There were less people.', 'There were fewer people.', 'There was less water.'],
};

const languages = ['sv', 'en'] as const;
const rulesOf = (language: 'sv' | 'en'): readonly HouseRule[] => {
  const file = readHouseStyle(readFileSync(`resources/houseStyle/${language}.json`, 'utf8'));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value.rules;
};

/** What one rule finds in a paragraph, and the paragraph with each first fix in its place. */
function tried(
  rule: HouseRule,
  language: 'sv' | 'en',
  text: string,
): { readonly count: number; readonly mended: string } {
  const file = { format: 'spalt-house-style', version: 1, name: 'x', language, rules: [rule] } as const;
  const found = new HouseStyle([{ ...file, rules: [rule] }], language).findIn(
    { type: 'paragraph', text, marks: [], attributes: {}, ancestors: [] },
    language,
  );
  const mended = found.reduceRight((rest, { from, to, fixes }) => {
    const [fix] = fixes;
    return fix?.kind === 'replace' ? rest.slice(0, from) + fix.text + rest.slice(to) : rest;
  }, text);
  return { count: found.length, mended: mended.replace(/\u00a0/gu, ' ') };
}

describe.each(languages)('the rules that come with Spalt for %s', (language) => {
  const rules = rulesOf(language);

  it('are sixty at least, about everything that style is about', () => {
    expect(rules.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rules.map(({ category }) => category))).toEqual(
      new Set(['numbers', 'percent', 'times', 'dates', 'abbreviations', 'titles', 'quotation', 'names', 'words']),
    );
  });

  it.each(rules.filter(({ pattern }) => pattern !== undefined))('$id flags, mends and leaves alone', (rule) => {
    const [wrong, mended, right] = examples[rule.id] ?? [];
    if (wrong === undefined || right === undefined) throw new Error(`${rule.id} has no example`);
    expect(tried(rule, language, wrong).count).toBeGreaterThanOrEqual(1);
    expect(tried(rule, language, wrong).mended).toBe(mended === '' ? wrong : mended);
    expect(tried(rule, language, right).count).toBe(0);
  });

  it.each(rules.filter(({ words }) => words !== undefined))(
    '$id flags each of its words, and not what it makes of them',
    (rule) => {
      for (const word of rule.words ?? []) expect(tried(rule, language, `Bron ${word} ån.`).count, word).toBe(1);
      for (const fix of rule.replacements ?? []) expect(tried(rule, language, `Bron ${fix} ån.`).count, fix).toBe(0);
    },
  );
});
