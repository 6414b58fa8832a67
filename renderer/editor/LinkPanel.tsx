import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSafeAddress } from '#core/document/isSafeAddress';

/** `example.se` → `https://example.se`, `a@b.se` → `mailto:a@b.se`; what has a scheme stays. */
function completed(address: string): string {
  const trimmed = address.trim();
  if (/^[a-z][a-z0-9+.-]*:/iu.test(trimmed)) return trimmed;
  return /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(trimmed) ? `mailto:${trimmed}` : `https://${trimmed}`;
}

/** Sets, changes or takes away the link of the selection or at the caret. */
export function LinkPanel({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const present: unknown = editor.getAttributes('link')['href'];
  const [address, setAddress] = useState(typeof present === 'string' ? present : '');
  const [hasError, setError] = useState(false);
  const panelRef = useRef<HTMLFormElement>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const panel = panelRef.current;
    if (panel === null) return;
    const { from, to } = editor.state.selection;
    const [start, end] = [editor.view.coordsAtPos(from), editor.view.coordsAtPos(to)];
    const rect = new DOMRect(start.left, start.top, Math.max(1, end.right - start.left), end.bottom - start.top);
    void computePosition({ getBoundingClientRect: () => rect }, panel, {
      strategy: 'fixed',
      placement: 'bottom',
      middleware: [offset(8), flip({ padding: 8 }), shift({ padding: 8 })],
    }).then(({ x, y }) => {
      panel.style.setProperty('left', `${x}px`);
      panel.style.setProperty('top', `${y}px`);
    });
  }, [editor]);
  useEffect(() => inputRef.current?.select(), []);

  const close = (): void => {
    onClose();
    editor.view.focus();
  };
  const set = (): void => {
    const href = completed(address);
    if (!isSafeAddress(href)) {
      setError(true);
      return;
    }
    const chain = editor.chain().extendMarkRange('link');
    const { doc, selection } = editor.state;
    // Where no text is selected, the address itself becomes the text. From the end of a block to the next one there is none,
    // which is what a double-click beside a short line may select.
    const { from, to, empty } = selection;
    const isWithoutText = empty || (selection instanceof TextSelection && doc.textBetween(from, to) === '');
    if (isWithoutText && typeof present !== 'string') {
      const text = { type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] };
      chain.insertContentAt(from, text).run();
    } else {
      chain.setMark('link', { href }).run();
    }
    close();
  };

  return (
    <form
      className="link-panel"
      ref={panelRef}
      aria-label={t('menu.command.format.link')}
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <label htmlFor={id}>{t('editor.link.address')}</label>
      <input
        id={id}
        ref={inputRef}
        type="text"
        inputMode="url"
        spellCheck={false}
        value={address}
        placeholder="https://"
        aria-invalid={hasError}
        {...(hasError ? { 'aria-describedby': `${id}-error` } : {})}
        onChange={({ target }) => {
          setAddress(target.value);
          setError(false);
        }}
      />
      <button type="submit" className="button is-main" disabled={address.trim() === ''}>
        {t('editor.link.set')}
      </button>
      {typeof present === 'string' && (
        <button
          type="button"
          className="button"
          onClick={() => {
            editor.chain().extendMarkRange('link').unsetMark('link').run();
            close();
          }}
        >
          {t('editor.link.remove')}
        </button>
      )}
      {hasError && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {t('editor.link.unsafe')}
        </p>
      )}
    </form>
  );
}
