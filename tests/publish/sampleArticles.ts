import type { ArticleFile } from '#core/article/articleFile';
import {
  articleOf,
  blockquote,
  bold,
  bulletList,
  dialogueLine,
  documentOf,
  factBox,
  figure,
  imageName,
  italic,
  item,
  lineBreak,
  link,
  orderedList,
  paragraph,
  pullQuote,
  rule,
  sourceLine,
  subhead,
} from '../unit/core/document/build';

/** An article in Swedish with every block and every field that there is. The place and its people are made up. */
export const swedishArticle: ArticleFile = articleOf(
  documentOf(
    {
      kicker: 'Kultur',
      headline: 'Biblioteket i Hallsåker får nattöppet',
      standfirst:
        'Från den första september går det att låna böcker hela dygnet. Med ett kort och en kod släpper dörren in den som inte kan sova, och den som arbetar när andra läser.',
      byline: 'Av Tove Ravn och Elis Marklund',
      lead: figure(imageName(1), {
        caption: 'Läsesalen under kupolen har stått orörd sedan 1931. Nu får den ny belysning och ett nattlås.',
        credit: 'Mira Solberg',
        alternativeText: 'En rund läsesal med höga bokhyllor, gröna lampor och en ensam läsare vid ett långt bord.',
        widthPx: 1800,
        heightPx: 1200,
      }),
      dateline: 'HALLSÅKER',
    },
    paragraph(
      'Klockan är kvart över två en tisdagsnatt när Sixten Dahl slår upp sin termos. Han kör tidningsbil och har en timme över innan buntarna kommer. ”Här är varmt, och här är tyst”, säger han och nickar mot hyllorna.',
    ),
    paragraph(
      'Försöket har pågått sedan i våras med tolv utvalda låntagare. Resultatet blev så bra att nämnden nu öppnar för alla: ',
      bold('ingen bok har försvunnit'),
      ', och lånen har ökat med 18 procent. Hela utvärderingen finns på ',
      link('https://bibliotek.example/natt', 'bibliotekets sidor'),
      '.',
    ),
    dialogueLine(
      'Vi trodde att det skulle bli studenter, säger bibliotekarien Ylva Brant. Men det är bagare, sjuksköterskor och småbarnsföräldrar.',
    ),
    subhead('Ett kort, en kod och ett löfte'),
    paragraph(
      'Den som vill in lånar först en kod i disken på dagtid. Den gäller i ett år. Reglerna får plats på en lapp vid dörren: tala tyst, släck lampan efter dig, ställ boken där du fann den. I ',
      italic('Hallsåkers krönika'),
      ' från 1931 står nästan samma ord.',
    ),
    pullQuote('Det är något särskilt med att vara ensam med tiotusen böcker.', 'Sixten Dahl, tidningsbud'),
    paragraph('Kameror finns bara vid dörren. Ljuset tänds av den som kommer och släcks av den som går.'),
    figure(imageName(2), {
      caption: 'Dörren mot Skolgatan har fått kodlås.',
      credit: 'Bild: Hallsåkers kommun',
      alternativeText: 'En grönmålad port med ett litet kodlås i mässing.',
      widthPx: 1200,
      heightPx: 900,
    }),
    subhead('Så gick det till i grannkommunen'),
    blockquote(
      paragraph('Vi öppnade dörren och väntade på bekymren. De kom aldrig.'),
      paragraph('Det som kom var folk.'),
    ),
    paragraph(
      'Så skriver kulturchefen i Östra Vemlinge i sin rapport efter tre år. Där finns också råd till den som vill göra likadant:',
    ),
    orderedList(
      1,
      item(paragraph('Börja med få låntagare.')),
      item(
        paragraph('Fråga dem ofta:'),
        bulletList(item(paragraph('vad som saknas')), item(paragraph('vad som stör'))),
      ),
      item(paragraph('Öppna för alla när det är tråkigt att läsa svaren.')),
    ),
    factBox(
      'Fakta: Nattbiblioteket',
      paragraph('Öppet dygnet runt från den 1 september för den som har fyllt 18 år.'),
      bulletList(
        item(paragraph('Kod hämtas i disken, vardagar 10–18.')),
        item(paragraph('Frågor: ', link('tel:+46000123456', '0001-23 45 6'))),
      ),
    ),
    rule,
    paragraph('Invigningen är den 31 augusti klockan 23.00.', lineBreak, 'Kaffe bjuds så länge det räcker.'),
    sourceLine('Källa: Hallsåkers kommun, ', link('https://kommun.example/', 'kulturnämnden')),
  ),
  {
    section: 'Kultur',
    tags: ['bibliotek', 'Hallsåker'],
    authors: [
      { name: 'Tove Ravn', role: 'reporter', address: 'https://tidning.example/tove-ravn' },
      { name: 'Elis Marklund', role: null, address: null },
    ],
    status: 'corrected',
    modifiedAt: '2026-08-21T09:40:00+02:00',
    publishedAt: '2026-08-20T05:00:00+02:00',
    canonicalAddress: 'https://tidning.example/kultur/nattoppet',
    source: 'Hallsåkers Tidning',
  },
);

/** The same form in English, with what the Swedish one has not: no dateline paragraph, a decorative photo, a portrait. */
export const englishArticle: ArticleFile = articleOf(
  documentOf(
    {
      kicker: 'Harbour',
      headline: 'The last ferry of Marrow Sound learns to sail without smoke',
      standfirst:
        'After ninety years on coal, oil and diesel, the Gannet crosses on batteries. Her crew miss nothing but the warmth.',
      byline: 'By Ada Finch & Joss Merriman, photographs by Lou Penn',
      lead: figure(imageName(3, 'webp'), {
        caption: 'The Gannet leaves the north quay before dawn.',
        credit: 'Lou Penn/Harbour Trust',
        alternativeText: 'A small white ferry on dark water, its windows lit.',
        widthPx: 900,
        heightPx: 1200,
      }),
      dateline: 'MARROW SOUND',
    },
    figure(imageName(4, 'png'), { isDecorative: true, credit: 'Photo: Lou Penn', widthPx: 640, heightPx: 40 }),
    paragraph('The first thing passengers notice is that they can hear each other. The second is the gulls.'),
    dialogueLine('You used to shout for your tea, says the mate, Orla Quill. Now you can whisper and it comes.'),
    subhead('Quiet, and ', italic('cold')),
    paragraph(
      'The engine room has been a storeroom since March. Tickets cost what they did: ',
      bold('two pounds ten'),
      '.',
    ),
    pullQuote('She hums now. She never hummed before.', 'Orla Quill, mate'),
    factBox('The Gannet', paragraph('Built 1936. Length 28 metres. Takes 90 people and, on a calm day, one horse.')),
    blockquote(paragraph('No boat was ever loved for her exhaust.')),
    orderedList(3, item(paragraph('Third crossing: 9.40')), item(paragraph('Fourth crossing: 11.20'))),
    rule,
    sourceLine('Source: Marrow Sound Harbour Trust'),
  ),
  {
    language: 'en',
    section: 'News',
    tags: ['ferries'],
    publishedAt: '2026-08-20T06:00:00+01:00',
    modifiedAt: '2026-08-19T16:00:00+01:00',
    description: 'Marrow Sound’s only ferry has gone electric.',
    source: 'The Sound Courier',
  },
);
