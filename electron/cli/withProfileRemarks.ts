import { tryProfile } from '#core/publish/profile/tryProfile';
import type { CommandContext } from './Command';
import { describeProblem, describeProblemAt } from './messages/describeProblem';
import type { Outcome } from './Outcome';
import { readGivenProfile } from './readGivenProfile';

/**
 * Adds to what was exported what other articles would find wrong in the profile. Where none is named, or it comes with
 * Spalt, that is nothing.
 */
export async function withProfileRemarks(
  outcome: Outcome,
  profileName: string | undefined,
  context: CommandContext,
): Promise<Outcome> {
  if (profileName === undefined) return outcome;
  const profile = await readGivenProfile(profileName, context);
  // Changed since it was used just now: then the next export tells of it.
  if (!profile.ok || profile.value.isShipped) return outcome;
  const problems = tryProfile(profile.value);
  if (problems.length === 0) return outcome;
  const { texts } = context;
  return {
    ...outcome,
    messages: [
      ...outcome.messages,
      ...problems.map((problem) => {
        const message = texts('cli.profileRemark', { problem: describeProblemAt('', problem, texts) });
        return `${profileName}: ${texts('cli.warning', { message })}`;
      }),
    ],
    data: {
      ...outcome.data,
      profileProblems: problems.map((problem) => ({ ...problem, message: describeProblem(problem, texts) })),
    },
  };
}
