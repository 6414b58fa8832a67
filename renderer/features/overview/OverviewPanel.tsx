import type { Editor } from '@tiptap/core';
import {
  Box,
  Heading,
  Image,
  Images,
  Link,
  MessageCircleQuestionMark,
  Quote,
  StickyNote,
  Table,
  Type,
  X,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { TargetLength as Target } from '#core/article/articleFile';
import { characterLimits } from '#core/contract/characterLimits';
import { lixLevelOf, lixOf } from '#core/text/readability';
import { goToPosition } from '../../editor/goToPosition';
import { wordsSinceOpened } from '../../editor/words/wordsSinceOpened';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import './overview.css';
import { TargetLength } from './TargetLength';
import { useOverview } from './useOverview';

const icons = {
  headline: Type,
  subhead: Heading,
  question: MessageCircleQuestionMark,
  factBox: Box,
  pullQuote: Quote,
  table: Table,
  gallery: Images,
  figure: Image,
  linkCard: Link,
  editorNote: StickyNote,
} as const;
/** What grown-ups read of news in a minute, quietly. */
const wordsPerMinute = 230;

/** Where one is in the article: how long it is, how it reads, and its parts to go to. */
export function OverviewPanel({
  id,
  editor,
  charactersPerLine,
  onCharactersPerLine,
  target,
  isReadOnly,
  onTarget,
  onClose,
}: {
  readonly id: ArticleId;
  readonly editor: Editor;
  readonly charactersPerLine: number;
  readonly onCharactersPerLine: (count: number) => void;
  readonly target: Target | null;
  readonly isReadOnly: boolean;
  readonly onTarget: (target: Target | null) => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { measures, outline, place } = useOverview(editor, charactersPerLine);
  const [typed, setTyped] = useState(String(charactersPerLine));
  const number = new Intl.NumberFormat(i18n.language);
  const { wordCount, characterCount, lineCount, readability } = measures;
  const written = wordsSinceOpened(id, wordCount);
  const lix = lixOf(readability);
  const isFit = isCharacterCount(Number(typed));

  return (
    <aside className="panel overview" aria-label={t('overview.label')}>
      <header className="panel-head">
        <h2>{t('overview.label')}</h2>
        <IconButton icon={X} label={t('window.closePanel')} onClick={onClose} />
      </header>
      <section aria-labelledby="overview-length">
        <h3 id="overview-length">{t('overview.length')}</h3>
        <dl>
          <dt>{t('overview.words')}</dt>
          <dd>{number.format(wordCount)}</dd>
          <dt>{t('overview.written')}</dt>
          <dd>{written > 0 ? `+${number.format(written)}` : number.format(written).replace('-', '−')}</dd>
          <dt>{t('overview.characters')}</dt>
          <dd>{number.format(characterCount)}</dd>
          <dt>{t('overview.readingTime')}</dt>
          <dd>
            {t('overview.minutes', {
              count: Math.max(wordCount === 0 ? 0 : 1, Math.round(wordCount / wordsPerMinute)),
            })}
          </dd>
          <dt>{t('overview.lines')}</dt>
          <dd>{number.format(lineCount)}</dd>
        </dl>
        <TargetLength
          target={target}
          wordCount={wordCount}
          characterCount={characterCount}
          isReadOnly={isReadOnly}
          onTarget={onTarget}
        />
        <Field
          label={t('overview.charactersPerLine')}
          error={isFit ? '' : t('overview.charactersError', { ...characterLimits })}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="number"
              min={characterLimits.least}
              max={characterLimits.most}
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
                if (isCharacterCount(Number(target.value))) onCharactersPerLine(Number(target.value));
              }}
            />
          )}
        </Field>
      </section>
      <section aria-labelledby="overview-readability">
        <h3 id="overview-readability">{t('overview.readability')}</h3>
        {lix === null ? (
          <p>{t('overview.nothingToRead')}</p>
        ) : (
          <>
            <p className="overview-lix">
              <strong>LIX {lix}</strong> {t(`overview.level.${lixLevelOf(lix)}`)}
            </p>
            <dl>
              <dt>{t('overview.wordsPerSentence')}</dt>
              <dd>{number.format(Math.round((10 * readability.wordCount) / readability.sentenceCount) / 10)}</dd>
              <dt>{t('overview.longWords')}</dt>
              <dd>{number.format(Math.round((100 * readability.longWordCount) / readability.wordCount))} %</dd>
            </dl>
            <p className="overview-hint">{t('overview.lixHint')}</p>
          </>
        )}
      </section>
      <nav aria-labelledby="overview-outline">
        <h3 id="overview-outline">{t('overview.outline')}</h3>
        <ol>
          {outline.map((item, index) => {
            const Icon = icons[item.kind];
            return (
              <li key={item.position} className={`is-${item.kind}`}>
                <button
                  type="button"
                  aria-current={index === place ? 'location' : undefined}
                  onClick={() => goToPosition(editor, item.position)}
                >
                  <Icon size={14} aria-label={t(`overview.kind.${item.kind}`)} />
                  <span>{item.text === '' ? t('overview.untitled') : item.text}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
    </aside>
  );
}

function isCharacterCount(count: number): boolean {
  return Number.isInteger(count) && count >= characterLimits.least && count <= characterLimits.most;
}
