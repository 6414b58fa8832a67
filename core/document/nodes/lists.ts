import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { isWholeNumber } from '../isWholeNumber';

/** A list with bullets. */
export const bulletList = BulletList;

/** A numbered list. `start` is its first number; letters and Roman numerals are not newspaper style. */
export const orderedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        validate: isWholeNumber,
        parseHTML: (element) => Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1,
      },
    };
  },
});

/** A list item: text, then further paragraphs or lists within it. No headings or photos in a list. */
export const listItem = ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' });
