import { buildZip } from './buildZip';
import type { HostileBundle } from './HostileBundle';
import { wholeBundle } from './sampleParts';
import { chosenNumber } from '../strangers/damagedBytes';

const good = buildZip(wholeBundle());

function mutation(name: string, spoil: (bytes: Buffer) => Uint8Array): HostileBundle {
  return { name, codes: [], bytes: () => spoil(Buffer.from(good)) };
}

/**
 * So many good bundles that were damaged on their way: cut off, a bit turned, bytes zeroed, doubled, lost or moved.
 * The bits that are turned are never among the few that mean nothing (times, the program that packed).
 */
export function hostileMutations(count: number): readonly HostileBundle[] {
  return Array.from({ length: count }, (_, index) => {
    const at = chosenNumber(index, good.length);
    // So long that it is never of bytes alone that mean nothing.
    const length = 100 + chosenNumber(index + 1_000_000, 2000);
    switch (index % 6) {
      case 0:
        return mutation(`cut off at ${at}`, (bytes) => bytes.subarray(0, at));
      case 1:
      case 2: {
        const place = meaningful[chosenNumber(index, meaningful.length)] ?? 0;
        return mutation(`bit ${index % 8} of byte ${place}`, (bytes) => {
          bytes[place] = (bytes[place] ?? 0) ^ (1 << (index % 8));
          return bytes;
        });
      }
      case 3:
        return mutation(`up to ${length} bytes taken out at ${at}`, (bytes) =>
          Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(at + length, bytes.length))]),
        );
      case 4:
        return mutation(`up to ${length} bytes doubled at ${at}`, (bytes) =>
          Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]),
        );
      default:
        return mutation(`up to ${length} bytes inverted at ${at}`, (bytes) => {
          for (let place = at; place < Math.min(at + length, bytes.length); place++) {
            bytes[place] = (bytes[place] ?? 0) ^ 0xff;
          }
          return bytes;
        });
    }
  });
}

/** Where a bit that is turned makes another bundle: all but what tells of times, programs and permissions. */
const meaningful: readonly number[] = meaningfulPlaces();

function meaningfulPlaces(): readonly number[] {
  const meaningless = new Set<number>();
  const mark = (signature: string, ranges: readonly (readonly [number, number])[]): void => {
    for (let at = good.indexOf(signature, 0, 'latin1'); at !== -1; at = good.indexOf(signature, at + 1, 'latin1')) {
      for (const [from, to] of ranges) for (let place = at + from; place < at + to; place++) meaningless.add(place);
    }
  };
  // Version needed; how hard it was packed; time and date.
  mark('PK\u0003\u0004', [
    [4, 7],
    [10, 14],
  ]);
  // Versions; time and date; disk, attributes.
  mark('PK\u0001\u0002', [
    [4, 9],
    [12, 16],
    [34, 42],
  ]);
  return Array.from(good.keys()).filter((place) => !meaningless.has(place));
}
