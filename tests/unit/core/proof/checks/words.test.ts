import { describe, expect, it } from 'vitest';
import { paragraph } from '../../document/build';
import { checkCases, findingsOf } from './checkCases';

checkCases('doubledWord', 'sv', {
  wrong: [
    ['Den bro som som byggs är lång.', 'som som'],
    ['Hon har inte svarat, säger han och och går.', 'och och'],
    ['Han sade att att det blir dyrt.', 'att att'],
    ['Kommunen ska ska bygga.', 'ska ska'],
    ['Bron blir klar med med god marginal.', 'med med'],
    ['Och och så vidare.', 'Och och'],
  ],
  right: [
    'Den plats där det var var stängd.',
    'Vad det är är oklart.',
    'Det det handlar om är pengar.',
    'De tal han hade hade ingen hört.',
    'År efter år steg för steg.',
    'Duran Duran spelar i Lerum.',
    'Han kom in i i går öppnade hallen.',
    'Mycket mycket bättre än så, ja ja.',
    'Den som sa det. Det blev sant.',
    '5 5 0 är siffrorna.',
  ],
});

checkCases('doubledWord', 'en', {
  wrong: [
    ['The bridge of of stone.', 'of of'],
    ['She went to to the shop.', 'to to'],
    ['The the council met.', 'The the'],
    ['It was a a good day.', 'a a'],
    ['They met with with the mayor.', 'with with'],
  ],
  right: [
    'He said that that was enough.',
    'All she had had was gone.',
    'It was very very cold.',
    'Duran Duran play on Friday.',
    'What it was was a mess.',
    'Bye bye, she said.',
    'No no, he said.',
  ],
});

checkCases('doubledSpace', 'sv', {
  wrong: [
    ['Bron  öppnar.', '  '],
    ['Bron öppnar.  Alla kommer.', '  '],
    ['Bron   öppnar.', '   '],
    ['Den kostar 5 \u00a0procent.', ' \u00a0'],
    ['”Ja”  säger hon.', '  '],
  ],
  right: ['Bron öppnar.', ' Bron öppnar.', 'Bron öppnar. ', 'Bron\nöppnar.', '1\u00a0609\u00a0000 kronor.'],
});

describe('doubledSpace', () => {
  it('mends with the fixed space where there is one', () => {
    expect(findingsOf('doubledSpace', 'sv', 'a \u00a0b')[0]?.fixes).toEqual([{ kind: 'replace', text: '\u00a0' }]);
    expect(findingsOf('doubledSpace', 'sv', 'a  b')[0]?.fixes).toEqual([{ kind: 'replace', text: ' ' }]);
  });
});

checkCases('gapMarker', 'sv', {
  wrong: [
    ['Bron kostar TK kronor.', 'TK'],
    ['Namn: XXX.', 'XXX'],
    ['Den byggdes ???.', '???'],
    ['Det kostar XX kronor.', 'XX'],
    ['TKTK', 'TKTK'],
    ['Här står lorem ipsum dolor.', 'lorem ipsum'],
  ],
  right: [
    'TK Maxx öppnar i Lerum.',
    'Super Bowl XXX spelades 1996.',
    'Va???',
    'TKO i sjätte ronden.',
    'Storlek XXXL är slut.',
    'Vem? Vad? Varför?',
    'ATK och VTK.',
  ],
});

checkCases('gapMarker', 'en', {
  wrong: [
    ['It cost TK pounds.', 'TK'],
    ['Name: XXX, a teacher.', 'XXX'],
    ['Born in ???, she moved.', '???'],
    ['It cost XX pounds.', 'XX'],
    ['The TKTKTK hall.', 'TKTKTK'],
  ],
  right: ['TK Maxx opens.', 'Super Bowl XXX was in 1996.', 'Really???', 'A TKO in round six.', 'Size XXXL sold out.'],
});

checkCases('repeatedWord', 'sv', {
  wrong: [
    ['En lösning är bra. Den lösning som finns är ingen lösning.', 'lösning'],
    ['Skolorna får mer. De skolorna säger ja, andra skolorna nej.', 'skolorna'],
    ['Det är viktigt att äta, viktigt att sova och viktigt att gå.', 'viktigt'],
    ['En satsning leder till en satsning som blir en satsning.', 'satsning'],
    ['Rapporten säger att rapporten är en del av rapporten.', 'rapporten'],
  ],
  right: [
    'En lösning är bra. Den lösningen finns.',
    'Kommunen betalar. Kommunen bygger. Kommunen vet.',
    'Lindström vann över Lindström och Lindström.',
    'Bron är ny. Bron är lång. Bron är dyr.',
    'Det är eftersom det är så, eftersom det var så, eftersom.',
  ],
});

checkCases('repeatedWord', 'en', {
  wrong: [
    ['A solution is good. The solution we have is no solution.', 'solution'],
    ['The schools get more. Some schools agree, other schools do not.', 'schools'],
    ['An increase led to an increase and another increase.', 'increase'],
    ['A proposal about a proposal is not a proposal.', 'proposal'],
    ['It matters: funding brings funding, and funding ends.', 'funding'],
  ],
  right: [
    'A solution is good. The solutions are few.',
    'The road is new. The road is long. The road is wide.',
    'Lindstrom beat Lindstrom and Lindstrom.',
    'Because of rain, because of wind, because of snow.',
    'A proposal was made in March, and another proposal was made in June.',
  ],
});

const words = (count: number, word: string): string => Array.from({ length: count }, () => word).join(' ');

checkCases('longSentence', 'sv', {
  wrong: [41, 50, 60, 80, 100].map(
    (count) => [`Ja. En ${words(count, 'bro')}.`, `En ${words(count, 'bro')}.`] as const,
  ),
  right: [
    words(40, 'bro'),
    `${words(30, 'bro')}. ${words(30, 'Bro')}.`,
    words(30, 'bro'),
    `${words(22, 'bro')}\n${words(22, 'bro')}`,
    `${words(20, 'bro')}! ${words(25, 'Bro')}`,
  ],
});
checkCases('longSentence', 'en', {
  wrong: [41, 45, 55, 70, 90].map(
    (count) => [`Yes. A ${words(count, 'bridge')}.`, `A ${words(count, 'bridge')}.`] as const,
  ),
  right: [
    words(40, 'bridge'),
    `${words(30, 'bridge')}. ${words(30, 'Bridge')}.`,
    words(12, 'bridge'),
    `Mr. ${words(20, 'Bridge')}. ${words(25, 'Bridge')}.`,
    `${words(20, 'bridge')}? ${words(25, 'Bridge')}`,
  ],
});

checkCases('passive', 'sv', {
  wrong: [
    ['Bron byggdes i fjol. Den köptes sedan. Nu rivs den.', 'byggdes i fjol. Den köptes sedan. Nu rivs'],
    [
      'Frågan utreddes. Förslaget skickades ut. Beslutet togs i maj.',
      'utreddes. Förslaget skickades ut. Beslutet togs',
    ],
    ['Huset ska rivas. Marken säljs. Pengarna delas. Taxan höjs.', 'rivas. Marken säljs. Pengarna delas. Taxan höjs'],
    ['En man greps. Han blev åtalad. Han dömdes till böter.', 'greps. Han blev åtalad. Han dömdes'],
    ['Avgiften har höjts. Köerna har förlängts. Skolor stängdes.', 'höjts. Köerna har förlängts. Skolor stängdes'],
  ],
  right: [
    'Det finns en bro. Hon hoppas på mer. Han minns den.',
    'Hon lyckades. Han trivdes. De möttes och umgicks.',
    'Bron byggdes i fjol. Nu går alla över den. Barnen springer.',
    'Annas hus är rött. Kommunens plats är tom. Dess tak lades om.',
    'Kommunernas råd säger nej. Lärarnas fack säger ja. Elevernas röst hörs.',
    'Han dömdes till böter.',
  ],
});

checkCases('passive', 'en', {
  wrong: [
    ['The bridge was built. It was sold. Now it is being torn down.', 'built. It was sold. Now it is being torn'],
    ['A man was arrested. He was charged. He was later released.', 'arrested. He was charged. He was later released'],
    [
      'The plan was approved. Money was found. Work has been delayed.',
      'approved. Money was found. Work has been delayed',
    ],
    [
      'Roads were closed. Trains were cancelled. Homes were evacuated.',
      'closed. Trains were cancelled. Homes were evacuated',
    ],
    [
      'The form is sent. It is then checked. Errors are not corrected.',
      'sent. It is then checked. Errors are not corrected',
    ],
  ],
  right: [
    'She is tired. He was interested. They were pleased.',
    'The council built it. It sold it. It tore it down.',
    'The bridge was built last year. People walk across it. Children run.',
    'He had walked. She has painted. They have arrived.',
    'The house is red. The need is great. A hundred came.',
    'He was arrested on Monday.',
  ],
});

const hard =
  'Kommunstyrelsens arbetsutskott beslutade vidare angående samhällsbyggnadsförvaltningens organisationsförändringar och därmed ' +
  'sammanhängande verksamhetsutveckling inklusive arbetsmiljöuppföljning samt kompetensförsörjningsplanering under ' +
  'innevarande mandatperiod och därefter fortlöpande beträffande samtliga förvaltningar inom koncernen med särskilt beaktande av ekonomistyrningsprinciper';
const easy =
  'Bron är ny. Den är lång. Barn går på den. Hon ser ån. Det är bra. Vi går dit nu. Han bor här. Alla vill se den. Det blir kul.';

const codes = (...texts: readonly string[]) =>
  findingsOf(
    'readability',
    'sv',
    texts.map((text) => paragraph(text)),
  ).map(({ code }) => code);

describe('readability', () => {
  it.each([1, 2, 3, 4, 5])('flags a paragraph of %d such sentences', (count) => {
    expect(codes(Array.from({ length: count }, () => `${hard}.`).join(' '))).toContain('paragraph-very-hard');
  });
  it.each([easy, `${easy} ${easy}`, `${hard.slice(0, 120)}.`, '', 'Kommunstyrelsens arbetsutskott.'])(
    'does not flag %j',
    (text) => {
      expect(codes(text)).toEqual([]);
    },
  );
  it('flags an article that is hard as a whole, and tells what it is made of', () => {
    const texts = [hard, hard, hard].map((text) => paragraph(`${text}.`));
    const whole = findingsOf('readability', 'sv', texts).find(({ code }) => code === 'article-very-hard');
    expect(whole).toMatchObject({
      place: { block: 5, from: 0, to: 0 },
      facts: { limit: 55, longWordPercent: expect.any(Number) },
    });
    expect(codes(easy, easy, easy, easy)).toEqual([]);
  });
});
