/** What readers call the sites whose addresses say something else, by the end of their host. */
const names: ReadonlyMap<string, string> = new Map([
  ['youtube.com', 'YouTube'],
  ['youtu.be', 'YouTube'],
  ['youtube-nocookie.com', 'YouTube'],
  ['vimeo.com', 'Vimeo'],
  ['svtplay.se', 'SVT Play'],
  ['sverigesradio.se', 'Sveriges Radio'],
  ['tv4play.se', 'TV4 Play'],
  ['dailymotion.com', 'Dailymotion'],
  ['twitch.tv', 'Twitch'],
  ['spotify.com', 'Spotify'],
  ['soundcloud.com', 'SoundCloud'],
  ['podcasts.apple.com', 'Apple Podcasts'],
  ['instagram.com', 'Instagram'],
  ['facebook.com', 'Facebook'],
  ['fb.watch', 'Facebook'],
  ['threads.net', 'Threads'],
  ['threads.com', 'Threads'],
  ['tiktok.com', 'TikTok'],
  ['x.com', 'X'],
  ['twitter.com', 'X'],
  ['bsky.app', 'Bluesky'],
  ['linkedin.com', 'LinkedIn'],
  ['reddit.com', 'Reddit'],
  ['pinterest.com', 'Pinterest'],
  ['mastodon.social', 'Mastodon'],
  ['maps.app.goo.gl', 'Google Maps'],
  ['openstreetmap.org', 'OpenStreetMap'],
  ['datawrapper.de', 'Datawrapper'],
  ['datawrapper.dwcdn.net', 'Datawrapper'],
  ['flourish.studio', 'Flourish'],
]);

/**
 * What the site at a web address is called: a known video or social service by its name, any other by its host
 * without `www.`. The address itself where it has no host.
 */
export function siteNameOf(address: string): string {
  const host = hostOf(address);
  return host === undefined ? address : (knownNameOf(host) ?? host.replace(/^www\./u, ''));
}

/** Whether the site at a web address is a video or social service that readers know by name. */
export function isKnownSite(address: string): boolean {
  const host = hostOf(address);
  return host !== undefined && knownNameOf(host) !== undefined;
}

function hostOf(address: string): string | undefined {
  return /^https?:\/\/(?:[^/?#@]*@)?(?<host>[^/?#:]+)/iu.exec(address)?.groups?.['host']?.toLowerCase();
}

function knownNameOf(host: string): string | undefined {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const name = names.get(rest);
    if (name !== undefined) return name;
  }
  return undefined;
}
