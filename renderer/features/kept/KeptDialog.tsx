import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClearableName, KeptName, KeptThing } from '#core/contract/requests/keptRequests';
import { clearableNames } from '#core/contract/requests/keptRequests';
import { sizeText } from '../../language/sizeText';
import { request } from '../../platform/spalt';
import { Dialog } from '../../ui/Dialog';
import './kept.css';

/** What Spalt keeps on this computer: what it is for, how much, where, and how to be rid of it. */
export function KeptDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [things, setThings] = useState<readonly KeptThing[] | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    void request['kept:list']().then(setThings);
  }, []);

  const clear = async (name: ClearableName): Promise<void> => {
    const before = things?.find((thing) => thing.name === name);
    const after = await request['kept:clear']({ name });
    setThings(after);
    const now = after.find((thing) => thing.name === name);
    const isLess = (now?.byteCount ?? 0) < (before?.byteCount ?? 0) || (now?.count ?? 0) < (before?.count ?? 0);
    setSaid(isLess ? t('kept.cleared', { name: t(`kept.${name}.name`) }) : '');
    // A button that is off has no focus: the next step is from its row.
    list.current?.querySelector<HTMLButtonElement>(`[data-kept="${name}"] button`)?.focus();
  };

  const factsOf = ({ byteCount, count, name }: KeptThing): string =>
    [
      ...(count === null || !isCounted(name) ? [] : [t(`kept.${name}.count`, { count })]),
      ...(byteCount === null ? [] : [byteCount === 0 ? t('kept.empty') : sizeText(byteCount, i18n.language)]),
    ].join(' · ');

  return (
    <Dialog title={t('kept.title')} closeLabel={t('window.close')} onClose={onClose}>
      <div className="kept-things">
        <p>{t('kept.intro')}</p>
        <p className="kept-said" role="status">
          {said}
        </p>
        <ul ref={list} aria-label={t('kept.title')} aria-busy={things === null}>
          {things?.map((thing) => {
            const { name, path } = thing;
            const label = t(`kept.${name}.name`);
            return (
              <li key={name} data-kept={name}>
                <h3>{label}</h3>
                <p>{t(`kept.${name}.what`)}</p>
                <p className="kept-facts">{factsOf(thing)}</p>
                <p className="kept-facts">{path}</p>
                <div className="kept-buttons">
                  <button
                    type="button"
                    className="button"
                    aria-label={t('kept.showLabel', { name: label })}
                    onClick={() => void request['kept:show']({ name })}
                  >
                    {t('kept.show')}
                  </button>
                  {isClearable(name) && (
                    <button
                      type="button"
                      className="button"
                      aria-label={t('kept.clearLabel', { name: label })}
                      disabled={(thing.byteCount ?? 0) === 0 && (thing.count ?? 0) === 0}
                      onClick={() => void clear(name)}
                    >
                      {t('kept.clear')}
                    </button>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}

function isClearable(name: KeptName): name is ClearableName {
  return clearableNames.some((clearable) => clearable === name);
}

function isCounted(name: KeptName): name is 'recent' | 'folders' | 'rescue' | 'pictures' {
  return name === 'recent' || name === 'folders' || name === 'rescue' || name === 'pictures';
}
