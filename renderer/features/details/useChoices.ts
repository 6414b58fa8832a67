import { useEffect, useState } from 'react';
import { on, request } from '../../platform/spalt';

/** What other articles of the library have, to be chosen instead of written anew. */
export interface Choices {
  readonly sections: readonly string[];
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

/** Sections, authors and tags of the library; empty until they are known. */
export function useChoices(): Choices {
  const [choices, setChoices] = useState<Choices>({ sections: [], authors: [], tags: [] });
  useEffect(() => {
    let isWanted = true;
    const filters = { status: null, section: null, author: null, tag: null, changedAfter: null };
    const query = { place: 'articles', text: '', filters, sort: 'changed', isDescending: true, offset: 0 } as const;
    const ask = async (): Promise<void> => {
      const { choices: known } = await request['library:query']({ ...query, limit: 1 });
      if (!isWanted) return;
      setChoices({
        sections: valuesOf(known.sections),
        authors: valuesOf(known.authors),
        tags: valuesOf(known.tags),
      });
    };
    void ask();
    // What was just written in another article is there a moment later.
    const forget = on('library-changed', () => void ask());
    return () => {
      isWanted = false;
      forget();
    };
  }, []);
  return choices;
}

function valuesOf(choices: readonly { readonly value: string }[]): readonly string[] {
  return choices.map(({ value }) => value);
}
