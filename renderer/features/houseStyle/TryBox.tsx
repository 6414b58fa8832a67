import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockFinding } from '#core/proof/Finding';

/** A rule, as it is being written, tried on a text: what it finds is marked below, with what would stand instead. */
export function TryBox({
  text,
  onText,
  found,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Null while the rule can't be tried. */
  readonly found: readonly BlockFinding[] | null;
}) {
  const { t } = useTranslation();
  const id = useId();
  const hits = (found ?? []).filter(({ from, to }) => from < to && to <= text.length);
  const isCutShort = found?.some(({ code }) => code === 'house-style-cut-short') === true;
  return (
    <section className="rule-try field" aria-label={t('houseStyle.try')}>
      <label htmlFor={id}>{t('houseStyle.try')}</label>
      <textarea
        id={id}
        rows={5}
        maxLength={mostCharacters}
        placeholder={t('houseStyle.tryHint')}
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
      <p className="rule-try-count" role="status">
        {stateText()}
      </p>
      {hits.length > 0 && (
        <div className="rule-try-text" role="group" aria-label={t('houseStyle.tried')}>
          {piecesOf(text, hits).map(({ from, piece, hit }) => {
            if (hit === undefined) return <span key={from}>{piece}</span>;
            const instead = hit.fixes.flatMap((fix) => (fix.kind === 'replace' ? [fix.text] : []))[0];
            return (
              <span key={from}>
                <mark className="proof-mark is-style">{piece}</mark>
                {instead !== undefined && <ins>{instead === '' ? ` [${t('proof.takeAway')}]` : ` → ${instead}`}</ins>}
              </span>
            );
          })}
        </div>
      )}
    </section>
  );

  function stateText(): string {
    if (text.trim() === '') return '';
    if (found === null) return t('houseStyle.tryNotYet');
    if (isCutShort) return t('houseStyle.tryCutShort');
    return hits.length === 0 ? t('houseStyle.tryNothing') : t('houseStyle.tryCount', { count: hits.length });
  }
}

/** As long as any paragraph. */
const mostCharacters = 5000;

interface Piece {
  readonly from: number;
  readonly piece: string;
  readonly hit?: BlockFinding;
}

/** The text in pieces: what was found, and what stands between. */
function piecesOf(text: string, hits: readonly BlockFinding[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const hit of hits) {
    if (hit.from > at) pieces.push({ from: at, piece: text.slice(at, hit.from) });
    pieces.push({ from: hit.from, piece: text.slice(hit.from, hit.to), hit });
    at = hit.to;
  }
  if (at < text.length) pieces.push({ from: at, piece: text.slice(at) });
  return pieces;
}
