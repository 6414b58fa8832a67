import type { ArticleCheck } from '../Check';
import { comparableText } from '../language/comparableText';
import type { ProofFigure } from '../language/figuresIn';
import { figuresIn, isDecorative } from '../language/figuresIn';
import type { Finding, FindingCode, Fix } from '../Finding';

/** A photo that those who can't see it are told nothing of, or the caption over again. */
export const alternativeText: ArticleCheck = {
  name: 'alternativeText',
  findIn: ({ blocks }) => figuresIn(blocks).flatMap(findInFigure),
};

function findInFigure(figure: ProofFigure): readonly Finding[] {
  const { index: block, text } = figure.alternativeText;
  const finding = (code: FindingCode, to = text.length, fixes: readonly Fix[] = []): Finding => ({
    check: 'alternativeText',
    code,
    severity: code === 'alternative-text-missing' ? 'error' : 'warning',
    place: { block, from: 0, to },
    facts: {},
    fixes,
  });
  if (isDecorative(figure))
    return text.trim() === '' ? [] : [finding('alternative-text-decorative', text.length, [empty])];
  if (text.trim() === '') return [finding('alternative-text-missing', text.length, [{ kind: 'markDecorative' }])];
  if (isSame(text, figure.caption.text)) return [finding('alternative-text-doubled')];
  // A screen reader says itself that it is a picture.
  const opening =
    /^\s*(?:(?:en\s+)?(?:bild|foto(?:grafi)?)\s+(?:på|av|som visar)|(?:an?\s+)?(?:image|picture|photo(?:graph)?)\s+(?:of|showing))\s+(?=(\S))/iu.exec(
      text,
    );
  if (opening === null) return [];
  const [words, first = ''] = opening;
  return [
    finding('alternative-text-opening', words.length + first.length, [{ kind: 'replace', text: first.toUpperCase() }]),
  ];
}

const empty: Fix = { kind: 'replace', text: '' };

/** Whether one text says what the other does: the same words, or all but a few at its end. */
function isSame(alternative: string, caption: string): boolean {
  const [short = '', long = ''] = [comparableText(alternative), comparableText(caption)].toSorted(
    (a, b) => a.length - b.length,
  );
  return short !== '' && (short === long || (long.startsWith(`${short} `) && short.length >= 0.8 * long.length));
}
