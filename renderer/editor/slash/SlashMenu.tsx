import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Editor } from '@tiptap/core';
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#core/contract/commands';
import { shortcutText } from '../../platform/shortcuts';
import type { SlashMenuState } from './SlashMenuState';

const choices: readonly CommandId[] = [
  'block.subhead',
  'block.dialogue-line',
  'block.question',
  'block.picture',
  'block.gallery',
  'block.pull-quote',
  'block.fact-box',
  'block.table',
  'block.link-card',
  'block.related-article',
  'block.blockquote',
  'block.bullet-list',
  'block.ordered-list',
  'block.source-line',
  'block.rule',
  'block.editor-note',
  'block.snippet',
];

/** The list of blocks that `/` opens. The focus stays in the text; the list is steered from there. */
export function SlashMenu({
  menu,
  editor,
  onCommand,
}: {
  readonly menu: SlashMenuState;
  readonly editor: Editor;
  readonly onCommand: (command: CommandId) => void;
}) {
  const view = useSyncExternalStore(menu.subscribe, menu.read);
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(0);
  const listRef = useRef<HTMLUListElement>(null);
  const id = useId();

  const query = view?.query.toLocaleLowerCase() ?? '';
  const items = choices
    .map((command) => ({ command, name: t(`menu.command.${command}`), words: t(`slash.${command}`) }))
    .filter(({ name, words }) => `${name} ${words}`.toLocaleLowerCase().includes(query));
  const current = Math.min(chosen, items.length - 1);
  const isOpen = view !== null && items.length > 0;

  useEffect(() => setChosen(0), [query]);

  useEffect(() => {
    menu.onKey = (event) => {
      if (!isOpen) return false;
      if (event.key === 'Escape') {
        menu.show(null);
        return true;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setChosen((current + step + items.length) % items.length);
        return true;
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        const item = items[current];
        if (item === undefined) return false;
        view.clear();
        onCommand(item.command);
        return true;
      }
      return false;
    };
  });

  // The text says to assistive technology that it steers a list, as long as it does.
  useEffect(() => {
    if (!isOpen || editor.isDestroyed) return undefined;
    const { dom } = editor.view;
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-autocomplete', 'list');
    dom.setAttribute('aria-activedescendant', `${id}-${current}`);
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant']) dom.removeAttribute(name);
    };
  }, [editor, id, isOpen, current]);

  useLayoutEffect(() => {
    const list = listRef.current;
    if (list === null || view === null) return;
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    void computePosition({ getBoundingClientRect: () => view.placeOf() ?? new DOMRect() }, list, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(6),
        flip({ padding: 8 }),
        shift({ padding: 8 }),
        size({
          padding: 8,
          apply: ({ availableHeight }) => list.style.setProperty('max-height', `${Math.min(availableHeight, 560)}px`),
        }),
      ],
    }).then(({ x, y }) => {
      list.style.setProperty('left', `${x}px`);
      list.style.setProperty('top', `${y}px`);
    });
  }, [view, current, items.length]);

  if (!isOpen) return null;
  return (
    <ul className="slash-menu" id={id} role="listbox" tabIndex={0} aria-label={t('slash.label')} ref={listRef}>
      {items.map(({ command, name }, index) => (
        <li
          key={command}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === current}
          onMouseMove={() => setChosen(index)}
          onMouseDown={(event) => {
            // The focus stays in the text.
            event.preventDefault();
            view.clear();
            onCommand(command);
          }}
        >
          <span>{name}</span>
          <kbd>{shortcutText(command)}</kbd>
        </li>
      ))}
    </ul>
  );
}
