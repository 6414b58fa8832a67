/** A moment as people tell it: today, yesterday, or the date; with the time of day. */
export function momentText(moment: string, language: string, now = new Date()): string {
  const then = new Date(moment);
  const time = then.toLocaleTimeString(language, { timeStyle: 'short' });
  const daysAgo = Math.round((midnightOf(now) - midnightOf(then)) / 86_400_000);
  const day =
    daysAgo === 0 || daysAgo === 1
      ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-daysAgo, 'day')
      : then.toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} ${time}`;
}

function midnightOf(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
