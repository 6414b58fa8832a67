import { describe, expect, it } from 'vitest';
import { withHeadline } from '#core/article/withHeadline';
import { emptyDocument } from '#core/document/emptyDocument';
import { readDocument } from '#core/document/readDocument';
import { textOfField } from '#core/text/textOf';

describe('withHeadline', () => {
  it('changes the headline and nothing else', () => {
    const before = emptyDocument();
    const after = withHeadline(before, ' Bron\nöppnar\u0000 ');
    expect(textOfField(after, 'headline')).toBe('Bron öppnar');
    expect(readDocument(after).ok).toBe(true);
    expect(withHeadline(after, '')).toEqual(before);
  });
});
