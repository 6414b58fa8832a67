import type { ArticleCheck } from '../Check';
import type { Finding } from '../Finding';
import { comparableText } from '../language/comparableText';
import { figuresIn, isDecorative } from '../language/figuresIn';

/** A photo without a caption, or with the same as another. */
export const caption: ArticleCheck = {
  name: 'caption',
  findIn({ blocks }) {
    const seen = new Set<string>();
    return figuresIn(blocks).flatMap((figure): readonly Finding[] => {
      const { index: block, text } = figure.caption;
      const finding = { check: 'caption', severity: 'warning', facts: {}, fixes: [] } as const;
      if (text.trim() === '') {
        return isDecorative(figure) ? [] : [{ ...finding, code: 'caption-missing', place: { block, from: 0, to: 0 } }];
      }
      const comparable = comparableText(text);
      if (!seen.has(comparable)) {
        seen.add(comparable);
        return [];
      }
      return [{ ...finding, code: 'caption-doubled', place: { block, from: 0, to: text.length } }];
    });
  },
};
