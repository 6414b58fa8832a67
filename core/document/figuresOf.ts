import { placeOf } from '../base/problemsOfZod';
import type { DocumentJson, FigureJson } from './documentJson';

/** A photo of a document and its place, as in `Problem`: `document.content[5]`. */
export interface PlacedFigure {
  readonly figure: FigureJson;
  readonly place: string;
}

/** Every photo of a document in reading order, those of galleries too. */
export function figuresOf(document: DocumentJson): readonly PlacedFigure[] {
  return document.content.flatMap((block, index): readonly PlacedFigure[] => {
    const place = placeOf(['document', 'content', index]);
    if (block.type === 'figure') return [{ figure: block, place }];
    if (block.type !== 'gallery') return [];
    return block.content.map((figure, at) => ({ figure, place: placeOf(['content', at], place) }));
  });
}
