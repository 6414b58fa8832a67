import type { Editor } from '@tiptap/core';
import { FileText, Monitor, Moon, Printer, Smartphone, Sun, Tablet, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleMetadata } from '#core/article/articleFile';
import type { ArticleId } from '#core/article/ArticleId';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import type { CommandId } from '#core/contract/commands';
import type { ChosenText } from '#core/publish/chosenText';
import { failureText } from '../../language/failureText';
import { shortcutText } from '../../platform/shortcuts';
import { IconButton } from '../../ui/IconButton';
import { ProfileSelect } from '../export/ProfileSelect';
import { useProfileTrial } from '../export/useProfileTrial';
import { PageFrame } from './PageFrame';
import './preview.css';
import { PushNotice } from './PushNotice';
import { SearchResult } from './SearchResult';
import { SocialCard } from './SocialCard';
import { useProfiles } from './useProfiles';
import { usePreview } from './usePreview';

/** What is shown of the page: itself, or what others make of it. */
const views = ['page', 'search', 'social', 'push'] as const;
/** How wide the screens are that the page is shown on, and a sheet of A4, in CSS pixels. */
const devices = [
  { name: 'phone', icon: Smartphone, widthPx: 375 },
  { name: 'tablet', icon: Tablet, widthPx: 768 },
  { name: 'desktop', icon: Monitor, widthPx: 1280 },
  { name: 'paper', icon: FileText, widthPx: 794 },
] as const;

/** The page as it would be published, beside the text, and what search engines, cards and notices show of it. */
export function PreviewPanel({
  id,
  editor,
  flush,
  hasSuggestions,
  metadata,
  profile,
  onProfile,
  onCommand,
  onClose,
}: {
  readonly id: ArticleId;
  readonly editor: Editor;
  readonly flush: () => Promise<boolean>;
  /** Whether anything is proposed, so that there are two texts. */
  readonly hasSuggestions: boolean;
  /** As main has it. */
  readonly metadata: ArticleMetadata;
  /** What pages are made by; null for none. */
  readonly profile: ChosenProfile | null;
  readonly onProfile: (profile: ChosenProfile | null) => void;
  readonly onCommand: (command: CommandId) => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [view, setView] = useState<(typeof views)[number]>('page');
  const [device, setDevice] = useState<(typeof devices)[number]>(devices[0]);
  const [isDark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [chosenText, setChosenText] = useState<ChosenText>('with');
  const isPaper = device.name === 'paper' && view === 'page';
  const form = {
    chosenText: hasSuggestions ? chosenText : 'with',
    profile,
    medium: isPaper ? 'paper' : 'screen',
  } as const;
  const { preview, trouble, tryAgain } = usePreview(id, editor, form, metadata, flush);
  const profiles = useProfiles();
  const profileTrouble = useProfileTrial(profile);
  const kilobytes = (byteCount: number): string =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(byteCount / 1000);

  return (
    <aside className="panel preview" aria-label={t('preview.label')}>
      <header className="panel-head">
        <h2>{t('preview.label')}</h2>
        <IconButton
          icon={Printer}
          label={t('menu.command.article.print')}
          shortcut={shortcutText('article.print')}
          onClick={() => onCommand('article.print')}
        />
        <IconButton icon={X} label={t('window.closePanel')} onClick={onClose} />
      </header>
      <div className="preview-choices">
        <fieldset className="preview-views" aria-label={t('preview.views')}>
          {views.map((name) => (
            <label key={name}>
              <input type="radio" name="preview-view" checked={view === name} onChange={() => setView(name)} />
              {t(`preview.view.${name}`)}
            </label>
          ))}
        </fieldset>
        {view === 'page' && (
          <div className="preview-look" role="group" aria-label={t('preview.look')}>
            {devices.map((each) => (
              <IconButton
                key={each.name}
                icon={each.icon}
                label={t(`preview.device.${each.name}`)}
                isPressed={device === each}
                onClick={() => setDevice(each)}
              />
            ))}
            <IconButton
              icon={isDark ? Sun : Moon}
              label={t(isDark ? 'preview.light' : 'preview.dark')}
              // Paper is light.
              disabled={isPaper}
              onClick={() => setDark(!isDark)}
            />
          </div>
        )}
      </div>
      {profiles.length > 0 && (
        <ProfileSelect
          profiles={profiles}
          chosen={profile}
          onChoose={onProfile}
          attributes={{ className: 'preview-profile', 'aria-label': t('export.profile') }}
        />
      )}
      {profileTrouble !== null && trouble === null && (
        <p className="field-error" role="status">
          {failureText(t, profileTrouble)}
        </p>
      )}
      {hasSuggestions && (
        <label className="preview-text">
          <input
            type="checkbox"
            checked={chosenText === 'with'}
            onChange={({ target }) => setChosenText(target.checked ? 'with' : 'without')}
          />
          {t('preview.withSuggestions')}
        </label>
      )}
      {trouble !== null && (
        <div className="panel-empty" role="alert">
          <p>{trouble === 'unsaved' ? t('preview.failed') : failureText(t, trouble)}</p>
          <button type="button" className="button" onClick={tryAgain}>
            {t('preview.tryAgain')}
          </button>
        </div>
      )}
      {preview !== null && view === 'page' && preview.medium === form.medium && (
        <>
          <PageFrame
            address={preview.address}
            title={t('preview.frame')}
            widthPx={device.widthPx}
            isDark={isDark && !isPaper}
            isPaper={isPaper}
          />
          <p className="preview-weight">
            {isPaper
              ? t('preview.onPaper')
              : t('preview.weight', {
                  compressed: kilobytes(preview.compressedByteCount),
                  plain: kilobytes(preview.byteCount),
                })}
          </p>
        </>
      )}
      {preview !== null && view === 'search' && <SearchResult shown={preview.elsewhere.search} />}
      {preview !== null && view === 'social' && (
        <SocialCard shown={preview.elsewhere.social} picture={preview.cardPicture} />
      )}
      {preview !== null && view === 'push' && <PushNotice shown={preview.elsewhere.push} />}
    </aside>
  );
}
