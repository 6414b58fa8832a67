import type { WebContents } from 'electron';
import { ipcMain } from 'electron';
import { requestNames } from '#core/contract/channels';
import type { SenderFrame } from '../security/isTrustedSender';
import { isTrustedSender } from '../security/isTrustedSender';
import type { Log } from '../../storage/log/Log';
import { answerRequest } from './answerRequest';
import { logRequest } from './logRequest';
import type { RequestHandlers } from './RequestHandlers';

/** Answers the window's requests, all of them and nobody else's. The only place that listens to messages. */
export function registerRequests(
  handlers: RequestHandlers,
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
    ipcMain.handle(name, ({ sender, senderFrame }, payload: unknown) =>
      logRequest(name, log, () =>
        answerRequest(name, {
          handlers,
          isSenderTrusted:
            isWindow(sender) && isTrustedSender(senderFrame satisfies SenderFrame | null, developmentServer),
          payload,
        }),
      ),
    );
  }
}
