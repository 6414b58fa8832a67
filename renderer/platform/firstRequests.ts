import type { Result } from '#core/base/Result';
import type { OpenArticle } from '#core/contract/answers';
import type { OpenFailure } from '#core/library/failures';
import type { Settings } from '#core/contract/settings';
import { request } from './spalt';

/*
 * Asked for as the script begins, so that main works on the answers while the browser reads the rest of it. To be imported
 * before all that is large.
 */
const settings = request['settings:get']();
let article: Promise<Result<OpenArticle, OpenFailure>> | undefined = request['article:open-at-start']();
// Who takes it hears of a fault.
article.catch(() => undefined);

/** The settings as the window opens. */
export function firstSettings(): Promise<Settings> {
  return settings;
}

/** The article that the window opens with; asked for anew, once that has been taken. */
export function firstArticle(): Promise<Result<OpenArticle, OpenFailure>> {
  const asked = article ?? request['article:open-at-start']();
  article = undefined;
  return asked;
}
