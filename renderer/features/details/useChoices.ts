import { useEffect, useState } from 'react';
import { on, request } from '../../platform/spalt';

/** What other articles of the library have, to be chosen instead of written anew. */
export interface Choices {
  readonly sections: readonly string[];
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Sections, authors and tags of the library; empty until they are known. They stay as they are while somebody writes in a
 * field that offers them: what is half written there is soon one of them, and a field whose list comes or goes forgets what
 * can be undone in it.
 */
export function useChoices(): Choices {
  const [choices, setChoices] = useState<Choices>({ sections: [], authors: [], tags: [] });
  useEffect(() => {
    let isWanted = true;
    let waiting: Choices | undefined;
    const show = (known: Choices): void => {
      if (isInFieldWithList()) waiting = known;
      else setChoices(known);
    };
    const showWaiting = (): void => {
      if (waiting !== undefined) setChoices(waiting);
      waiting = undefined;
    };
    const filters = { status: null, section: null, author: null, tag: null, changedAfter: null };
    const query = { place: 'articles', text: '', filters, sort: 'changed', isDescending: true, offset: 0 } as const;
    const ask = async (): Promise<void> => {
      const { choices: known } = await request['library:query']({ ...query, limit: 1 });
      if (!isWanted) return;
      show({
        sections: valuesOf(known.sections),
        authors: valuesOf(known.authors),
        tags: valuesOf(known.tags),
      });
    };
    void ask();
    document.addEventListener('focusout', showWaiting);
    // What was just written in another article is there a moment later.
    const forget = on('library-changed', () => void ask());
    return () => {
      isWanted = false;
      document.removeEventListener('focusout', showWaiting);
      forget();
    };
  }, []);
  return choices;
}

function isInFieldWithList(): boolean {
  return document.activeElement?.hasAttribute('list') ?? false;
}

function valuesOf(choices: readonly { readonly value: string }[]): readonly string[] {
  return choices.map(({ value }) => value);
}
