import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { RulesText } from '#core/contract/requests/houseStyleRequests';
import type { DroppedDictionary } from '#core/contract/requests/proofRequests';
import { maximumHouseStyleSize } from '#core/proof/houseStyle/maximumHouseStyleSize';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import { pageTemplate } from '#core/publish/profile/SiteProfile';
import { sha256Of } from '../../storage/hashing';
import type { WorkshopAnswers, WorkshopJob } from '../../workshop/workshopJobs';

/** What the dictionaries of a language may take together, beside their texts. */
const mostDictionaryBytes = 512 * 1024 * 1024;

type TriedJob = Extract<WorkshopJob, { readonly kind: 'try-dictionary' | 'try-rules' | 'try-profile' }>;

/** What runs trials: `Workshop`. */
interface TrialWorkshop {
  run<Job extends TriedJob>(job: Job): Promise<WorkshopAnswers[Job['kind']]>;
}

/**
 * Dictionaries and rules of others are opened and asked in a process with limits before a thread of the window gets them:
 * there, nothing could end one that fills the memory. Profiles of others are filled in there before an export is. What was
 * tried is remembered by its content until Spalt ends.
 */
export class Trials {
  readonly #workshop: TrialWorkshop;
  readonly #known = new Map<string, Promise<Result<number, Problem>>>();
  readonly #knownProfiles = new Map<string, Promise<readonly Problem[]>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(workshop: TrialWorkshop) {
    this.#workshop = workshop;
  }

  /** The dictionaries of a language, with a problem in place of those that take too long or too much. */
  async dictionaries(dropped: readonly DroppedDictionary[]): Promise<readonly DroppedDictionary[]> {
    const problem: Problem = { place: '', code: 'dictionary-takes-too-much', facts: {} };
    const tried: DroppedDictionary[] = [];
    let left = mostDictionaryBytes;
    for (const dictionary of dropped) {
      const { texts, name } = dictionary;
      if (!texts.ok) {
        tried.push(dictionary);
        continue;
      }
      const { affixes, words } = texts.value;
      const taken = await this.#try(['dictionary', name, affixes, words], problem, async () => {
        const answer = await this.#workshop.run({
          kind: 'try-dictionary',
          source: { language: name, affixes, words },
        });
        if (answer.ok) return success(answer.value.memoryBytes);
        const isDamaged = answer.error.code === 'dictionary-damaged';
        return failure(isDamaged ? { place: '', code: 'not-a-dictionary', facts: {} } : problem);
      });
      const kept = withinBound(taken, left, problem);
      if (kept.ok) left -= kept.value;
      tried.push(kept.ok ? dictionary : { ...dictionary, texts: kept });
    }
    return tried;
  }

  /** Files of rules, with a problem in place of those that take too long or too much, or more than is left by the others. */
  async rules(files: readonly RulesText[]): Promise<readonly RulesText[]> {
    const problem: Problem = { place: '', code: 'rules-take-too-much', facts: {} };
    const tooHeavy: Problem = { place: '', code: 'rules-too-heavy', facts: { maximum: maximumHouseStyleSize } };
    const tried: RulesText[] = [];
    let left = maximumHouseStyleSize;
    for (const file of files) {
      const { text } = file;
      if (!text.ok) {
        tried.push(file);
        continue;
      }
      const size = await this.#try(['rules', text.value], problem, async () =>
        success(await this.#workshop.run({ kind: 'try-rules', text: text.value })),
      );
      const kept = withinBound(size, left, tooHeavy);
      if (kept.ok) left -= kept.value;
      tried.push(kept.ok ? file : { ...file, text: kept });
    }
    return tried;
  }

  /** What articles would find wrong in a profile: `tryProfile`, or that it takes too long or too much. */
  profile(profile: SiteProfile): Promise<readonly Problem[]> {
    const problem: Problem = { place: pageTemplate, code: 'template-too-heavy', facts: { found: '' } };
    // Of pictures and fonts a page has nothing but the names.
    const files = Object.fromEntries(Object.keys(profile.files).map((name) => [name, new Uint8Array()]));
    const tried: SiteProfile = { ...profile, files };
    return this.#once(this.#knownProfiles, [JSON.stringify(tried)], () =>
      this.#workshop.run({ kind: 'try-profile', profile: tried }).catch(() => [problem]),
    );
  }

  #try(
    content: readonly string[],
    problem: Problem,
    run: () => Promise<Result<number, Problem>>,
  ): Promise<Result<number, Problem>> {
    return this.#once(this.#known, content, () => run().catch(() => failure(problem)));
  }

  /** One after another, so that none is ended for what another does. */
  #once<Found>(
    known: Map<string, Promise<Found>>,
    content: readonly string[],
    run: () => Promise<Found>,
  ): Promise<Found> {
    const key = content.map((text) => sha256Of(Buffer.from(text))).join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const trial = this.#last.then(run);
    known.set(key, trial);
    this.#last = trial;
    return trial;
  }
}

function withinBound(taken: Result<number, Problem>, left: number, problem: Problem): Result<number, Problem> {
  return taken.ok && taken.value > left ? failure(problem) : taken;
}
