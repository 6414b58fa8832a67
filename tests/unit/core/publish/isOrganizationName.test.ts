import { expect, it } from 'vitest';
import { isOrganizationName } from '#core/publish/isOrganizationName';

it.each(['Bo Lind', 'Hilma af Klint', 'Åsa Qvist Ek', 'Jean-Luc Ödman'])('takes %s for a person', (name) => {
  expect(isOrganizationName(name)).toBe(false);
});

it.each(['TT', 'Redaktionen', 'Lerums kommun', 'Getty Images', 'Fotograf AB', ''])(
  'takes “%s” for an organization',
  (name) => {
    expect(isOrganizationName(name)).toBe(true);
  },
);
