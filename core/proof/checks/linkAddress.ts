import { addressFault, hostOf } from '../../document/addressFault';
import type { BlockCheck } from '../Check';
import type { BlockFinding, FindingCode } from '../Finding';
import type { BlockContent } from '../proofBlocks';

/** A link that can't lead where it should, by its form alone: nothing is asked of the network. */
export const linkAddress: BlockCheck = {
  name: 'linkAddress',
  findIn(block) {
    return linksOf(block).flatMap(({ from, to, address }) => findInLink(address, block.text, from, to));
  },
};

interface Link {
  readonly from: number;
  readonly to: number;
  readonly address: string;
}

/** The links in a block's text; the address of a card stands at its title, that of a related article at its own. */
function linksOf({ type, text, marks, attributes, ancestors }: BlockContent): readonly Link[] {
  const links = marks.filter((mark) => mark.type === 'link');
  const holder =
    type === 'linkCardTitle' ? ancestors.at(-1)?.attributes : type === 'relatedArticle' ? attributes : undefined;
  const address = holder?.['href'];
  return typeof address === 'string' ? [...links, { from: 0, to: text.length, address }] : links;
}

function findInLink(address: string, text: string, from: number, to: number): readonly BlockFinding[] {
  const code = codeOf(address, text.slice(from, to));
  if (code === undefined) return [];
  const severity = code === 'link-unencrypted' ? 'advice' : code === 'link-elsewhere' ? 'warning' : 'error';
  return [{ check: 'linkAddress', code, severity, from, to, facts: { address }, fixes: [] }];
}

function codeOf(address: string, words: string): FindingCode | undefined {
  const fault = addressFault(address);
  if (fault !== undefined) return `link-${fault}`;
  const host = hostOf(address);
  if (host === undefined) return undefined;
  const shown = /^\s*(?:https?:\/\/)?(?<host>(?:[a-z0-9åäöéü-]+\.)+[a-z]{2,})(?=[/?#:\s]|$)/iu.exec(words)?.groups?.[
    'host'
  ];
  if (shown !== undefined && siteOf(shown) !== siteOf(host) && !host.includes('xn--')) return 'link-elsewhere';
  return /^http:/iu.test(address) ? 'link-unencrypted' : undefined;
}

/** The name that somebody owns: the last two parts, three under `.co.uk` and its like. */
function siteOf(host: string): string {
  const parts = host.toLowerCase().split('.');
  return parts.slice(/^(?:co|com|org|gov|ac|net)$/u.test(parts.at(-2) ?? '') ? -3 : -2).join('.');
}
