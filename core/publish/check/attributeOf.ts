import type { PageElement } from './FoundInPage';

/** An attribute of an element of HTML; undefined where it has none of that name. */
export function attributeOf({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}
