/** A quotation in a text, its signs included, and what stands between them. */
export interface Quote {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A sign of quotation without its partner. */
export interface LoneQuoteSign {
  readonly offset: number;
  readonly kind: 'unclosed' | 'unopened';
}

/** The quotations of a text, and the signs that have no partner. Inches (`15"`) are no signs. */
export interface QuoteReading {
  readonly quotes: readonly Quote[];
  readonly lone: readonly LoneQuoteSign[];
}

/**
 * Reads double signs of quotation. In Swedish one sign stands on both sides, ”…” or »…», so whether one opens or closes
 * is told by order; in English “ opens and ” closes. Single signs are not read: they are apostrophes as well.
 */
export function quotesOf(text: string, language: 'sv' | 'en' | null): QuoteReading {
  const quotes: Quote[] = [];
  const lone: LoneQuoteSign[] = [];
  let open: number | undefined;
  for (const { 0: sign, index } of text.matchAll(/["”“„»«]/gu)) {
    // Fifteen inches, or seconds of arc; a quotation may end with a number, too, and then one is open.
    if (sign === '"' && open === undefined && /\d/u.test(text.charAt(index - 1))) continue;
    const role = roleOf(sign, language, open !== undefined);
    if (role === 'open') {
      if (open !== undefined) lone.push({ offset: open, kind: 'unclosed' });
      open = index;
    } else if (open === undefined) lone.push({ offset: index, kind: 'unopened' });
    else {
      quotes.push({ from: open, to: index + 1, text: text.slice(open + 1, index) });
      open = undefined;
    }
  }
  if (open !== undefined) lone.push({ offset: open, kind: 'unclosed' });
  return { quotes, lone };
}

function roleOf(sign: string, language: 'sv' | 'en' | null, isOpen: boolean): 'open' | 'close' {
  // English is set with curved signs that tell their role; all others serve on both sides somewhere.
  if (language === 'en' && sign === '“') return 'open';
  if (language === 'en' && sign === '”') return 'close';
  if (sign === '„') return 'open';
  return isOpen ? 'close' : 'open';
}
