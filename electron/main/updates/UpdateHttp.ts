import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { DownloadOptions } from 'builder-util-runtime';
import { configureRequestOptions, configureRequestUrl, HttpExecutor } from 'builder-util-runtime';

/** How a request is made: `request` of `node:https`. */
export type MakeRequest = (options: RequestOptions, onResponse: (response: IncomingMessage) => void) => ClientRequest;

type Download = Parameters<HttpExecutor<ClientRequest>['doDownload']>;

/**
 * Fetches what updates need, by Node: Chromium stays off the network altogether. It asks one host, follows it to no
 * other, and says nothing of who asks.
 */
export class UpdateHttp extends HttpExecutor<ClientRequest> {
  readonly #address: URL;
  readonly #make: MakeRequest;

  constructor(address: URL, make: MakeRequest = httpsRequest) {
    super();
    this.#address = address;
    this.#make = make;
  }

  override createRequest(options: RequestOptions, callback: (response: IncomingMessage) => void): ClientRequest {
    if (!this.#isOurs(options)) throw elsewhere();
    const { headers } = options;
    const kept = Array.isArray(headers) ? [] : Object.entries(headers ?? {}).filter(([name]) => !isNumber(name));
    const asked = { ...Object.fromEntries(kept), 'User-Agent': 'Spalt' };
    return this.#make({ ...options, headers: asked, agent: false }, callback);
  }

  /** Fetches a file and checks its hash while it comes, as electron-updater asks of what stands for Chromium's network. */
  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise((resolve, reject, onCancel) => {
      const requestOptions: RequestOptions = { headers: options.headers ?? {} };
      configureRequestUrl(url, requestOptions);
      configureRequestOptions(requestOptions);
      const callback = (error: Error | null | undefined): void => {
        if (error instanceof Error) reject(error);
        else resolve(destination);
      };
      this.doDownload(requestOptions, { destination, options, onCancel, callback, responseHandler: null }, 0);
    });
  }

  // What is fetched may lead elsewhere while it is fetched: an error there would be nobody's.
  protected override doDownload(...given: Download): void {
    const [requestOptions, { callback }] = given;
    if (this.#isOurs(requestOptions)) super.doDownload(...given);
    else callback(elsewhere());
  }

  #isOurs({ protocol, hostname, port }: RequestOptions): boolean {
    const place = `${protocol ?? 'https:'}//${hostname ?? ''}${port === undefined || port === '' ? '' : `:${port}`}`;
    return URL.canParse(place) && new URL(place).origin === this.#address.origin;
  }
}

/** Whether a header is the number that electron-updater gives to each of its users. */
function isNumber(header: string): boolean {
  return header.toLowerCase() === 'x-user-staging-id';
}

function elsewhere(): Error {
  return new Error('An update leads to another host');
}
