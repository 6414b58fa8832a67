import { useEffect, useState } from 'react';

/** How often what was said a while ago is told anew. */
const minuteMs = 60_000;

/** The time, a minute at a time: for what is told as so and so long ago. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
