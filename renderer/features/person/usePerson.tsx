import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Settings } from '#core/contract/settings';
import type { Person } from '#core/review/reviewJson';
import { later } from '../../ui/later';

const PersonDialog = later(async () => (await import('./PersonDialog')).PersonDialog);

/** Who is at the desk, as they once said. */
export function usePerson(
  person: Person | null,
  changeSettings: (change: Partial<Settings>) => void,
): {
  /** Null while nobody has said. */
  readonly current: Person | null;
  /** Gives who is at the desk, and asks where nobody has said; null when they don't say. */
  readonly askForPerson: () => Promise<Person | null>;
  /** Lets them change name and colour. */
  readonly changePerson: () => void;
  readonly dialog: ReactNode;
} {
  const [answer, setAnswer] = useState<{ readonly give: (person: Person | null) => void } | null>(null);
  const ask = (): Promise<Person | null> =>
    new Promise((resolve) => {
      setAnswer({
        give: (given) => {
          setAnswer(null);
          if (given !== null) changeSettings({ person: given });
          resolve(given);
        },
      });
    });
  return {
    current: person,
    askForPerson: () => (person === null ? ask() : Promise.resolve(person)),
    changePerson: () => void ask(),
    dialog: answer !== null && (
      <PersonDialog
        initial={person ?? { name: '', colour: 0 }}
        onPerson={answer.give}
        onClose={() => answer.give(null)}
      />
    ),
  };
}
