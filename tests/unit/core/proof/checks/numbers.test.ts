import { describe, expect, it } from 'vitest';
import { checkCases, findingsOf } from './checkCases';

checkCases('sum', 'sv', {
  wrong: [
    ['Alla vet att 3 + 4 blir 8.', '8'],
    ['Tre plus fyra blir åtta.', 'åtta'],
    ['10 − 4 = 5 säger läraren.', '5'],
    ['Det är 2 × 6 = 14 platser.', '14'],
    ['1,5 + 1,5 = 4 miljoner.', '4'],
    ['På plats var 12 personer: 5 kvinnor och 8 män.', '12'],
    ['Där var 7 kvinnor och 8 män, totalt 16 personer.', '16'],
    ['Nämnden har 11 platser: 5 för S, 4 för M och 3 för C.', '11'],
    ['Polisen grep 12 personer, varav 9 män och 5 kvinnor.', '12'],
    ['Där var 1 000 vuxna och 250 barn, sammanlagt 1 300 besökare.', '1 300'],
    [
      '60 procent röstade ja, 35 procent nej och 15 procent blankt.',
      '60 procent röstade ja, 35 procent nej och 15 procent',
    ],
    [
      'Pengarna fördelas så: skolan får 55 procent, vården 40 procent och kulturen 20 procent.',
      '55 procent, vården 40 procent och kulturen 20 procent',
    ],
  ],
  right: [
    '3 + 4 blir 7.',
    'Tre plus fyra blir sju, 1,5 + 1,5 = 3.',
    'På plats var 12 personer: 5 kvinnor och 7 män.',
    'Polisen grep 12 personer, varav 5 män och 3 barn.',
    'Resan tar 2 timmar och 30 minuter, totalt 150 minuter.',
    'Där var bland annat 12 personer: 5 kvinnor och 3 män.',
    '70 procent åker buss och 60 procent cyklar.',
    'Andelen som röstade ökade från 60 procent till 70 procent.',
    'En tredjedel fördelas av 33,3 procent, 33,3 procent och 33,4 procent.',
    'Matchen slutade 3–4 efter förlängning, 2 + 2 minuter utvisning.',
    'Det kostar 100 + 50 kronor.',
    'Öppet 10–12 och 13–15.',
  ],
});

checkCases('sum', 'en', {
  wrong: [
    ['Everyone knows 3 + 4 makes 8.', '8'],
    ['Three plus four is eight.', 'eight'],
    ['10 − 4 = 5, he says.', '5'],
    ['There were 12 people: 5 women and 8 men.', '12'],
    ['There were 7 women and 8 men, in total 16 people.', '16'],
    ['Police held 12 people, of whom 9 men and 5 women.', '12'],
    ['There were 1,000 adults and 250 children, altogether 1,300 visitors.', '1,300'],
    [
      'The money is split: 55 per cent to schools, 40 per cent to care and 20 per cent to the arts.',
      '55 per cent to schools, 40 per cent to care and 20 per cent',
    ],
    ['In the poll 60% voted yes, 35% no and 15% were undecided.', '60% voted yes, 35% no and 15%'],
  ],
  right: [
    '3 + 4 makes 7.',
    'There were 12 people: 5 women and 7 men.',
    'There were about 12 people: 5 women and 3 men.',
    'Police held 12 people, of whom 5 men and 3 women.',
    'It takes 2 hours and 30 minutes, in total 150 minutes.',
    'Some 70% take the bus and 60% cycle.',
    'The share who voted rose from 60% to 70%.',
    'It ended 3-4, with 2 + 2 added.',
    'They won 5 games and lost 2 at home.',
  ],
});

checkCases('weekday', 'sv', {
  wrong: [
    ['Det sker onsdagen den 24 november.', 'onsdagen'],
    ['Fredag 24 november är det dags.', 'Fredag'],
    ['Premiär lör 28 nov 2025.', 'lör'],
    ['Mötet är måndagen den 24 november 2026.', 'måndagen'],
    ['Stängt den 31 november.', '31 november'],
    ['Den 30 februari är en dag.', '30 februari'],
    ['Olyckan skedde onsdagen den 1 maj 1990, sade hon.', 'onsdagen'],
    ['Torsdagens möte torsdagen 25 november blev långt.', 'torsdagen'],
  ],
  right: [
    'Det sker tisdagen den 24 november.',
    'Tisdag 24 november är det dags.',
    'Premiär lör 28 nov 2026.',
    'Den 24 november 2025 var en måndag.',
    'Måndagen den 24 november 2025 hände det.',
    'Det hände i november 2025. Onsdag eller 24 november, vem vet.',
    'Mötet är fredagen den 8 januari.',
    'Den 29 februari 2024 föddes han, en torsdag 29 februari 2024.',
    'Fredag–söndag 27–29 november.',
    'På onsdag kommer 24 november-gruppen.',
  ],
});

checkCases('weekday', 'en', {
  wrong: [
    ['It is on Wednesday 24 November.', 'Wednesday'],
    ['It is on Friday, November 24.', 'Friday'],
    ['Opening on Sat 28 Nov 2025.', 'Sat'],
    ['They met on Monday, November 24, 2026.', 'Monday'],
    ['Closed on 31 November.', '31 November'],
    ['They meet on Monday the 24th of November.', 'Monday'],
    ['On February 30, nothing happened.', 'February 30'],
  ],
  right: [
    'It is on Tuesday 24 November.',
    'It is on Tuesday, November 24.',
    'Opening on Sat 28 Nov 2026.',
    'They met on Monday, November 24, 2025.',
    'In 2025 they met on Monday, November 24.',
    'They meet on Friday, 8 January.',
    'You may march 40 miles on Monday.',
    'Monday or Tuesday, 24 people came in November.',
    'It was 29 February 2024.',
  ],
});

const fix = (text: string, language = 'sv') => findingsOf('weekday', language, text)[0]?.fixes[0];

describe('weekday', () => {
  it('offers the right one in the form of the wrong one', () => {
    expect(fix('Onsdagen den 24 november.')).toEqual({ kind: 'replace', text: 'Tisdagen' });
    expect(fix('ons 24 november.')).toEqual({ kind: 'replace', text: 'tis' });
    expect(fix('Wed, Nov 24.', 'en')).toEqual({ kind: 'replace', text: 'Tue' });
    expect(fix('Wednesday, Nov 24.', 'en')).toEqual({ kind: 'replace', text: 'Tuesday' });
  });
});

checkCases('yearOrder', 'sv', {
  wrong: [
    ['Planen gäller 2026–2023.', '2026–2023'],
    ['Konstnären (1990–1980) bodde här.', '1990–1980'],
    ['Hon är född 1990 och dog 1980 i Lerum.', 'född 1990 och dog 1980'],
    ['Han var rektor från 2010 till 2001.', 'från 2010 till 2001'],
    ['Kriget pågick mellan 1945 och 1939.', 'mellan 1945 och 1939'],
    ['Han satt åren 2014-2010.', '2014-2010'],
  ],
  right: [
    'Planen gäller 2023–2026.',
    'Ring 0302-2026-2023.',
    'Hon föddes 1980 och dog 1990.',
    'Antalet sjönk från 2026 till 2001.',
    'Säsongen 2025/26, 2026–27.',
    'Född 1950 i Lerum. Hans bror dog 1940.',
    'Priset är 1500–2000 kronor lägre.',
    'Diarienummer KS 2026-1023-4.',
  ],
});

checkCases('yearOrder', 'en', {
  wrong: [
    ['The plan covers 2026–2023.', '2026–2023'],
    ['The painter (1990–1980) lived here.', '1990–1980'],
    ['She was born in 1990 and died in 1980.', 'born in 1990 and died in 1980'],
    ['He was head from 2010 to 2001.', 'from 2010 to 2001'],
    ['The war was between 1945 and 1939.', 'between 1945 and 1939'],
  ],
  right: [
    'The plan covers 2023–2026.',
    'Call 020-2026-1999.',
    'Born in 1980, she died in 1990.',
    'The number fell from 2026 to 2001.',
    'In the 2025-26 season.',
    'Born in 1950. His brother died in 1940.',
  ],
});

describe('yearOrder', () => {
  it('turns the years about', () => {
    expect(findingsOf('yearOrder', 'sv', 'Åren 2026–2023.')[0]?.fixes).toEqual([
      { kind: 'replace', text: '2023–2026' },
    ]);
  });
});
