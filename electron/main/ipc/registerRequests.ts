import type { WebContents } from 'electron';
import { ipcMain } from 'electron';
import { requestNames } from '#core/contract/channels';
import type { SenderFrame } from '../security/isTrustedSender';
import { isTrustedSender } from '../security/isTrustedSender';
import { answerRequest } from './answerRequest';
import type { RequestHandlers } from './RequestHandlers';

/** Answers the window's requests, all of them and nobody else's. The only place that listens to messages. */
export function registerRequests(
  handlers: RequestHandlers,
  {
    developmentServer,
    isWindow,
  }: {
    readonly developmentServer: string | undefined;
    /** Whether these are the contents of the window. */
    readonly isWindow: (contents: WebContents) => boolean;
  },
): void {
  for (const name of requestNames) {
    ipcMain.handle(name, ({ sender, senderFrame }, payload: unknown) =>
      answerRequest(name, {
        handlers,
        isSenderTrusted:
          isWindow(sender) && isTrustedSender(senderFrame satisfies SenderFrame | null, developmentServer),
        payload,
      }),
    );
  }
}
