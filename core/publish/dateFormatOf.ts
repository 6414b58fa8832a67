const known = new Map<string, Intl.DateTimeFormat>();

/** How dates are written in a language. Each is made once: a site has thousands of dates, and making one takes longer than using it. */
export function dateFormatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = known.get(key) ?? new Intl.DateTimeFormat(locale, options);
  known.set(key, format);
  return format;
}
