import type { PublishedWords } from './publishedWords';

/** Who took a photo, as readers are told: “Foto: Bo Lind”. A credit that says what it is gets no word of ours. */
export function creditLine(credit: string, words: PublishedWords): string {
  return saysWhatItIs(credit) ? credit : `${words.photo} ${credit}`;
}

/** Whether a credit already begins with what the picture is, or with who owns it, in Swedish or English. */
export function saysWhatItIs(credit: string): boolean {
  return opening.test(credit);
}

const opening =
  /^\s*(?:©|(?:(?:arkiv|press|genre|privat)?(?:foto|bild)|(?:press |file |archive )?(?:photo|picture|image)|photograph|illustration|teckning|drawing|grafik|graphic|karta|map|skärmdump|screenshot|montage|copyright|källa|source)(?!\p{L}))/iu;
