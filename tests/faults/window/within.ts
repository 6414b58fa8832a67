/** Gives what a promise gives, and fails when it does not within that time. */
export async function within<Value>(longestMs: number, promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`It did not end within ${longestMs} ms`)), longestMs);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
