import { Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** The picture files of a drop or a paste. */
function pictureFiles(data: DataTransfer | null, { content }: Slice): readonly File[] {
  if (data === null) return [];
  // A copied passage of a web page or a word processor brings its picture along: then the text is what was meant.
  // A picture that is copied by itself in a browser has markup, but no words.
  const hasWords = data.types.includes('text/html') && content.textBetween(0, content.size).trim() !== '';
  return hasWords ? [] : [...data.files];
}

/** Takes in files that are dropped on the article or pasted into it. What they are, main finds out from their bytes. */
export const takePictures = Extension.create<{
  readonly onFiles: (files: readonly File[], position: number, view: EditorView) => void;
}>({
  name: 'takePictures',
  addOptions: () => ({ onFiles: () => undefined }),
  addProseMirrorPlugins() {
    const { onFiles } = this.options;
    return [
      new Plugin({
        props: {
          handleDrop: (view, event, slice) => {
            const files = pictureFiles(event.dataTransfer, slice);
            if (files.length === 0) return false;
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            onFiles(files, place?.pos ?? view.state.selection.from, view);
            event.preventDefault();
            return true;
          },
          handlePaste: (view, event, slice) => {
            const files = pictureFiles(event.clipboardData, slice);
            if (files.length === 0) return false;
            onFiles(files, view.state.selection.from, view);
            return true;
          },
        },
      }),
    ];
  },
});
