import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { ArticleMetadata } from '#core/article/articleFile';
import { isChangedSincePublication } from '#core/article/workflow/isChangedSincePublication';
import { isPublic } from '#core/article/workflow/nextStatuses';
import { proposedIn } from '../../editor/review/suggesting';
import { textPrint } from '#core/article/workflow/textPrint';
import { nodeJson } from '#core/document/nodeJson';

/** How long it waits for further keys before the text is held against the published one. */
const calmMs = 600;

/** Whether readers have another text of the article than the one in the editor. Only what is published is looked at. */
export function useChangedSincePublication(
  editor: Editor | null,
  metadata: Pick<ArticleMetadata, 'status' | 'statusChanges'> | undefined,
): boolean {
  const [print, setPrint] = useState<string | null>(null);
  const isLookedAt = metadata !== undefined && isPublic(metadata.status);
  useEffect(() => {
    if (editor === null || !isLookedAt) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What is only proposed is not published; of an article that is published, the rest counts.
    const look = (): void =>
      setPrint(textPrint(nodeJson(proposedIn(editor.state).suggestions?.original ?? editor.state.doc)));
    const lookSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, calmMs);
    };
    look();
    editor.on('update', lookSoon);
    return () => {
      clearTimeout(timer);
      editor.off('update', lookSoon);
      setPrint(null);
    };
  }, [editor, isLookedAt]);
  return metadata !== undefined && print !== null && isChangedSincePublication(metadata, print);
}
