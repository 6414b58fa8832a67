import { DOMSerializer } from '@tiptap/pm/model';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { imageNamePattern } from '#core/document/imageNamePattern';
import type { Suggestions } from '#core/review/suggestions/TrackedChange';
import './suggestions.css';

/** The text without what is proposed, to be read: it lies where the article is written. */
export function OriginalView({
  proposed,
  addressOf,
  onClose,
}: {
  readonly proposed: Suggestions;
  readonly addressOf: (image: string) => string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { original } = proposed;
    const content = DOMSerializer.fromSchema(original.type.schema).serializeFragment(original.content);
    for (const figure of content instanceof DocumentFragment ? content.querySelectorAll('figure') : []) {
      const image = figure.dataset['image'] ?? '';
      if (!imageNamePattern.test(image)) continue;
      const picture = document.createElement('img');
      picture.src = addressOf(image);
      picture.alt = '';
      figure.prepend(picture);
    }
    ref.current?.replaceChildren(content);
    // It scrolls, also for who has no mouse.
    const room = ref.current?.closest<HTMLElement>('.surface');
    if (room !== null && room !== undefined) room.tabIndex = 0;
  }, [proposed, addressOf]);
  return (
    <section className="original-view" aria-label={t('suggestions.originalLabel')}>
      <header>
        <p>{t('suggestions.originalHint')}</p>
        <button type="button" className="button" onClick={onClose}>
          {t('suggestions.backToText')}
        </button>
      </header>
      <div className="surface">
        <div className="paper">
          <div className="ProseMirror" ref={ref} />
        </div>
      </div>
    </section>
  );
}
