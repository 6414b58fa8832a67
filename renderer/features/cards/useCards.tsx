import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { useState } from 'react';
import type { ArticleId } from '#core/article/ArticleId';
import { insertBlock } from '../../editor/blocks/insertBlock';
import { createCard } from '../../editor/cards/createCard';
import { nodeTypeOf } from '../../editor/nodeTypeOf';
import { later } from '../../ui/later';

const LinkCardDialog = later(async () => (await import('./LinkCardDialog')).LinkCardDialog);
const RelatedDialog = later(async () => (await import('./RelatedDialog')).RelatedDialog);

type Asked =
  | { readonly kind: 'linkCard'; readonly href: string; readonly isNew: boolean }
  | { readonly kind: 'relatedArticle'; readonly isNew: boolean };

/** Link cards and related articles: asks where they lead, puts them in, and changes the one with the caret. */
export function useCards(editor: Editor | null, current: ArticleId | null) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const change = (transaction: Transaction): void => {
    close();
    editor?.view.dispatch(closeHistory(transaction));
    editor?.view.focus();
  };
  /** The card or related article with the caret. */
  const present = (kind: Asked['kind']): { readonly node: Node; readonly position: number } | undefined => {
    const { $from } = editor?.state.selection ?? {};
    const node = $from === undefined || $from.depth === 0 ? undefined : $from.node(1);
    return $from === undefined || node?.type.name !== kind ? undefined : { node, position: $from.before(1) };
  };

  const dialog = (() => {
    if (asked === null || editor === null || current === null) return null;
    const { state } = editor;
    const { schema } = state;
    const found = asked.isNew ? undefined : present(asked.kind);
    if (asked.kind === 'linkCard') {
      return (
        <LinkCardDialog
          address={asked.href}
          isNew={asked.isNew}
          onCard={({ href, title }) =>
            change(
              found === undefined
                ? insertBlock(state, createCard(schema, { href, title }))
                : state.tr.setNodeAttribute(found.position, 'href', href),
            )
          }
          onClose={close}
        />
      );
    }
    return (
      <RelatedDialog
        current={current}
        onArticle={({ id, headline, canonicalAddress }) => {
          const content = headline === '' ? null : schema.text(headline);
          const related = nodeTypeOf(schema, 'relatedArticle').create({ article: id, href: canonicalAddress }, content);
          change(
            found === undefined
              ? insertBlock(state, related)
              : state.tr.replaceWith(found.position, found.position + found.node.nodeSize, related),
          );
        }}
        onClose={close}
      />
    );
  })();
  return {
    dialog,
    insertLinkCard: () => setAsked({ kind: 'linkCard', href: '', isNew: true }),
    insertRelated: () => setAsked({ kind: 'relatedArticle', isNew: true }),
    /** Asks where the card or related article with the caret is to lead instead. */
    changeLink: () => {
      const card = present('linkCard');
      if (card !== undefined) setAsked({ kind: 'linkCard', href: String(card.node.attrs['href']), isNew: false });
      else if (present('relatedArticle') !== undefined) setAsked({ kind: 'relatedArticle', isNew: false });
    },
  };
}
