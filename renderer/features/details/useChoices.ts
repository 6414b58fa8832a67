import { useEffect, useState } from 'react';
import { request } from '../../platform/spalt';

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
    void request['library:query']({ ...query, limit: 1 }).then(({ choices: known }) => {
      if (!isWanted) return;
      setChoices({
        sections: valuesOf(known.sections),
        authors: valuesOf(known.authors),
        tags: valuesOf(known.tags),
      });
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return choices;
}

function valuesOf(choices: readonly { readonly value: string }[]): readonly string[] {
  return choices.map(({ value }) => value);
}
