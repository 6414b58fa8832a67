import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedArticle } from '#core/library/catalogue/Catalogue';
import { MarkedText } from './MarkedText';

/** How days are written, by language: making one takes longer than a row takes otherwise. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** An article in the list: what it is about, where it stands, and what was found in it. */
export const ArticleRow = memo(function ArticleRow({ article }: { readonly article: ListedArticle }) {
  const { t, i18n } = useTranslation();
  const { headline, kicker, status, modifiedAt, wordCount, headlineRanges, snippet, trashedAt } = article;
  const dateOf = (moment: string): string => dayFormat(i18n.language).format(new Date(moment));
  const date = trashedAt === null ? dateOf(modifiedAt) : t('library.trashedOn', { date: dateOf(trashedAt) });
  return (
    <>
      {kicker !== '' && <span className="article-kicker">{kicker}</span>}
      <span className="article-headline">
        {headline === '' ? t('library.noHeadline') : <MarkedText text={headline} ranges={headlineRanges} />}
      </span>
      {snippet !== null && snippet.field !== 'headline' && (
        <span className="article-snippet">
          {snippet.isCutBefore && '… '}
          <MarkedText text={snippet.text} ranges={snippet.ranges} />
          {snippet.isCutAfter && ' …'}
        </span>
      )}
      <span className="article-facts">
        {t(`status.${status}`)} · {date}
        {trashedAt === null && <> · {t('editor.words', { count: wordCount })}</>}
      </span>
    </>
  );
});

function dayFormat(language: string): Intl.DateTimeFormat {
  const format =
    dayFormats.get(language) ?? new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
  dayFormats.set(language, format);
  return format;
}
