import { useTranslation } from 'react-i18next';
import type { ListedArticle } from '#core/library/catalogue/Catalogue';
import { MarkedText } from './MarkedText';

/** An article in the list: what it is about, where it stands, and what was found in it. */
export function ArticleRow({ article }: { readonly article: ListedArticle }) {
  const { t, i18n } = useTranslation();
  const { headline, kicker, status, modifiedAt, wordCount, headlineRanges, snippet, trashedAt } = article;
  const dateOf = (moment: string): string =>
    new Date(moment).toLocaleDateString(i18n.language, { day: 'numeric', month: 'short', year: 'numeric' });
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
        {t(`status.${status}`)} · {date} · {t('editor.words', { count: wordCount })}
      </span>
    </>
  );
}
