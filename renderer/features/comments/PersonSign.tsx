import { personStyle } from '../person/personStyle';

/** The first letters of a person's name in their colour. The name stands beside it for those who hear. */
export function PersonSign({ name, colour }: { readonly name: string; readonly colour: number }) {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => /^./u.exec(word ?? '')?.[0] ?? '',
  );
  return (
    <span className="person-sign" style={personStyle(colour)} aria-hidden="true">
      {letters.join('').toLocaleUpperCase()}
    </span>
  );
}
