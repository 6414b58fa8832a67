import type { RequestName } from '#core/contract/requests';
import { codePlacesOf, errorNameOf, systemCodeOf } from '../../storage/log/harmlessTexts';
import type { Log } from '../../storage/log/Log';
import { RequestRefused } from './RequestRefused';

/** Gives an answer, and has the log know when it was refused, failed, or could not be given because of a bug. */
export async function logRequest<Answer>(
  request: RequestName,
  log: Pick<Log, 'write'>,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  try {
    const given = await answer();
    const failure = failureIn(given);
    if (failure !== undefined) log.write('request-failed', { request, systemCode: failure.systemCode });
    return given;
  } catch (error) {
    if (error instanceof RequestRefused) log.write('request-refused', { request, why: error.why });
    else {
      // What a handler has thrown; what the window hears of it says less.
      const bug = error instanceof Error && error.cause !== undefined ? error.cause : error;
      log.write('request-broke', { request, error: errorNameOf(bug), places: codePlacesOf(bug) });
    }
    throw error;
  }
}

function failureIn(answer: unknown) {
  if (typeof answer !== 'object' || answer === null || Reflect.get(answer, 'ok') !== false) return undefined;
  const error: unknown = Reflect.get(answer, 'error');
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'systemCode') : undefined;
  return { systemCode: code === undefined ? null : systemCodeOf(code) };
}
