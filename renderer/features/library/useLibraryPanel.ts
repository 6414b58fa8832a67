import { useState } from 'react';
import type { CommandId } from '#core/contract/commands';
import { isNarrow } from '../../ui/isNarrow';

/** The commands that show the list of the library, and how often its search field has been asked for. */
export function useLibraryPanel(
  isShown: () => boolean,
  {
    onShow,
    onMakeRoom,
  }: {
    readonly onShow: (isShown: boolean) => void;
    /** In a narrow window the panels lie over each other: the others are put away. */
    readonly onMakeRoom: () => void;
  },
): {
  readonly searchCount: number;
  readonly libraryCommands: Partial<Record<CommandId, () => void>>;
} {
  const [searchCount, setSearchCount] = useState(0);
  return {
    searchCount,
    libraryCommands: {
      'library.toggle': () => {
        if (isNarrow()) onMakeRoom();
        onShow(!isShown());
      },
      'library.search': () => {
        if (isNarrow()) onMakeRoom();
        if (!isShown()) onShow(true);
        setSearchCount((count) => count + 1);
      },
    },
  };
}
