import type { ArticleMetadata } from '../article/articleFile';
import { encodedAddress } from './encodedAddress';
import { tidyText } from './tidyInline';

/** The metadata as it is published: its texts and addresses as tidy as those of the document, and nothing that is empty. */
export function tidyMetadata(metadata: ArticleMetadata): ArticleMetadata {
  return {
    ...metadata,
    section: tidied(metadata.section),
    tags: [...new Set(metadata.tags.map(tidyText))].filter((tag) => tag !== ''),
    authors: metadata.authors
      .map(({ name, role, address }) => ({
        name: tidyText(name),
        role: tidied(role),
        address: address === null ? null : encodedAddress(address),
      }))
      .filter(({ name }) => name !== ''),
    canonicalAddress: metadata.canonicalAddress === null ? null : encodedAddress(metadata.canonicalAddress),
    description: tidied(metadata.description),
    source: tidied(metadata.source),
    alternativeHeadlines: {
      web: tidied(metadata.alternativeHeadlines.web),
      print: tidied(metadata.alternativeHeadlines.print),
      push: tidied(metadata.alternativeHeadlines.push),
      social: tidied(metadata.alternativeHeadlines.social),
    },
    corrections: metadata.corrections
      .map(({ at, text }) => ({ at, text: tidyText(text) }))
      .filter(({ text }) => text !== ''),
  };
}

function tidied(text: string | null): string | null {
  return text === null ? null : tidyText(text) || null;
}
