import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Counts who asks, by TCP or UDP. */
export async function countingServer(): Promise<{ port: number; requests: readonly string[]; close: () => void }> {
  const requests: string[] = [];
  const server = createServer((socket) => {
    requests.push('TCP');
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('No port');
  const datagrams = createSocket('udp4');
  datagrams.on('message', () => requests.push('UDP'));
  datagrams.bind(place.port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    port: place.port,
    requests,
    close: () => {
      server.close();
      datagrams.close();
    },
  };
}
