import { z } from 'zod';
import type { Result } from '../../base/Result';
import type { ShownElsewhere } from '../../publish/shownElsewhere';
import type { ExportFailure } from '../answers';
import { chosenProfile } from '../chosenProfile';
import type { ProfileFailure } from './exportRequests';
import { articleId, chosenText } from './payloadParts';

/** Requests that show the open article as it would be published. */
export const previewPayloads = {
  /** Makes the page as it is now; a frame that shows the page at the same address shows it anew, where it is scrolled to. */
  'preview:make': z.strictObject({
    id: articleId,
    chosenText,
    profile: chosenProfile.nullable(),
    /** Paper: what is printed and what a PDF is made of, but for the breaks between its pages. */
    medium: z.enum(['screen', 'paper']),
  }),
  /** Forgets the page: nobody looks at it any more. */
  'preview:end': z.undefined(),
} as const;

/** A page that was made to be looked at. */
export interface Preview {
  /** Where a frame of the window loads it. */
  readonly address: string;
  readonly medium: 'screen' | 'paper';
  /** The page without its photos, as it would be written or printed. */
  readonly byteCount: number;
  /** The same as a web server would send it, compressed (RFC 1952). */
  readonly compressedByteCount: number;
  readonly elsewhere: ShownElsewhere;
  /** Where the photo is that a card shows; null for none. */
  readonly cardPicture: string | null;
}

/** The answers to them. */
export interface PreviewAnswers {
  'preview:make': Result<Preview, Extract<ExportFailure, { readonly code: 'not-open' }> | ProfileFailure>;
  'preview:end': null;
}
