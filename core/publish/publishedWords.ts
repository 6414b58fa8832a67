/** The few words that a published page says of its own accord. They follow the language of the article, not that of the window. */
export interface PublishedWords {
  /** Stands before a photo's credit. */
  readonly photo: string;
  /** Stands before the moment of the last correction. */
  readonly updated: string;
  /** The title of a page whose article has no headline. */
  readonly untitled: string;
  /** Names a table that has no caption. */
  readonly table: string;
  /** Stands before the title of another article. */
  readonly related: string;
  /** Stands above what was wrong and has been put right. */
  readonly corrections: string;
  /** Stands above the links to where else the site is. */
  readonly followUs: string;
  /** The link that sends the article by mail. */
  readonly tellAFriend: string;
  /** Names the list of what the article is about. */
  readonly subjects: string;
  /** Stands above those who wrote the article. */
  readonly authors: string;
  /** Names what stands after the article and belongs to it. */
  readonly about: string;
  /** The link that leads past what stands before the article. */
  readonly skip: string;
  /** The article's region where its language names none, as Open Graph wants it: `sv_SE`. */
  readonly locale: string;
}

const english: PublishedWords = {
  photo: 'Photo:',
  updated: 'Updated',
  untitled: 'Untitled',
  table: 'Table',
  related: 'Read also:',
  corrections: 'Corrections',
  followUs: 'Follow us',
  tellAFriend: 'Tell a friend',
  subjects: 'Subjects',
  authors: 'Written by',
  about: 'About the article',
  skip: 'To the article',
  locale: 'en_GB',
};

const words: Readonly<Record<string, PublishedWords>> = {
  sv: {
    photo: 'Foto:',
    updated: 'Uppdaterad',
    untitled: 'Utan rubrik',
    table: 'Tabell',
    related: 'Läs också:',
    corrections: 'Rättelser',
    followUs: 'Följ oss',
    tellAFriend: 'Tipsa en vän',
    subjects: 'Ämnen',
    authors: 'Skrivet av',
    about: 'Om artikeln',
    skip: 'Till artikeln',
    locale: 'sv_SE',
  },
  en: english,
};

/** The words of a page in this language (BCP 47); English for a language that we have no words for. */
export function publishedWords(language: string): PublishedWords {
  return words[language.split('-', 1)[0] ?? ''] ?? english;
}
