import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { success } from '#core/base/Result';
import type { RulesText } from '#core/contract/requests/houseStyleRequests';
import type { DroppedDictionary } from '#core/contract/requests/proofRequests';
import { Trials } from '../../../../../electron/main/trials/Trials';
import type { WorkshopAnswers, WorkshopJob } from '../../../../../electron/workshop/workshopJobs';
import { doJob } from '../../../../../electron/workshop/workshopJobs';
import { profileOf } from '../../../core/publish/profile/profileOf';
import { workshopParts } from '../../workshop/support/workshopParts';

/** The real jobs in this process, one of which may be ended as the workshop ends it. */
class WorkshopHere {
  readonly asked: string[] = [];
  ended: WorkshopJob['kind'] | undefined;

  run<Job extends WorkshopJob>(job: Job): Promise<WorkshopAnswers[Job['kind']]>;
  async run(job: WorkshopJob): Promise<WorkshopAnswers[WorkshopJob['kind']]> {
    this.asked.push(job.kind);
    if (job.kind === this.ended) throw new Error('The workshop took too long.');
    return doJob(job, workshopParts);
  }
}

function dictionaryOf(name: string, words: string, affixes = 'SET UTF-8\n'): DroppedDictionary {
  return { name, filePath: `/d/${name}.aff`, texts: success({ affixes, words }) };
}

function rulesOf(fileName: string, text: string): RulesText {
  return { fileName, filePath: `/h/${fileName}`, isEdited: false, hash: null, text: success(text) };
}

const shippedRules = readFileSync('resources/houseStyle/sv.json', 'utf8');
const problem = (code: string) => ({ ok: false, error: { place: '', code } });

describe('Trials', () => {
  it('lets pass what is fit, once tried', async () => {
    const workshop = new WorkshopHere();
    const trials = new Trials(workshop);
    const dictionaries = [dictionaryOf('sv-FI', '1\nbrfxq\n')];
    const rules = [rulesOf('a.json', shippedRules), rulesOf('b.json', '{')];
    expect(await trials.dictionaries(dictionaries)).toEqual(dictionaries);
    expect(await trials.rules(rules)).toEqual(rules);
    await Promise.all([trials.dictionaries(dictionaries), trials.rules(rules)]);
    expect(workshop.asked).toEqual(['try-dictionary', 'try-rules', 'try-rules']);
    await trials.dictionaries([dictionaryOf('sv-FI', '1\nanother\n')]);
    expect(workshop.asked).toHaveLength(4);
  });

  it('refuses what the workshop was ended for, and goes on with the others', async () => {
    const workshop = new WorkshopHere();
    const trials = new Trials(workshop);
    workshop.ended = 'try-dictionary';
    const hostile = dictionaryOf('sv', '1\nhus\n');
    expect((await trials.dictionaries([hostile]))[0]?.texts).toMatchObject(problem('dictionary-takes-too-much'));
    workshop.ended = 'try-rules';
    expect((await trials.rules([rulesOf('a.json', '[')]))[0]?.text).toMatchObject(problem('rules-take-too-much'));
    workshop.ended = undefined;
    const good = dictionaryOf('sv-FI', '1\nbrfxq\n');
    const [first, second, third] = await trials.dictionaries([hostile, good, dictionaryOf('sv-AX', '')]);
    expect(first?.texts).toMatchObject(problem('dictionary-takes-too-much'));
    expect(second).toEqual(good);
    expect(third?.texts).toMatchObject(problem('not-a-dictionary'));
  });

  it('tells what articles would find wrong in a profile, once tried', async () => {
    const workshop = new WorkshopHere();
    const trials = new Trials(workshop);
    expect(await trials.profile(profileOf())).toEqual([]);
    const unfit = profileOf({ template: (text) => text.replace('{{ article.lead }}', '') });
    const problems = [{ place: 'page.liquid', code: 'piece-missing', facts: { found: '{{ article.lead }}' } }];
    expect(await trials.profile(unfit)).toEqual(problems);
    expect(await trials.profile({ ...unfit, templates: { ...unfit.templates } })).toEqual(problems);
    expect(workshop.asked).toEqual(['try-profile', 'try-profile']);
    workshop.ended = 'try-profile';
    expect(await trials.profile(profileOf({ template: 'x' }))).toMatchObject([
      { place: 'page.liquid', code: 'template-too-heavy' },
    ]);
  });

  it('refuses files of rules that come to too much with those before them', async () => {
    const fileOf = (name: string) =>
      rulesOf(
        name,
        JSON.stringify({
          format: 'spalt-house-style',
          version: 1,
          name,
          language: null,
          rules: Array.from({ length: 600 }, (_, index) => ({
            id: `${name}-${index}`,
            category: 'x',
            message: 'x',
            words: Array.from({ length: 500 }, (__, at) => `w${at}`),
          })),
        }),
      );
    const [one, two, three] = await new Trials(new WorkshopHere()).rules([
      fileOf('a'),
      fileOf('b'),
      rulesOf('c', shippedRules),
    ]);
    expect(one?.text.ok).toBe(true);
    expect(two?.text).toMatchObject(problem('rules-too-heavy'));
    expect(three?.text.ok).toBe(true);
  });
});
