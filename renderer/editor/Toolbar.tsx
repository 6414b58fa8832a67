import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { useEditorState } from '@tiptap/react';
import { Bold, ImagePlus, Italic, Link, Minus, PanelLeft, PanelRight, Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#core/contract/commands';
import { shortcutText } from '../platform/shortcuts';
import { IconButton } from '../ui/IconButton';
import { goToTool } from '../ui/toolbarKeys';
import { blockKindAt, blockKinds, commandOfKind } from './blocks/blockKind';

/** The row of tools above the article. Arrow keys go from tool to tool, as in every toolbar. */
export function Toolbar({
  editor,
  isLibraryShown,
  isDetailsShown,
  onCommand,
}: {
  readonly editor: Editor;
  readonly isLibraryShown: boolean;
  readonly isDetailsShown: boolean;
  readonly onCommand: (command: CommandId) => void;
}) {
  const { t } = useTranslation();
  // Compared field by field: a key that changes none of them draws nothing anew.
  const state = useEditorState({
    editor,
    selector: () => ({
      kind: blockKindAt(editor.state),
      isBold: editor.isActive('bold'),
      isItalic: editor.isActive('italic'),
      isLink: editor.isActive('link'),
      // To ask the editor what it can would make all its commands anew.
      canUndo: undoDepth(editor.state) > 0,
      canRedo: redoDepth(editor.state) > 0,
    }),
  });
  const tool = (command: CommandId) => ({
    label: t(`menu.command.${command}`),
    shortcut: shortcutText(command),
    // The selection in the text stays where it is.
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
    onClick: () => onCommand(command),
  });
  return (
    <header>
      <div className="toolbar" role="toolbar" aria-label={t('editor.tools')} onKeyDown={goToTool}>
        <IconButton icon={PanelLeft} isPressed={isLibraryShown} {...tool('library.toggle')} />
        <span className="toolbar-gap" />
        <select
          className="block-kind"
          aria-label={t('editor.kind')}
          value={state.kind ?? ''}
          onChange={({ target }) => {
            const kind = blockKinds.find((each) => each === target.value);
            if (kind !== undefined && kind !== state.kind) onCommand(commandOfKind[kind]);
          }}
        >
          {state.kind === undefined && <option value="">{t('editor.noKind')}</option>}
          {blockKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`menu.command.${commandOfKind[kind]}`)}
            </option>
          ))}
        </select>
        <IconButton icon={Bold} isPressed={state.isBold} {...tool('format.bold')} />
        <IconButton icon={Italic} isPressed={state.isItalic} {...tool('format.italic')} />
        <IconButton icon={Link} isPressed={state.isLink} {...tool('format.link')} />
        <span className="toolbar-line" />
        <IconButton icon={ImagePlus} {...tool('block.picture')} />
        <IconButton icon={Minus} {...tool('block.rule')} />
        <span className="toolbar-line" />
        <IconButton icon={Undo2} disabled={!state.canUndo} {...tool('edit.undo')} />
        <IconButton icon={Redo2} disabled={!state.canRedo} {...tool('edit.redo')} />
        <span className="toolbar-gap" />
        <button
          type="button"
          className="button"
          title={shortcutText('article.export-page')}
          onClick={() => onCommand('article.export-page')}
        >
          {t('export.button')}
        </button>
        <IconButton icon={PanelRight} isPressed={isDetailsShown} {...tool('article.details')} />
      </div>
    </header>
  );
}
