import type { WebContents } from 'electron';
import { ipcMain } from 'electron';
import { requestNames } from '#core/contract/channels';
import type { RequestName } from '#core/contract/requests';
import type { SenderFrame } from '../security/isTrustedSender';
import { isTrustedSender } from '../security/isTrustedSender';
import type { Log } from '../../storage/log/Log';
import { logRequest } from './logRequest';

/** Answers what was asked by one name: see `answerRequest`. */
export type AnswerAsked = (
  name: RequestName,
  asked: { readonly isSenderTrusted: boolean; readonly payload: unknown },
) => Promise<unknown>;

/**
 * Takes the window's requests, all of them and nobody else's. The only place that listens to messages.
 *
 * @param answering gives what answers them, when that is there; the requests wait meanwhile
 */
export function registerRequests(
  answering: () => Promise<AnswerAsked>,
  {
    developmentServer,
    isWindow,
    log,
  }: {
    readonly developmentServer: string | undefined;
    /** Whether these are the contents of the window. */
    readonly isWindow: (contents: WebContents) => boolean;
    readonly log: Pick<Log, 'write'>;
  },
): void {
  for (const name of requestNames) {
    ipcMain.handle(name, ({ sender, senderFrame }, payload: unknown) => {
      // Looked at before anything is waited for, while the frame is the one that has asked.
      const isSenderTrusted =
        isWindow(sender) && isTrustedSender(senderFrame satisfies SenderFrame | null, developmentServer);
      return logRequest(name, log, async () => (await answering())(name, { isSenderTrusted, payload }));
    });
  }
}
