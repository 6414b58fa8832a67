import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import type { LucideIcon } from 'lucide-react';
import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Bold,
  BookOpenText,
  FoldHorizontal,
  FoldVertical,
  Heading,
  Images,
  Italic,
  Link,
  LinkIcon,
  MessageSquarePlus,
  MoveHorizontal,
  PanelTop,
  Quote,
  RefreshCw,
  SquareSplitHorizontal,
  Trash2,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#core/contract/commands';
import { assertNever } from '#core/base/assertNever';
import { pullQuotePlacements } from '#core/document/pullQuotePlacement';
import { shortcutText } from '../../platform/shortcuts';
import { IconButton } from '../../ui/IconButton';
import { goToTool } from '../../ui/toolbarKeys';
import { useFloating } from '../../ui/useFloating';
import type { TableAction } from '../table/tableCommands';
import { tableActions, tableChange } from '../table/tableCommands';
import type { Bar } from './barAt';
import { barAt } from './barAt';
import './bars.css';
import { toggleSource } from './toggleSource';

const placementIcons = { column: AlignCenter, left: AlignLeft, right: AlignRight, wide: MoveHorizontal } as const;
const tableIcons: Readonly<Record<TableAction, LucideIcon>> = {
  'row-above': BetweenHorizontalStart,
  'row-below': BetweenHorizontalEnd,
  'column-left': BetweenVerticalStart,
  'column-right': BetweenVerticalEnd,
  'delete-row': FoldVertical,
  'delete-column': FoldHorizontal,
  'header-row': PanelTop,
};

/** What the tools of blocks ask of the window. */
export interface BarPort {
  readonly onCommand: (command: CommandId) => void;
  /** Lets the user change the card or the related article with the caret. */
  readonly onChangeLink: () => void;
  readonly onAddToGallery: () => void;
}

/**
 * The tools of the place with the caret, beside it: those of selected text, or those of a block with choices of its own.
 * Alt+F10 goes to them, Escape back to the text.
 */
export function EditorBar({ editor, port }: { readonly editor: Editor; readonly port: BarPort }) {
  const isPointing = usePointing(editor);
  const [hasFocus, setFocus] = useState(false);
  const bar = useEditorState({
    editor,
    selector: () => (editor.isEditable && (editor.isFocused || hasFocus) ? barAt(editor.state) : null),
  });
  // While text is being selected with the mouse, nothing comes in the way.
  if (bar === null || (bar.kind === 'text' && isPointing)) return null;
  // Another article may have taken its place since this was drawn.
  if (editor.isDestroyed) return null;
  return <BarInPlace bar={bar} editor={editor} port={port} onFocusChange={setFocus} />;
}

function BarInPlace({
  bar,
  editor,
  port,
  onFocusChange,
}: {
  readonly bar: Bar;
  readonly editor: Editor;
  readonly port: BarPort;
  readonly onFocusChange: (hasFocus: boolean) => void;
}) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const isText = bar.kind === 'text';
  useFloating(ref, {
    key: isText ? `text ${bar.from} ${bar.to}` : `${bar.kind} ${bar.position}`,
    placement: isText ? 'top' : 'top-end',
    within: editor.view.dom,
    // Not over the tools above the text.
    boundary: editor.view.dom.closest('.surface') ?? 'clippingAncestors',
    placeOf: () => (editor.isDestroyed ? null : placeOfBar(editor, bar)),
  });
  useEffect(() => () => onFocusChange(false), [onFocusChange]);
  return (
    <div
      className="editor-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={t(`bar.label.${bar.kind}`)}
      ref={ref}
      onFocus={() => onFocusChange(true)}
      onBlur={({ relatedTarget, currentTarget }) => onFocusChange(currentTarget.contains(relatedTarget))}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        goToTool(event);
        if (event.key !== 'Escape') return;
        event.preventDefault();
        editor.view.focus();
      }}
    >
      <Tools bar={bar} editor={editor} port={port} />
    </div>
  );
}

function placeOfBar({ view, state }: Editor, bar: Bar): DOMRect | null {
  if (bar.kind !== 'text') {
    const element = view.nodeDOM(bar.position);
    return element instanceof HTMLElement ? element.getBoundingClientRect() : null;
  }
  if (bar.to > state.doc.content.size) return null;
  const [start, end] = [view.coordsAtPos(bar.from), view.coordsAtPos(bar.to)];
  const left = Math.min(start.left, end.left);
  return new DOMRect(left, start.top, Math.max(1, end.right - left), end.bottom - start.top);
}

/** Goes to the tools beside the caret, or to those above the article where there are none. */
export function focusEditorBar(): void {
  const tools = document.querySelector<HTMLElement>('.editor-bar button') ?? document.querySelector('.toolbar button');
  if (tools instanceof HTMLElement) tools.focus();
}

function Tools({ bar, editor, port }: { readonly bar: Bar; readonly editor: Editor; readonly port: BarPort }) {
  const { t } = useTranslation();
  const isActive = useEditorState({
    editor,
    selector: () => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      link: editor.isActive('link'),
    }),
  });
  const { onCommand, onChangeLink, onAddToGallery } = port;
  const tool = (command: CommandId, icon: LucideIcon, isPressed?: boolean) => (
    <IconButton
      key={command}
      icon={icon}
      label={t(`menu.command.${command}`)}
      shortcut={shortcutText(command)}
      {...(isPressed === undefined ? {} : { isPressed })}
      onClick={() => onCommand(command)}
    />
  );
  const change = (transaction: Transaction | null | undefined): void => {
    if (transaction !== null && transaction !== undefined) editor.view.dispatch(closeHistory(transaction));
  };
  const remove = tool('block.delete', Trash2);
  switch (bar.kind) {
    case 'text':
      return (
        <>
          {bar.marks.includes('bold') && tool('format.bold', Bold, isActive.bold)}
          {bar.marks.includes('italic') && tool('format.italic', Italic, isActive.italic)}
          {bar.marks.includes('link') && tool('format.link', Link, isActive.link)}
          <span className="toolbar-line" />
          {tool('block.subhead', Heading)}
          {tool('block.pull-quote', Quote)}
          <span className="toolbar-line" />
          {tool('review.comment', MessageSquarePlus)}
        </>
      );
    case 'pullQuote':
      return (
        <>
          {pullQuotePlacements.map((placement) => (
            <IconButton
              key={placement}
              icon={placementIcons[placement]}
              label={t(`bar.placement.${placement}`)}
              isPressed={bar.placement === placement}
              onClick={() => change(editor.state.tr.setNodeAttribute(bar.position, 'placement', placement))}
            />
          ))}
          <span className="toolbar-line" />
          {remove}
        </>
      );
    case 'factBox':
      return (
        <>
          <IconButton
            icon={BookOpenText}
            label={t('bar.source')}
            isPressed={bar.hasSource}
            onClick={() => change(toggleSource(editor.state, bar.position))}
          />
          {remove}
        </>
      );
    case 'table':
      return (
        <>
          {bar.isInGrid &&
            tableActions.map((action) => (
              <IconButton
                key={action}
                icon={tableIcons[action]}
                label={t(`bar.table.${action}`)}
                onClick={() => change(tableChange(editor.state, action))}
              />
            ))}
          <span className="toolbar-line" />
          {remove}
        </>
      );
    case 'gallery':
      return (
        <>
          <IconButton icon={Images} label={t('bar.addPictures')} onClick={onAddToGallery} />
          <IconButton
            icon={SquareSplitHorizontal}
            label={t('bar.partGallery')}
            onClick={() => onCommand('block.gallery')}
          />
          <span className="toolbar-line" />
          {remove}
        </>
      );
    case 'linkCard':
      return (
        <>
          <IconButton icon={LinkIcon} label={t('bar.changeAddress')} onClick={onChangeLink} />
          {remove}
        </>
      );
    case 'relatedArticle':
      return (
        <>
          <IconButton icon={RefreshCw} label={t('bar.changeRelated')} onClick={onChangeLink} />
          {remove}
        </>
      );
    default:
      return assertNever(bar);
  }
}

/** Whether the mouse is held down in the text. */
function usePointing(editor: Editor): boolean {
  const [isPointing, setPointing] = useState(false);
  useEffect(() => {
    if (editor.isDestroyed) return undefined;
    const { dom } = editor.view;
    const start = (): void => setPointing(true);
    const end = (): void => setPointing(false);
    dom.addEventListener('mousedown', start);
    window.addEventListener('mouseup', end);
    window.addEventListener('dragend', end);
    return () => {
      dom.removeEventListener('mousedown', start);
      window.removeEventListener('mouseup', end);
      window.removeEventListener('dragend', end);
    };
  }, [editor]);
  return isPointing;
}
