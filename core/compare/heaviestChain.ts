/** An item of one list that may stand for one of another, and how much speaks for it. */
export interface Candidate {
  readonly before: number;
  readonly after: number;
  /** More than nought. */
  readonly weight: number;
}

/**
 * Of all candidates those of the greatest weight together that do not cross: each next one lies further on in both
 * lists. In the order of the lists. Takes n log n steps for n candidates.
 */
export function heaviestChain(candidates: readonly Candidate[]): readonly Candidate[] {
  const ordered = candidates.toSorted((one, other) => one.before - other.before || other.after - one.after);
  const best = new HeaviestUpTo(ordered.reduce((most, { after }) => Math.max(most, after), 0) + 1);
  const links = ordered.map((candidate): Link => {
    const previous = best.upTo(candidate.after);
    const link = { candidate, previous, total: candidate.weight + (previous?.total ?? 0) };
    best.put(candidate.after + 1, link);
    return link;
  });
  let link = links.reduce<Link | undefined>((most, next) => (next.total > (most?.total ?? 0) ? next : most), undefined);
  const chain: Candidate[] = [];
  for (; link !== undefined; link = link.previous) chain.push(link.candidate);
  return chain.toReversed();
}

interface Link {
  readonly candidate: Candidate;
  readonly previous: Link | undefined;
  readonly total: number;
}

/** A binary indexed tree (Fenwick, 1994) that gives the heaviest link of those that end at or before a place. */
class HeaviestUpTo {
  readonly #links: (Link | undefined)[];

  constructor(size: number) {
    this.#links = Array.from({ length: size + 1 });
  }

  upTo(place: number): Link | undefined {
    let heaviest: Link | undefined;
    for (let index = place; index > 0; index -= index & -index) {
      const link = this.#links[index];
      if (link !== undefined && link.total > (heaviest?.total ?? 0)) heaviest = link;
    }
    return heaviest;
  }

  put(place: number, link: Link): void {
    for (let index = place; index < this.#links.length; index += index & -index) {
      if (link.total > (this.#links[index]?.total ?? 0)) this.#links[index] = link;
    }
  }
}
