import type { ReactNode } from 'react';
import { useState } from 'react';
import { later } from '../../ui/later';

const HouseStyleDialog = later(async () => (await import('./HouseStyleDialog')).HouseStyleDialog);

/** The rules of house style, when they are asked for. `onSaved` is told whenever some are saved. */
export function useHouseStyle(
  articleLanguage: string | undefined,
  onSaved: () => void,
): { readonly open: () => void; readonly dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  return {
    open: () => setOpen(true),
    dialog: isOpen ? (
      <HouseStyleDialog
        language={articleLanguage?.startsWith('en') === true ? 'en' : 'sv'}
        onSaved={onSaved}
        onClose={() => setOpen(false)}
      />
    ) : null,
  };
}
