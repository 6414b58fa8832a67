import type { Editor } from '@tiptap/core';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#core/contract/commands';
import { shortcutText } from '../../platform/shortcuts';
import { useFloating } from '../../ui/useFloating';
import { useMenu } from '../../ui/useMenu';
import { blockKinds, commandOfKind } from '../blocks/blockKind';
import type { BlockMenuState, BlockMenuView } from './BlockMenuState';

const deeds: readonly CommandId[] = [
  'block.move-up',
  'block.move-down',
  'block.duplicate',
  'block.delete',
  'block.language',
  'review.comment',
];
/** Blocks whose text can take another form. */
const changeable: ReadonlySet<string> = new Set([...blockKinds, 'table']);

/** What can be done with a block: the menu of its handle. */
export function BlockMenu({
  menu,
  editor,
  onCommand,
}: {
  readonly menu: BlockMenuState;
  readonly editor: Editor;
  readonly onCommand: (command: CommandId) => void;
}) {
  const view = useSyncExternalStore(menu.subscribe, menu.read);
  // Another article may have taken its place since this was opened.
  return view === null || editor.isDestroyed ? null : (
    <Menu view={view} menu={menu} editor={editor} onCommand={onCommand} />
  );
}

function Menu({
  view,
  menu,
  editor,
  onCommand,
}: {
  readonly view: BlockMenuView;
  readonly menu: BlockMenuState;
  readonly editor: Editor;
  readonly onCommand: (command: CommandId) => void;
}) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const block = editor.state.doc.nodeAt(view.position);
  const kinds =
    block !== null && changeable.has(block.type.name) ? blockKinds.filter((kind) => kind !== block.type.name) : [];
  useFloating(ref, {
    key: String(view.position),
    placement: 'right-start',
    within: view.handle,
    placeOf: () => view.handle.getBoundingClientRect(),
  });
  useEffect(() => {
    ref.current?.querySelector('button')?.focus();
  }, []);
  const run = (command: CommandId): void => {
    menu.show(null);
    const { doc, tr } = editor.state;
    // In a rule no cursor can stand: it would be in the next block, and that be moved or deleted.
    const isWithoutText = doc.nodeAt(view.position)?.isLeaf === true;
    const within = doc.resolve(Math.min(view.position + 1, doc.content.size));
    // A list or a box is in a language as a whole.
    const isWhole = command === 'block.language' && block?.isTextblock === false && !isWithoutText;
    const end = doc.resolve(view.position + (block?.nodeSize ?? 1) - 1);
    editor.view.dispatch(
      tr.setSelection(
        isWithoutText
          ? NodeSelection.create(doc, view.position)
          : isWhole
            ? TextSelection.between(within, end)
            : Selection.near(within),
      ),
    );
    editor.view.focus();
    onCommand(command);
  };
  const onKeyDown = useMenu(ref, {
    onClose: () => menu.show(null),
    onLeave: () => {
      menu.show(null);
      editor.view.focus();
    },
  });
  const item = (command: CommandId) => (
    <button key={command} type="button" role="menuitem" tabIndex={-1} onClick={() => run(command)}>
      <span>{t(`menu.command.${command}`)}</span>
      <kbd>{shortcutText(command)}</kbd>
    </button>
  );
  return (
    <div className="block-menu" role="menu" aria-label={t('bar.handle')} tabIndex={-1} ref={ref} onKeyDown={onKeyDown}>
      {deeds.map(item)}
      {kinds.length > 0 && <hr />}
      {kinds.map((kind) => item(commandOfKind[kind]))}
    </div>
  );
}
